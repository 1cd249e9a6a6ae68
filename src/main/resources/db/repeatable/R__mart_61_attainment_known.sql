-- the latest month with loaded data as known at a time; null when there is none. Targets and references make no month
create or replace function mart.latest_month_known(at timestamptz, for_plan text) returns date
language sql stable
set search_path = pg_catalog
as $$
select max(fact_statement.month)
from core.fact_statement
inner join raw.arrival on arrival.arrival_id = fact_statement.arrival_id
inner join core.dim_plan on dim_plan.plan_code = for_plan
inner join core.dim_indicator
    on dim_indicator.plan_code = dim_plan.plan_code
    and dim_indicator.indicator_code = fact_statement.indicator_code
where fact_statement.known_from <= at
    and arrival.received_at <= at
    and fact_statement.decision = 'load'
    and fact_statement.measure not in ('target', 'ref')
    and not (fact_statement.measure = 'due' and dim_indicator.measure_kind = 'milestone')
    and fact_statement.month between make_date(dim_plan.year, 1, 1) and make_date(dim_plan.year, 12, 1)
$$;

comment on function mart.latest_month_known(timestamptz, text) is
    '某一时刻有数据的最新月份 / the latest month with loaded data, as known at a time';

-- one row per month, indicator and line: attainment as known at a time (rules A to G), for all indicators or some,
-- all months from January to the latest with data or one; figures as printed, and A unrounded for the scores
create or replace function mart.attainment_known(
    at timestamptz,
    for_plan text,
    for_indicators text[] default null,
    for_month date default null
)
returns table (
    plan_code text,
    month date,
    indicator_code text,
    region_code text,
    target_value numeric,
    achieved_value numeric,
    attainment_pct numeric,
    attainment_exact numeric,
    schedule_pct numeric,
    status text,
    forecast_value numeric,
    regions_expected integer,
    regions_reported integer,
    contribution_pct numeric,
    target_version text,
    flags text
)
language plpgsql stable
set search_path = pg_catalog
set enable_nestloop = off
set jit = off
set work_mem = '64MB'
as $$
#variable_conflict use_column
declare
    plan_year integer := (select year from core.dim_plan where dim_plan.plan_code = for_plan);
    latest date := mart.latest_month_known(at, for_plan);
    last_month integer := extract(month from least(latest, for_month));
    -- a criterion may take its denominators from its parent (C7)
    sources text[] := case when for_indicators is not null then array(
        select indicator_code from unnest(for_indicators) as indicator_code
        union
        select parent_code from core.dim_indicator
        where dim_indicator.plan_code = for_plan
            and parent_code is not null
            and dim_indicator.indicator_code = any(for_indicators)
    ) end;
    statements mart.known_statement[];
    targets mart.known_target[];
    presences mart.presence[];
    base_units mart.placed_region[];
    without_task mart.series_month[];
    leaves mart.expected_leaf[];
    line_targets mart.line_target[];
    attained mart.line_attained[];
begin
    if latest is null or for_month > latest or extract(year from for_month) <> plan_year then
        return;
    end if;

    statements := array(select known from mart.statement_known(at, for_plan, sources) as known);
    targets := array(select known from mart.target_known(statements) as known);
    presences := array(
        select known from mart.presence_known(for_plan, for_indicators, last_month, statements, targets) as known);
    base_units := array(
        select known from mart.base_unit_known(for_plan, for_indicators, last_month, presences) as known);
    without_task := array(
        select known from mart.without_task_known(
            for_plan, for_indicators, last_month, statements, targets) as known);
    leaves := array(
        select known from mart.line_leaf_known(for_plan, for_indicators, last_month, presences, base_units, array(
            select leaf from mart.leaf_known(
                for_plan, for_indicators, last_month, presences, base_units, without_task) as leaf
        ), without_task) as known);
    line_targets := array(
        select known from mart.line_target_known(for_plan, for_indicators, last_month, leaves, targets) as known);
    attained := array(
        select known from mart.amount_attained(for_plan, for_indicators, last_month, statements, leaves, array(
            select leaf from mart.leaf_flow_known(for_plan, for_indicators, last_month, statements) as leaf
            union all
            select leaf from mart.leaf_stock_known(for_plan, for_indicators, last_month, statements) as leaf
        ), line_targets) as known
        union all
        select known from mart.ratio_attained(
            for_plan, for_indicators, last_month, statements, leaves, line_targets) as known
        union all
        select known from mart.composite_attained(for_plan, for_indicators, last_month, statements, leaves) as known
        union all
        select known from mart.monthly_attained(for_plan, for_indicators, last_month, statements, leaves) as known
        union all
        select known from mart.reference_attained(for_plan, for_indicators, last_month, statements, leaves) as known
        union all
        select known from mart.milestone_attained(for_plan, for_indicators, last_month, statements, leaves) as known
    );

    return query
        select for_plan, make_date(plan_year, printed.month_no, 1), printed.indicator_code, printed.line_code,
            printed.target_value, printed.achieved_value, printed.attainment_pct, printed.attainment_exact,
            printed.schedule_pct, printed.status, printed.forecast_value,
            printed.regions_expected, printed.regions_reported,
            printed.contribution_pct, printed.target_version, printed.flags
        from mart.attainment_printed(for_plan, for_indicators, last_month, leaves, line_targets, attained) as printed
        where for_month is null or printed.month_no = last_month;
end
$$;

comment on function mart.attainment_known(timestamptz, text, text[], date) is
    '某一时刻已知的完成情况 / attainment as known at a time (rules A to G)';
