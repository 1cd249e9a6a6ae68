-- one row per indicator, figure month and expected leaf, whatever the line (B5, B6, B9)
create or replace function mart.leaf_known(
    for_plan text,
    for_indicators text[],
    last_month integer,
    presences mart.presence[],
    base_units mart.placed_region[],
    without_task mart.series_month[]
)
returns setof mart.placed_region
language sql stable
set search_path = pg_catalog
as $$
with

moments as (
    select distinct indicator_code, figure_month, scope
    from mart.indicator_month(for_plan, for_indicators, last_month)
),

regions as (select * from mart.plan_region(for_plan)),

-- regions that have reported: neither the own series of K nor the province
active as (
    select presence.*, regions.is_province_run
    from unnest(presences) as presence
    inner join regions on regions.region_code = presence.region_code
    where not regions.is_province
),

-- whom a row speaks for besides its own region: the city above and the counties below; K never counts
rows_of_month as (
    select indicator_code, figure_month, region_code, city_code
    from active
    where has_row and not is_province_run
),

-- B5 (a), and (b) as far as the last row goes
reporting as (
    select *
    from active
    where not is_not_applicable
),

-- B5 (b): excused by a row of the city above, of a county below, or (K) by a memo row
excused as (
    select distinct reporting.indicator_code, reporting.figure_month, reporting.region_code
    from reporting
    inner join rows_of_month
        on rows_of_month.indicator_code = reporting.indicator_code
        and rows_of_month.figure_month = reporting.figure_month
        and rows_of_month.city_code = reporting.city_code
        and rows_of_month.region_code <> reporting.region_code
        and reporting.city_code in (rows_of_month.region_code, reporting.region_code)
    where not reporting.has_row and not reporting.is_province_run
    union
    select reporting.indicator_code, reporting.figure_month, reporting.region_code
    from reporting
    inner join unnest(presences) as own
        on own.indicator_code = reporting.indicator_code
        and own.figure_month = reporting.figure_month
        and own.region_code = reporting.region_code || ':own'
        and own.has_row
    where not reporting.has_row
),

reporting_leaves as (
    select
        reporting.indicator_code,
        reporting.figure_month,
        reporting.region_code,
        reporting.city_code,
        reporting.is_demanded
    from reporting
    left join excused
        on excused.indicator_code = reporting.indicator_code
        and excused.figure_month = reporting.figure_month
        and excused.region_code = reporting.region_code
    where excused.region_code is null
),

-- B5 (c): what an active region covers: itself, the counties below, the city above and the province (not K)
covered as (
    select indicator_code, figure_month, region_code as unit_code from active
    union
    select active.indicator_code, active.figure_month, regions.region_code
    from active
    inner join regions on regions.city_code = active.region_code
    union
    select indicator_code, figure_month, city_code from active where not is_province_run
    union
    select active.indicator_code, active.figure_month, regions.region_code
    from active
    inner join regions on regions.is_province
    where not active.is_province_run
),

unreported_leaves as (
    select unit.indicator_code, unit.figure_month, unit.region_code, unit.city_code, false
    from unnest(base_units) as unit
    left join covered
        on covered.indicator_code = unit.indicator_code
        and covered.figure_month = unit.figure_month
        and covered.unit_code = unit.region_code
    where covered.unit_code is null
),

-- B9: the province itself, when it alone reports or the scope is the province
province_alone as (
    select presence.*
    from unnest(presences) as presence
    inner join regions on regions.region_code = presence.region_code and regions.is_province
    inner join moments
        on moments.indicator_code = presence.indicator_code and moments.figure_month = presence.figure_month
    where moments.scope = 'province' or not exists (
        select from active
        where active.indicator_code = presence.indicator_code and active.figure_month = presence.figure_month
    )
),

candidates as (
    select * from reporting_leaves
    union all
    select * from unreported_leaves
),

-- B6: no task, no figure, not expected
expected as (
    select candidates.*
    from candidates
    left join unnest(without_task) as idle
        on idle.indicator_code = candidates.indicator_code
        and idle.region_code = candidates.region_code
        and idle.figure_month = candidates.figure_month
    left join province_alone
        on province_alone.indicator_code = candidates.indicator_code
        and province_alone.figure_month = candidates.figure_month
    where province_alone.region_code is null and idle.region_code is null
)

select indicator_code, figure_month, region_code, city_code, is_demanded
from expected
union all
select indicator_code, figure_month, region_code, city_code, is_demanded
from province_alone
where not is_not_applicable
$$;

comment on function mart.leaf_known(
    text, text[], integer, mart.presence[], mart.placed_region[], mart.series_month[]) is
    '各月应报的叶子地区 / the leaves expected to report in a month (rules B5, B6, B9)';
