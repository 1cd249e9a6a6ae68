-- one row per indicator, line, month and expected leaf; a line without one has a row with a null leaf (B8 to B10)
create or replace function mart.line_leaf_known(
    for_plan text,
    for_indicators text[],
    last_month integer,
    presences mart.presence[],
    base_units mart.placed_region[],
    leaves mart.placed_region[],
    without_task mart.series_month[]
)
returns setof mart.expected_leaf
language sql stable
set search_path = pg_catalog
as $$
with

months as (
    select
        *,
        measure_kind = 'milestone' and aggregation = 'none' as is_single_milestone
    from mart.indicator_month(for_plan, for_indicators, last_month)
),

moments as (
    select distinct indicator_code, figure_month, scope, is_single_milestone
    from months
),

regions as (select * from mart.plan_region(for_plan)),

presence as (select * from unnest(presences)),

-- what lies within a line: the regions that have reported and the base units, each under its own code and its city's
reached as (
    select indicator_code, figure_month, region_code as line_code from presence
    union
    select indicator_code, figure_month, city_code from presence where region_code not like '%:own'
    union
    select indicator_code, figure_month, region_code from unnest(base_units)
    union
    select indicator_code, figure_month, city_code from unnest(base_units)
),

line_moments as (
    select
        moments.*,
        regions.region_code as line_code,
        regions.city_code,
        regions.is_province,
        regions.is_province_run,
        province.region_code is not null as has_province,
        exists (
            select from presence
            inner join regions as reporter on reporter.region_code = presence.region_code
            where presence.indicator_code = moments.indicator_code
                and presence.figure_month = moments.figure_month
                and not reporter.is_province
        ) as has_active
    from moments
    inner join regions on regions.is_line
    left join (
        select presence.indicator_code, presence.figure_month, presence.region_code
        from presence
        inner join regions on regions.region_code = presence.region_code and regions.is_province
    ) as province
        on province.indicator_code = moments.indicator_code and province.figure_month = moments.figure_month
),

-- own: the line's own series, for K its memo rows too (B8)
situated as (
    select
        line_moments.*,
        has_province and not has_active and scope <> 'province' as is_province_only,
        own.region_code is not null as has_own,
        coalesce(own.is_not_applicable, false) as is_own_not_applicable,
        coalesce(own.is_demanded, false) as is_own_demanded,
        reached.line_code is not null as is_reached,
        -- B6, for the own line of K
        idle.region_code is not null as is_without_task,
        -- B10: K without any row is in scope of city and county only; 22X001 always is of city
        line_moments.is_province or scope <> 'province' and case
            when is_province_run then own.region_code is not null or scope in ('city', 'county')
            else reached.line_code is not null or scope = 'city'
        end as is_in_scope
    from line_moments
    left join presence as own
        on own.indicator_code = line_moments.indicator_code
        and own.figure_month = line_moments.figure_month
        and own.region_code = line_moments.line_code || case when is_province_run then ':own' else '' end
    left join reached
        on reached.indicator_code = line_moments.indicator_code
        and reached.figure_month = line_moments.figure_month
        and reached.line_code = line_moments.line_code
    left join unnest(without_task) as idle
        on idle.indicator_code = line_moments.indicator_code
        and idle.figure_month = line_moments.figure_month
        and idle.region_code = line_moments.line_code || ':own'
),

-- a milestone of aggregation none is the line's own, of scope city:X the province's is that city's (E12)
single_milestones as (
    select
        indicator_code,
        figure_month,
        line_code,
        case
            when is_province and not has_province and scope like 'city:%' then split_part(scope, ':', 2)
            else line_code
        end as leaf_code
    from situated
    where is_single_milestone
        and not is_province_run
        and (is_province or is_in_scope and is_reached and not is_province_only)
),

milestone_leaves as (
    select single_milestones.*, false as is_demanded
    from single_milestones
    left join presence
        on presence.indicator_code = single_milestones.indicator_code
        and presence.figure_month = single_milestones.figure_month
        and presence.region_code = single_milestones.leaf_code
    where not coalesce(presence.is_not_applicable, false)
),

covered_leaves as (
    select
        situated.indicator_code,
        situated.figure_month,
        situated.line_code,
        leaf.region_code as leaf_code,
        leaf.is_demanded
    from situated
    inner join unnest(leaves) as leaf
        on leaf.indicator_code = situated.indicator_code
        and leaf.figure_month = situated.figure_month
        and (situated.is_province or situated.line_code in (leaf.region_code, leaf.city_code))
    where situated.is_in_scope
        and (situated.is_province or not situated.is_province_only)
        and (situated.is_province_run or not situated.is_single_milestone)
),

-- B8: K as a line of its own where it is no leaf beside its city
own_lines as (
    select
        situated.*,
        not has_own and exists (
            select from presence
            where presence.indicator_code = situated.indicator_code
                and presence.figure_month = situated.figure_month
                and presence.region_code = situated.city_code
        ) as is_not_split
    from situated
    left join covered_leaves
        on covered_leaves.indicator_code = situated.indicator_code
        and covered_leaves.figure_month = situated.figure_month
        and covered_leaves.line_code = situated.line_code
    where is_province_run and is_in_scope and not is_province_only and covered_leaves.line_code is null
),

line_leaves as (
    select * from milestone_leaves
    union all
    select * from covered_leaves
    union all
    select indicator_code, figure_month, line_code, line_code || ':own', is_own_demanded
    from own_lines
    where not is_not_split and not is_own_not_applicable and not is_without_task
)

select
    months.indicator_code,
    situated.line_code,
    months.month_no,
    months.figure_month,
    line_leaves.leaf_code,
    case
        when situated.is_province_only then 'PROVINCE_ONLY'
        when own_lines.is_not_split then 'NOT_SPLIT'
    end as flag,
    coalesce(line_leaves.is_demanded, false) as is_demanded
from months
inner join situated
    on situated.indicator_code = months.indicator_code and situated.figure_month = months.figure_month
left join own_lines
    on own_lines.indicator_code = situated.indicator_code
    and own_lines.figure_month = situated.figure_month
    and own_lines.line_code = situated.line_code
left join line_leaves
    on line_leaves.indicator_code = situated.indicator_code
    and line_leaves.figure_month = situated.figure_month
    and line_leaves.line_code = situated.line_code
$$;

comment on function mart.line_leaf_known(
    text, text[], integer, mart.presence[], mart.placed_region[], mart.placed_region[], mart.series_month[]) is
    '各地区各月应报的叶子地区 / the expected leaves of every line (rules B8 to B10)';
