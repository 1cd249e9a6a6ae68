-- one row per indicator held against a reference, line and month with an expected leaf: the lowest ratio (C10, E11)
create or replace function mart.reference_attained(
    for_plan text,
    for_indicators text[],
    last_month integer,
    statements mart.known_statement[],
    leaves mart.expected_leaf[]
)
returns setof mart.line_attained
language sql stable
set search_path = pg_catalog
as $$
with

months as (
    select
        *,
        case when denominators like '%×12%' then 12 else 1 end as factor
    from mart.indicator_month(for_plan, for_indicators, last_month)
    where measure_kind = 'reference_ratio'
),

regions as (select * from mart.plan_region(for_plan)),

numerators as (
    select *
    from unnest(statements)
    where measure = 'num' and decision = 'load' and value is not null and month_no >= 1
),

-- a reference holds until the next one, from December of the year before
refs as (
    select
        *,
        coalesce(lead(month_no) over (partition by indicator_code, region_code order by month_no) - 1, 12)
            as until_month
    from unnest(statements)
    where measure = 'ref' and decision = 'load' and value > 0
),

moments as (
    select distinct
        leaf.indicator_code,
        leaf.leaf_code,
        split_part(leaf.leaf_code, ':', 1) as home_code,
        leaf.figure_month
    from unnest(leaves) as leaf
    inner join months on months.indicator_code = leaf.indicator_code and months.month_no = leaf.month_no
    where leaf.leaf_code is not null
),

-- C10: the reference of the region, else of its city, else of the province
leaf_refs as (
    select distinct on (moments.indicator_code, moments.leaf_code, moments.figure_month)
        moments.indicator_code,
        moments.leaf_code,
        moments.figure_month,
        refs.value
    from moments
    inner join regions as home on home.region_code = moments.home_code
    inner join refs
        on refs.indicator_code = moments.indicator_code
        and moments.figure_month between refs.month_no and refs.until_month
    inner join regions as source
        on source.region_code = refs.region_code
        and (source.is_province or source.region_code in (home.region_code, home.city_code))
    order by
        moments.indicator_code, moments.leaf_code, moments.figure_month,
        source.is_province, source.region_code <> home.region_code
),

-- has_figure: num and ref of one month were there by then
leaf_ratios as (
    select
        moments.indicator_code,
        moments.leaf_code,
        moments.figure_month,
        numerators.value as num,
        leaf_refs.value as ref,
        numerators.value is not null and leaf_refs.value is not null as is_computable,
        numerators.parts_missing = 0 as is_whole,
        coalesce(numerators.is_approximate, false) as is_approximate,
        coalesce(numerators.is_below_unit, false) as is_below_unit,
        bool_or(numerators.value is not null and leaf_refs.value is not null) over (
            partition by moments.indicator_code, moments.leaf_code order by moments.figure_month) as has_figure
    from moments
    left join numerators
        on numerators.indicator_code = moments.indicator_code
        and numerators.region_code = moments.leaf_code
        and numerators.month_no = moments.figure_month
    left join leaf_refs
        on leaf_refs.indicator_code = moments.indicator_code
        and leaf_refs.leaf_code = moments.leaf_code
        and leaf_refs.figure_month = moments.figure_month
),

line_ratios as (
    select
        leaf.indicator_code,
        leaf.line_code,
        leaf.month_no,
        count(*)::integer as regions_expected,
        (count(*) filter (where is_computable and is_whole))::integer as regions_reported,
        bool_or(has_figure) as has_figure,
        bool_or(is_approximate and is_computable) as is_approximate,
        bool_or(is_below_unit and is_computable) as is_below_unit,
        (array_agg(num order by mart.quotient(num, ref)) filter (where is_computable))[1] as lowest_num,
        (array_agg(ref order by mart.quotient(num, ref)) filter (where is_computable))[1] as lowest_ref
    from unnest(leaves) as leaf
    inner join leaf_ratios
        on leaf_ratios.indicator_code = leaf.indicator_code
        and leaf_ratios.leaf_code = leaf.leaf_code
        and leaf_ratios.figure_month = leaf.figure_month
    group by leaf.indicator_code, leaf.line_code, leaf.month_no
),

judged as (
    select
        line_ratios.*,
        months.is_final,
        months.is_soft,
        line_ratios.regions_reported = line_ratios.regions_expected as is_complete,
        100 * months.factor * line_ratios.lowest_num as v_num,
        line_ratios.lowest_ref as v_den,
        10000 * months.factor * line_ratios.lowest_num as a_num,
        months.target_value * line_ratios.lowest_ref as a_den
    from line_ratios
    inner join months
        on months.indicator_code = line_ratios.indicator_code and months.month_no = line_ratios.month_no
),

rated as (
    select
        *,
        case
            when v_num is null then case when has_figure then 'incomplete' else 'no_data' end
            when a_num >= 100 * a_den then case when is_complete then 'done' else 'incomplete' end
            when is_final and is_soft then 'behind'
            when is_final then 'missed'
            else mart.level(a_num, a_den, 'behind', 'at_risk')
        end as status
    from judged
)

select
    indicator_code,
    line_code,
    month_no,
    status,
    regions_expected,
    regions_reported,
    null::numeric,
    v_num,
    v_den,
    a_num,
    a_den,
    array_remove(array[
        case when v_num is not null and not is_complete then 'LOWER_BOUND' end,
        case when is_approximate then 'APPROX' end,
        case when is_below_unit then 'BELOW_UNIT' end
    ], null)
from rated
$$;

comment on function mart.reference_attained(
    text, text[], integer, mart.known_statement[], mart.expected_leaf[]) is
    '与参照标准相比类指标的完成情况 / attainment against a reference, the lowest counts (rules C10, E11)';
