-- one row per indicator, figure month and base unit (B2 to B4)
create or replace function mart.base_unit_known(
    for_plan text,
    for_indicators text[],
    last_month integer,
    presences mart.presence[]
)
returns setof mart.placed_region
language sql stable
set search_path = pg_catalog
as $$
with

moments as (
    select distinct
        indicator_code,
        figure_month,
        scope,
        scope in ('county', 'poverty_counties') as is_county_scope
    from mart.indicator_month(for_plan, for_indicators, last_month)
),

regions as (select * from mart.plan_region(for_plan)),

units as (select * from mart.scope_unit(for_plan)),

who_reports as (
    select
        presence.indicator_code,
        presence.figure_month,
        bool_or(regions.is_city) as has_city,
        bool_or(regions.is_county and not regions.is_province_run) as has_county
    from unnest(presences) as presence
    inner join regions on regions.region_code = presence.region_code
    group by presence.indicator_code, presence.figure_month
),

-- B3: where cities report for a scope of counties, the base are the cities of those counties
bases as (
    select distinct
        moments.indicator_code,
        moments.figure_month,
        case
            when moments.is_county_scope and who_reports.has_city and not who_reports.has_county
                then unit_regions.city_code
            else units.region_code
        end as region_code,
        coalesce(who_reports.has_county, false) as has_county
    from moments
    inner join units on units.scope = moments.scope
    inner join regions as unit_regions on unit_regions.region_code = units.region_code
    left join who_reports
        on who_reports.indicator_code = moments.indicator_code
        and who_reports.figure_month = moments.figure_month
)

select
    bases.indicator_code,
    bases.figure_month,
    bases.region_code,
    regions.city_code,
    false as is_demanded
from bases
inner join regions on regions.region_code = bases.region_code
-- B4
where not (bases.has_county and bases.region_code = '22X001')
$$;

comment on function mart.base_unit_known(text, text[], integer, mart.presence[]) is
    '各月的基本单元 / the base units of a month (rules B2 to B4)';
