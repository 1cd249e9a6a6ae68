-- one row per scope of the plan and region that belongs to it (B2)
create or replace function mart.scope_unit(for_plan text)
returns table (scope text, region_code text)
language sql stable parallel safe
set search_path = pg_catalog
as $$
with

regions as (
    select * from mart.plan_region(for_plan) where is_valid
)

select 'province' as scope, region_code from regions where is_province
union all
select 'city', region_code from regions where is_city
union all
select 'county', region_code from regions where is_county
union all
select 'poverty_counties', region_code from regions where is_county and is_poverty_county
union all
select 'prefecture_cities', unnest(array[
    '220100', '220200', '220300', '220400', '220500', '220600', '220700', '220800', '222401'])
union all
select 'rail_corridor', unnest(array['220100', '220200', '220300', '220700', '222400'])
union all
select distinct scope, split_part(scope, ':', 2)
from core.dim_indicator
where plan_code = for_plan and scope like 'city:%'
$$;

comment on function mart.scope_unit(text) is
    '各适用范围的基本单元 / base units of every scope (rule B2)';
