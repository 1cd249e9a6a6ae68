-- one row per indicator, line and month with a target (D1, D3, D4); milestones have none (G3)
create or replace function mart.line_target_known(
    for_plan text,
    for_indicators text[],
    last_month integer,
    leaves mart.expected_leaf[],
    targets mart.known_target[]
)
returns setof mart.line_target
language sql stable
set search_path = pg_catalog
as $$
with

months as (
    select
        indicator_code,
        month_no,
        measure_kind,
        target_value,
        measure_kind in ('flow_sum', 'stock_latest') and direction <> 'zero' as is_by_target
    from mart.indicator_month(for_plan, for_indicators, last_month)
    where measure_kind <> 'milestone'
),

regions as (select * from mart.plan_region(for_plan)),

target as (select * from unnest(targets)),

-- what the leaves of a line say about targets
leaf_targets as (
    select
        leaf.indicator_code,
        leaf.line_code,
        leaf.month_no,
        count(*) as leaves,
        count(target.region_code) as leaves_with_target,
        sum(coalesce(target.value, 0)) as leaf_sum,
        max(target.version_no) as version_no,
        bool_or(leaf.leaf_code = leaf.line_code)
            and bool_or(leaf.leaf_code <> leaf.line_code and not regions.is_province_run) as is_one_part,
        bool_or(regions.is_province_run and target.region_code is null) as has_county_without_target
    from unnest(leaves) as leaf
    inner join months
        on months.indicator_code = leaf.indicator_code and months.month_no = leaf.month_no
    inner join regions on regions.region_code = split_part(leaf.leaf_code, ':', 1)
    left join target
        on target.indicator_code = leaf.indicator_code
        and target.month_no = leaf.month_no
        and target.region_code = regions.region_code
    where leaf.leaf_code is not null
    group by leaf.indicator_code, leaf.line_code, leaf.month_no
),

-- D3 (a): the city's own target, "—" counting 0, with the targets of the K it contains
own_targets as (
    select
        target.indicator_code,
        regions.city_code as line_code,
        target.month_no,
        bool_or(target.region_code = regions.city_code) as is_stated,
        sum(coalesce(target.value, 0)) as value,
        max(target.version_no) as version_no
    from target
    inner join regions on regions.region_code = target.region_code
    where target.region_code = regions.city_code or regions.is_province_run
    group by target.indicator_code, regions.city_code, target.month_no
    union all
    select
        target.indicator_code, target.region_code, target.month_no,
        true, coalesce(target.value, 0), target.version_no
    from target
    inner join regions on regions.region_code = target.region_code and regions.is_province_run
),

chosen as (
    select
        leaf_targets.indicator_code,
        leaf_targets.line_code,
        leaf_targets.month_no,
        months.is_by_target,
        months.measure_kind,
        months.target_value,
        regions.is_province,
        loaded.value as loaded_value,
        loaded.version_no as loaded_version_no,
        case
            -- K: its own
            when regions.is_province_run then 'own'
            -- D3 (a)
            when own_targets.is_stated and not leaf_targets.is_one_part
                then case when not leaf_targets.has_county_without_target then 'own' end
            -- D3 (b)
            when leaf_targets.leaves = leaf_targets.leaves_with_target then 'leaves'
        end as basis,
        own_targets.value as own_value,
        own_targets.version_no as own_version_no,
        leaf_targets.leaf_sum,
        leaf_targets.version_no as leaf_version_no
    from leaf_targets
    inner join months
        on months.indicator_code = leaf_targets.indicator_code and months.month_no = leaf_targets.month_no
    inner join regions on regions.region_code = leaf_targets.line_code
    left join own_targets
        on own_targets.indicator_code = leaf_targets.indicator_code
        and own_targets.month_no = leaf_targets.month_no
        and own_targets.line_code = leaf_targets.line_code
    left join target as loaded
        on loaded.indicator_code = leaf_targets.indicator_code
        and loaded.month_no = leaf_targets.month_no
        and loaded.region_code = leaf_targets.line_code
),

city_targets as (
    select
        indicator_code,
        line_code,
        month_no,
        case
            when is_by_target then nullif(case basis when 'own' then own_value when 'leaves' then leaf_sum end, 0)
            when measure_kind = 'ratio_latest' then coalesce(loaded_value, target_value)
            else target_value
        end as value,
        case
            when is_by_target then 'R' || case basis when 'own' then own_version_no else leaf_version_no end
            when measure_kind = 'ratio_latest' and loaded_value is not null then 'R' || loaded_version_no
            else 'P1'
        end as target_version
    from chosen
    where not is_province
)

select indicator_code, line_code, month_no, value, target_version
from city_targets
where value is not null
union all
-- D1: the province always has the plan's target
select months.indicator_code, regions.region_code, months.month_no, months.target_value, 'P1'
from months
inner join regions on regions.is_province
where months.target_value is not null
$$;

comment on function mart.line_target_known(
    text, text[], integer, mart.expected_leaf[], mart.known_target[]) is
    '各地区各月的目标与版本 / the target of a line and its version (rules D1, D3, D4)';
