-- one row per plan, month, indicator and line; replaced by indicator in one transaction
create table mart.attainment (
    plan_code text not null,
    month date not null,
    indicator_code text not null,
    region_code text not null,
    target_value numeric,
    achieved_value numeric,
    attainment_pct numeric,              -- as printed (G1)
    attainment_exact numeric,            -- A cut at 50 decimals: what scores use (H)
    schedule_pct numeric,
    status text not null,
    forecast_value numeric,
    regions_expected integer not null,
    regions_reported integer not null,
    contribution_pct numeric,
    target_version text,
    flags text not null default '',
    computed_at timestamptz not null,
    run_id bigint,
    primary key (plan_code, month, indicator_code, region_code)
);

-- one row per plan, month, line, level and key; replaced with its month; scores as printed (G1)
create table mart.score (
    plan_code text not null,
    month date not null,
    region_code text not null,
    level text not null check (level in ('task', 'area', 'overall')),
    key text not null,
    strict numeric,
    lenient numeric,
    coverage_pct numeric,
    is_done boolean not null,
    rank integer,
    primary key (plan_code, month, region_code, level, key)
);
