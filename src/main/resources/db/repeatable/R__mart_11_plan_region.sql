-- one row per region, as the divisions stood on the last day of the plan's year (B1)
-- city_code is the region below the province that contains it, itself for a city; null for the province
-- is_line marks the thirteen lines; is_province_run the counties 公主岭市 and 梅河口市 (K)
-- a code that no longer held on that day keeps the parent it had last, and is_valid is false
create or replace function mart.plan_region(for_plan text)
returns table (
    region_code text,
    city_code text,
    is_valid boolean,
    is_province boolean,
    is_city boolean,
    is_county boolean,
    is_province_run boolean,
    is_poverty_county boolean,
    is_line boolean
)
language sql stable parallel safe
set search_path = pg_catalog
as $$
with

plan as (
    select province_code, make_date(year, 12, 31) as last_day
    from core.dim_plan
    where plan_code = for_plan
),

regions as (
    select distinct on (dim_region.region_code)
        dim_region.region_code,
        dim_region.region_level,
        dim_region.parent_code,
        dim_region.is_poverty_county,
        dim_region.valid_to is null or dim_region.valid_to > plan.last_day as is_valid,
        dim_region.region_code = plan.province_code as is_province,
        coalesce(dim_region.parent_code = plan.province_code, false) as is_below_province
    from core.dim_region
    cross join plan
    where dim_region.valid_from <= plan.last_day
    order by dim_region.region_code, dim_region.valid_from desc
),

placed as (
    select
        *,
        is_below_province and region_level in ('city', 'zone') as is_city,
        is_valid and region_code in ('220381', '220581') as is_province_run
    from regions
)

select
    region_code,
    case when is_below_province then region_code else parent_code end as city_code,
    is_valid,
    is_province,
    is_city,
    region_level = 'county' as is_county,
    is_province_run,
    is_poverty_county,
    is_valid and (is_province or is_city or is_province_run) as is_line
from placed
$$;

comment on function mart.plan_region(text) is
    '计划年末的行政区划与十三地区 / regions and the thirteen lines on the last day of the plan''s year (rule B1)';
