-- core.dim_region: one row per region and time of validity (same code, new name = new row)
create table core.dim_region (
    region_code text not null,
    valid_from date not null,
    valid_to date,                       -- first day it no longer holds; null = still holds
    name text not null,
    short_name text not null,
    full_name text not null,
    region_level text not null check (region_level in ('province', 'city', 'county', 'zone', 'unallocated')),
    parent_code text,
    is_poverty_county boolean not null default false,
    primary key (region_code, valid_from)
);

-- one row per plan
create table core.dim_plan (
    plan_code text primary key,
    title text not null,
    document text not null,
    year integer not null unique,
    province_code text not null
);

-- one row per plan and task
create table core.dim_task (
    plan_code text not null references core.dim_plan,
    task_no integer not null,
    area_name text not null,
    title text not null,
    primary key (plan_code, task_no)
);

-- one row per plan and indicator, as the plan states it (target version P1)
create table core.dim_indicator (
    plan_code text not null references core.dim_plan,
    indicator_code text not null,
    task_no integer not null,
    area_name text not null,
    name_zh text not null,
    name_en text not null,
    target_text text not null,
    target_value numeric,
    base_unit text,
    stated_unit text,
    direction text not null,
    measure_kind text not null check (measure_kind in ('flow_sum', 'stock_latest', 'ratio_latest', 'full_coverage',
        'composite_all', 'monthly_each', 'reference_ratio', 'milestone')),
    aggregation text not null,
    denominators text,
    scope text not null,
    due date,
    is_scored boolean not null,
    parent_code text,
    target_ulp numeric,
    qualifiers text not null default '',  -- as in the plan file, joined by ';': mode=progress, soft, strict …
    schedule numeric[],                   -- twelve cumulative shares in percent; null = linear (F1)
    baseline numeric,
    is_maintained boolean not null default false,
    frequency text not null default 'M' check (frequency in ('M', 'Q')),
    sort_no integer not null,
    primary key (plan_code, indicator_code),
    foreign key (plan_code, task_no) references core.dim_task (plan_code, task_no)
);
