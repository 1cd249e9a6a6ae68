-- one row per region of the plan's day (31 December of the latest plan's year), with its ancestors
drop view if exists bi.region;
create view bi.region as
with recursive

plan_day as (
    select make_date(coalesce(max(year), extract(year from current_date)::integer), 12, 31) as day
    from core.dim_plan
),

regions as (
    select region.*
    from core.dim_region as region
    cross join plan_day
    where
        region.valid_from <= plan_day.day
        and (region.valid_to is null or region.valid_to > plan_day.day)
),

ancestors as (
    select
        region_code as of_code,
        region_code,
        name,
        region_level,
        parent_code
    from regions
    union all
    select
        ancestors.of_code,
        regions.region_code,
        regions.name,
        regions.region_level,
        regions.parent_code
    from ancestors
    inner join regions on regions.region_code = ancestors.parent_code
)

select
    regions.region_code,
    regions.name as region_name,
    regions.short_name,
    regions.full_name,
    regions.region_level,
    regions.parent_code,
    province.region_code as province_code,
    province.name as province_name,
    city.region_code as city_code,
    city.name as city_name,
    county.region_code as county_code,
    county.name as county_name,
    regions.is_poverty_county,
    regions.valid_from,
    regions.valid_to
from regions
left join ancestors as province on province.of_code = regions.region_code and province.region_level = 'province'
left join ancestors as city on city.of_code = regions.region_code and city.region_level = 'city'
left join ancestors as county on county.of_code = regions.region_code and county.region_level = 'county';

comment on view bi.region is
'行政区划：计划年末有效的每个地区一行 / regions: one row per region valid at the end of the latest plan''s year';
comment on column bi.region.region_code is '行政区划代码 / code: GB/T 2260; 22X001 长白山管委会; JL-UNALLOC 省直及未分市州';
comment on column bi.region.region_name is '名称 / name';
comment on column bi.region.short_name is '简称 / short name';
comment on column bi.region.full_name is '全称 / full name';
comment on column bi.region.region_level is
'级别：province 省、city 市州、county 县级、zone 开发区、unallocated 未分市州 / level';
comment on column bi.region.parent_code is '上级代码 / code of the region it belongs to';
comment on column bi.region.province_code is '所属省代码 / code of its province';
comment on column bi.region.province_name is '所属省 / name of its province';
comment on column bi.region.city_code is '所属市州代码；省级为空 / code of its city or prefecture; null above';
comment on column bi.region.city_name is '所属市州 / name of its city or prefecture';
comment on column bi.region.county_code is '所属县级代码；市州及以上为空 / code of its county; null above';
comment on column bi.region.county_name is '所属县（市、区） / name of its county';
comment on column bi.region.is_poverty_county is '计划年度的贫困县 / a poverty county of the plan''s year';
comment on column bi.region.valid_from is '生效日 / first day it holds';
comment on column bi.region.valid_to is '失效日；空=仍有效 / first day it no longer holds; null = it still does';
