-- one row per indicator of added amounts, month and city: as reported, and as if a day's divisions had held all along
-- restated is null where a county that moved was reported only within its city's total
create or replace function mart.restated_known(at timestamptz, for_plan text, divisions_of date)
returns table (
    indicator_code text,
    month date,
    region_code text,
    as_reported numeric,
    restated numeric
)
language sql stable
set search_path = pg_catalog
set enable_nestloop = off
set jit = off
as $$
with

plan as (select year from core.dim_plan where plan_code = for_plan),

regions as (select * from mart.plan_region(for_plan)),

-- the city of a county on that day; a county that changed its code is known by its name
moved as (
    select distinct regions.region_code, regions.city_code as old_city, successor.parent_code as new_city
    from regions
    inner join core.dim_region as county
        on county.region_code = regions.region_code
    inner join core.dim_region as successor
        on successor.name = county.name and successor.region_level = county.region_level
    where regions.is_county and regions.is_valid
        and divisions_of >= successor.valid_from
        and (successor.valid_to is null or divisions_of < successor.valid_to)
        and successor.parent_code <> regions.city_code
),

amounts as (
    select
        known.indicator_code,
        known.region_code,
        known.month_no,
        known.value
    from mart.statement_known(at, for_plan, null) as known
    inner join core.dim_indicator
        on dim_indicator.plan_code = for_plan
        and dim_indicator.indicator_code = known.indicator_code
        and dim_indicator.measure_kind in ('flow_sum', 'stock_latest')
    where known.decision = 'load' and known.value is not null and known.month_no >= 1
        and known.measure = case dim_indicator.measure_kind when 'flow_sum' then 'cum' else 'stock' end
),

-- the area of a city is its own row and the counties that stand beside it
reported as (
    select amounts.indicator_code, amounts.month_no, regions.city_code, sum(amounts.value) as value
    from amounts
    inner join regions on regions.region_code = amounts.region_code
    inner join regions as city on city.region_code = regions.city_code and city.is_city
    group by amounts.indicator_code, amounts.month_no, regions.city_code
),

-- the county's own series serves whether it stands beside its city or within
moved_amounts as (
    select moved.*, amounts.indicator_code, amounts.month_no, amounts.value
    from moved
    inner join amounts on split_part(amounts.region_code, ':', 1) = moved.region_code
    where amounts.region_code like '%:own' or moved.region_code not in ('220381', '220581')
),

changes as (
    select
        reported.indicator_code,
        reported.month_no,
        reported.city_code,
        reported.value,
        count(moved.region_code) as counties_moved,
        count(moved_amounts.value) as counties_known,
        coalesce(sum(
            case reported.city_code when moved.old_city then -moved_amounts.value else moved_amounts.value end
        ), 0) as change
    from reported
    left join moved on reported.city_code in (moved.old_city, moved.new_city)
    left join moved_amounts
        on moved_amounts.region_code = moved.region_code
        and moved_amounts.indicator_code = reported.indicator_code
        and moved_amounts.month_no = reported.month_no
    group by reported.indicator_code, reported.month_no, reported.city_code, reported.value
)

select
    changes.indicator_code,
    make_date(plan.year, changes.month_no, 1),
    changes.city_code,
    trim_scale(changes.value),
    case when changes.counties_known = changes.counties_moved then trim_scale(changes.value + changes.change) end
from changes
cross join plan
$$;

comment on function mart.restated_known(timestamptz, text, date) is
    '按某日区划重述的市州数 / city amounts restated to the divisions of a day';
