-- one row per indicator, figure month and series with a row by then (A7, B3)
create or replace function mart.presence_known(
    for_plan text,
    for_indicators text[],
    last_month integer,
    statements mart.known_statement[],
    targets mart.known_target[]
)
returns setof mart.presence
language sql stable
set search_path = pg_catalog
as $$
with

months as (
    select * from mart.indicator_month(for_plan, for_indicators, last_month)
),

indicators as (
    select distinct
        indicator_code,
        mart.kind_measures(measure_kind, aggregation) as measures,
        case when measure_kind in ('flow_sum', 'stock_latest') then target_value end as province_target
    from months
),

regions as (select * from mart.plan_region(for_plan)),

-- A7: a row is not applicable when every cell it states is
reports as (
    select
        statement.indicator_code,
        statement.region_code,
        split_part(statement.region_code, ':', 1) as home_code,
        statement.month_no,
        bool_and(statement.is_not_applicable) as says_not_applicable
    from unnest(statements) as statement
    inner join indicators on indicators.indicator_code = statement.indicator_code
    where statement.decision = 'load'
        and statement.month_no >= 1
        and statement.measure = any(indicators.measures)
    group by statement.indicator_code, statement.region_code, statement.month_no
),

-- A7: against a positive target "not applicable" is a missing figure
weighed as (
    select
        reports.*,
        regions.city_code,
        reports.says_not_applicable
            and coalesce(case when regions.is_province then indicators.province_target else target.value end, 0) > 0
            as is_demanded
    from reports
    inner join indicators on indicators.indicator_code = reports.indicator_code
    inner join regions on regions.region_code = reports.home_code
    left join unnest(targets) as target
        on target.indicator_code = reports.indicator_code
        and target.region_code = reports.home_code
        and target.month_no = reports.month_no
),

-- a row is the last word until the next one
lasting as (
    select
        weighed.*,
        coalesce(lead(month_no) over series - 1, 12) as until_month
    from weighed
    window series as (partition by indicator_code, region_code order by month_no)
),

moments as (
    select distinct indicator_code, figure_month
    from months
)

select
    lasting.indicator_code,
    moments.figure_month,
    lasting.region_code,
    lasting.city_code,
    lasting.month_no = moments.figure_month as has_row,
    lasting.says_not_applicable and not lasting.is_demanded as is_not_applicable,
    lasting.is_demanded and lasting.month_no = moments.figure_month as is_demanded
from lasting
inner join moments
    on moments.indicator_code = lasting.indicator_code
    and moments.figure_month between lasting.month_no and lasting.until_month
$$;

comment on function mart.presence_known(text, text[], integer, mart.known_statement[], mart.known_target[]) is
    '各月之前报过数的地区 / the regions that have reported by a month (rules A7, B3)';
