-- what the stages of attainment hand to each other: rows of one stage are an array argument of the next
-- month_no counts the months of the plan's year: 1 January … 12 December, 0 December of the year before
-- region_code ends in ':own' for the own series of a province-run county (rule B8): its rows, loaded or memo

-- one row per indicator, region, measure, month and kind of decision: the version that counts (A3, A4)
create type mart.known_statement as (
    indicator_code text,
    region_code text,
    measure text,
    month_no integer,
    decision text,                  -- load or check; the memo rows of a ':own' series count as load
    value numeric,                  -- parts added; null when every part is not applicable
    is_not_applicable boolean,
    parts integer,                  -- rows with a value
    parts_missing integer,          -- rows of the key without one: blank or held
    is_approximate boolean,
    is_below_unit boolean
);

-- one row per indicator, region and month: the loaded target in force (D2); value null = "—"
create type mart.known_target as (
    indicator_code text,
    region_code text,
    month_no integer,
    value numeric,
    version_no integer
);

-- one row per indicator, month and series that has reported by then (B3)
create type mart.presence as (
    indicator_code text,
    figure_month integer,
    region_code text,
    city_code text,
    has_row boolean,                -- a row of this very month
    is_not_applicable boolean,      -- what the last row says
    is_demanded boolean             -- "not applicable" of this month against a positive target (A7)
);

-- one row per indicator, month and series of which something holds: it has no task (B6)
create type mart.series_month as (
    indicator_code text,
    figure_month integer,
    region_code text
);

-- one row per indicator, month and region: a base unit of the scope (B2 to B4), or an expected leaf (B5, B6, B9)
create type mart.placed_region as (
    indicator_code text,
    figure_month integer,
    region_code text,
    city_code text,
    is_demanded boolean
);

-- one row per indicator, line, month and expected leaf; leaf_code null = the line has none
create type mart.expected_leaf as (
    indicator_code text,
    line_code text,
    month_no integer,
    figure_month integer,           -- the month whose figures count: month_no, or the last quarter end (C9)
    leaf_code text,
    flag text,                      -- NOT_SPLIT, PROVINCE_ONLY or null
    is_demanded boolean             -- said "not applicable" against a positive target (A7)
);

-- one row per indicator, line and month with a target; target_version P1, R1, R2 …
create type mart.line_target as (
    indicator_code text,
    line_code text,
    month_no integer,
    value numeric,
    target_version text
);

-- one row per indicator, line and month with an expected leaf
-- percentages are exact fractions: percent = num / den, den > 0, both null when there is none
create type mart.line_attained as (
    indicator_code text,
    line_code text,
    month_no integer,
    status text,
    regions_expected integer,
    regions_reported integer,
    amount numeric,                 -- sums, stocks and lists: the value itself
    value_num numeric,              -- ratios: the value in percent
    value_den numeric,
    attained_num numeric,           -- A
    attained_den numeric,
    flags text[]
);

-- one row per indicator, series and month: the figure of a leaf whose figures are added (C2 to C4, C6)
create type mart.leaf_amount as (
    indicator_code text,
    region_code text,
    month_no integer,
    amount numeric,                 -- a lower bound when not complete
    is_complete boolean,
    is_carried boolean,             -- a lower bound by C3: some month's flow is unknown
    has_figure boolean,             -- a figure in this or an earlier month
    flags text[]
);

-- one row per indicator, region and run of months: what a series of cumulatives says was done in them
create table mart.flow (
    plan_code text not null,
    indicator_code text not null,
    region_code text not null,
    first_month date not null,
    last_month date not null,       -- later than first_month: a bucket that is never divided (C4, D2)
    value numeric not null,
    is_from_flow boolean not null,  -- reported as such, not the difference of two cumulatives
    flag text,                      -- NEGATIVE_FLOW, CUM_DECREASE or null
    computed_at timestamptz not null,
    run_id bigint,
    primary key (plan_code, indicator_code, region_code, last_month)
);
