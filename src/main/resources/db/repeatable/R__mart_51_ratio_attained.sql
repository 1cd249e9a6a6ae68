-- one row per indicator of counted ratios, line and month with an expected leaf (C5, C7, E3 to E7)
create or replace function mart.ratio_attained(
    for_plan text,
    for_indicators text[],
    last_month integer,
    statements mart.known_statement[],
    leaves mart.expected_leaf[],
    line_targets mart.line_target[]
)
returns setof mart.line_attained
language sql stable
set search_path = pg_catalog
as $$
with

months as (
    select *
    from mart.indicator_month(for_plan, for_indicators, last_month)
    where measure_kind in ('ratio_latest', 'full_coverage')
),

pairs as (
    select * from mart.leaf_pair_known(for_plan, for_indicators, last_month, statements)
),

-- the ratio over the reporters is known even where it is not published
line_sums as (
    select
        leaf.indicator_code,
        leaf.line_code,
        leaf.month_no,
        leaf.figure_month,
        count(*)::integer as regions_expected,
        (count(*) filter (where pair.is_complete))::integer as regions_reported,
        sum(pair.num) filter (where pair.num is not null and pair.den is not null) as num,
        sum(pair.den) filter (where pair.num is not null and pair.den is not null) as den,
        coalesce(bool_or(pair.has_figure), false) as has_figure,
        bool_or(leaf.leaf_code = leaf.line_code) as is_leaf_itself,
        coalesce(bool_or(pair.is_approximate), false) as is_approximate,
        coalesce(bool_or(pair.is_below_unit), false) as is_below_unit,
        -- E3: the baseline of last December, if every leaf has one
        case when count(*) = count(base.num + base.den) and sum(base.den) > 0 then sum(base.num) end as base_num,
        case when count(*) = count(base.num + base.den) and sum(base.den) > 0 then sum(base.den) end as base_den
    from unnest(leaves) as leaf
    inner join months on months.indicator_code = leaf.indicator_code and months.month_no = leaf.month_no
    left join pairs as pair
        on pair.indicator_code = leaf.indicator_code
        and pair.region_code = leaf.leaf_code
        and pair.decision = 'load'
        and pair.month_no = leaf.figure_month
        and leaf.figure_month > 0
    left join pairs as base
        on base.indicator_code = leaf.indicator_code
        and base.region_code = leaf.leaf_code
        and base.decision = 'load'
        and base.month_no = 0
    where leaf.leaf_code is not null
    group by leaf.indicator_code, leaf.line_code, leaf.month_no, leaf.figure_month
),

-- C5
totals as (
    select distinct on (pairs.indicator_code, pairs.region_code, pairs.month_no) pairs.*
    from pairs
    inner join mart.plan_region(for_plan) as regions
        on regions.region_code = pairs.region_code and regions.is_line
    where pairs.num is not null
        and pairs.den > 0
        and (pairs.decision = 'check' or regions.is_province)
    order by pairs.indicator_code, pairs.region_code, pairs.month_no, pairs.decision
),

weighed as (
    select
        line_sums.*,
        months.is_maintained,
        months.is_final,
        months.is_soft,
        months.direction = 'reference' as is_reference,
        months.schedule_num,
        months.schedule_den,
        line_target.value as target_value,
        line_sums.regions_reported = line_sums.regions_expected as is_complete,
        -- E7: every one of a hundred must be met, and some known one is not
        coalesce(line_sums.regions_reported < line_sums.regions_expected and months.is_maintained
            and line_target.value = 100 and line_sums.num < line_sums.den, false) as is_known_failure,
        case
            when line_sums.regions_reported < line_sums.regions_expected
                and not (totals.decision = 'load' and line_sums.is_leaf_itself)
                then totals.num
        end as total_num,
        totals.den as total_den,
        totals.is_approximate as is_total_approximate,
        totals.is_below_unit as is_total_below_unit,
        coalesce(line_sums.base_num, months.baseline, case months.measure_kind when 'full_coverage' then 0 end)
            as baseline_num,
        coalesce(line_sums.base_den, 100) as baseline_den,
        months.is_strict
    from line_sums
    inner join months
        on months.indicator_code = line_sums.indicator_code and months.month_no = line_sums.month_no
    left join totals
        on totals.indicator_code = line_sums.indicator_code
        and totals.region_code = line_sums.line_code
        and totals.month_no = line_sums.figure_month
    left join unnest(line_targets) as line_target
        on line_target.indicator_code = line_sums.indicator_code
        and line_target.line_code = line_sums.line_code
        and line_target.month_no = line_sums.month_no
),

-- v = 100 · num / den of all leaves, else of the known failure, else of the printed total, else none
published as (
    select
        *,
        total_num is not null and not is_known_failure as is_total,
        case when is_complete or is_known_failure then num else total_num end as v_num,
        case when is_complete or is_known_failure then den else total_den end as v_den
    from weighed
),

judged as (
    select
        *,
        case
            when is_strict then 100 * v_num > target_value * v_den
            else 100 * v_num >= target_value * v_den
        end as is_satisfied,
        -- A = 100 · v / T
        10000 * v_num as a_num,
        target_value * v_den as a_den,
        -- (v - b) / (T - b) · 100, with v = 100 num / den and b = 100 baseline_num / baseline_den
        10000 * (v_num * baseline_den - baseline_num * v_den) as x_num,
        (target_value * baseline_den - 100 * baseline_num) * v_den as x_den
    from published
),

rated as (
    select
        *,
        case
            when is_complete and den = 0 then 'not_applicable'
            when not has_figure and not is_total then 'no_data'
            when is_reference then 'not_applicable'
            when is_complete and is_satisfied and not is_maintained then 'done'
            when not is_complete and not is_known_failure then 'incomplete'
            when is_satisfied then case when is_final then 'done' else 'on_track' end
            when is_final and is_soft then 'behind'
            when is_final then 'missed'
            when is_maintained then mart.level(a_num, a_den, 'behind', 'at_risk')
            when x_den > 0 then mart.band(x_num, x_den, schedule_num, schedule_den)
            else mart.level(a_num, a_den, 'on_track', 'behind')
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
    case when v_den > 0 then 100 * v_num end,
    case when v_num is not null and v_den > 0 then v_den end,
    case when not is_reference and a_den > 0 then a_num end,
    case when not is_reference and a_num is not null and a_den > 0 then a_den end,
    array_remove(array[
        case when is_reference and (has_figure or is_total) then 'REFERENCE' end,
        case when is_total then 'TOTAL_ONLY' end,
        case when is_known_failure then 'LOWER_BOUND' end,
        case when is_approximate or is_total and is_total_approximate then 'APPROX' end,
        case when is_below_unit or is_total and is_total_below_unit then 'BELOW_UNIT' end
    ], null)
from rated
$$;

comment on function mart.ratio_attained(
    text, text[], integer, mart.known_statement[], mart.expected_leaf[], mart.line_target[]) is
    '比率、覆盖率类指标的完成情况 / attainment of ratios and coverage (rules C5, C7, E3 to E7)';
