-- one row per indicator of added amounts (sums, stocks, lists), line and month with an expected leaf (C5, E1, E2, E10)
create or replace function mart.amount_attained(
    for_plan text,
    for_indicators text[],
    last_month integer,
    statements mart.known_statement[],
    leaves mart.expected_leaf[],
    amounts mart.leaf_amount[],
    line_targets mart.line_target[]
)
returns setof mart.line_attained
language sql stable
set search_path = pg_catalog
as $$
with

months as (
    select *, measure_kind = 'composite_all' as is_list, direction = 'zero' as is_zero
    from mart.indicator_month(for_plan, for_indicators, last_month)
    where measure_kind in ('flow_sum', 'stock_latest')
        or measure_kind = 'composite_all' and aggregation <> 'weighted_ratio'
),

line_sums as (
    select
        leaf.indicator_code,
        leaf.line_code,
        leaf.month_no,
        leaf.figure_month,
        count(*)::integer as regions_expected,
        (count(*) filter (where amount.is_complete))::integer as regions_reported,
        sum(amount.amount) as leaf_sum,
        coalesce(bool_or(amount.has_figure), false) as has_figure,
        coalesce(bool_or(amount.is_carried), false) as is_carried,
        bool_or(leaf.leaf_code = leaf.line_code) as is_leaf_itself
    from unnest(leaves) as leaf
    left join unnest(amounts) as amount
        on amount.indicator_code = leaf.indicator_code
        and amount.region_code = leaf.leaf_code
        and amount.month_no = leaf.figure_month
    where leaf.leaf_code is not null
    group by leaf.indicator_code, leaf.line_code, leaf.month_no, leaf.figure_month
),

leaf_flags as (
    select leaf.indicator_code, leaf.line_code, leaf.month_no, array_agg(distinct said.flag) as flags
    from unnest(leaves) as leaf
    inner join unnest(amounts) as amount
        on amount.indicator_code = leaf.indicator_code
        and amount.region_code = leaf.leaf_code
        and amount.month_no = leaf.figure_month
    cross join lateral unnest(amount.flags) as said (flag)
    group by leaf.indicator_code, leaf.line_code, leaf.month_no
),

-- C5: the printed total of a line, for the province a loaded row too
totals as (
    select distinct on (statement.indicator_code, statement.region_code, statement.month_no)
        statement.*
    from unnest(statements) as statement
    inner join months
        on months.indicator_code = statement.indicator_code and months.month_no = statement.month_no
    inner join mart.plan_region(for_plan) as regions
        on regions.region_code = statement.region_code and regions.is_line
    where statement.value is not null
        and (statement.decision = 'check' or regions.is_province)
        and (statement.measure = 'cum' or statement.measure = 'stock' and months.measure_kind = 'stock_latest')
    order by
        statement.indicator_code, statement.region_code, statement.month_no,
        statement.measure desc, statement.decision
),

weighed as (
    select
        line_sums.*,
        months.is_zero,
        months.is_list,
        months.is_final,
        months.is_soft,
        months.schedule_num,
        months.schedule_den,
        line_target.value as target_value,
        line_sums.regions_reported = line_sums.regions_expected as is_complete,
        case
            when months.is_strict then line_sums.leaf_sum > line_target.value
            else line_sums.leaf_sum >= line_target.value
        end as is_satisfied,
        case
            when line_sums.regions_reported < line_sums.regions_expected and not months.is_list
                and not (totals.decision = 'load' and line_sums.is_leaf_itself)
                then totals.value
        end as total,
        totals.is_approximate as is_total_approximate,
        totals.is_below_unit as is_total_below_unit
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

valued as (
    select
        *,
        coalesce(total, leaf_sum) as amount,
        -- E2: of the month just before, which has no row where nobody was expected
        max(coalesce(total, leaf_sum)) over (
            partition by indicator_code, line_code order by month_no range between 1 preceding and 1 preceding
        ) as previous_amount
    from weighed
),

rated as (
    select
        valued.*,
        case
            when is_zero then case when amount = 0 then 100 when amount is not null then 0 end
            else 100 * amount
        end as attained_num,
        case when is_zero then 1 else target_value end as attained_den,
        case
            when not is_zero and target_value is null then 'not_applicable'
            when not has_figure and total is null then 'no_data'
            -- E2: outstanding households are a known failure even with a leaf missing
            when is_zero and leaf_sum > 0 then case
                when is_final then 'missed'
                when previous_amount > 0 then 'at_risk'
                else 'behind'
            end
            when is_zero and not is_complete then 'incomplete'
            when is_zero and is_final then 'done'
            when is_zero then 'on_track'
            when is_satisfied then 'done'
            when not is_complete then 'incomplete'
            when is_final and is_soft then 'behind'
            when is_final then 'missed'
            else mart.band(100 * amount, target_value, schedule_num, schedule_den)
        end as status
    from valued
)

select
    rated.indicator_code,
    rated.line_code,
    rated.month_no,
    rated.status,
    rated.regions_expected,
    rated.regions_reported,
    rated.amount,
    null::numeric,
    null::numeric,
    case when rated.attained_den > 0 then rated.attained_num end,
    case when rated.attained_num is not null and rated.attained_den > 0 then rated.attained_den end,
    array_remove(coalesce(leaf_flags.flags, '{}') || array[
        case when not is_zero and target_value is null then 'NO_CITY_TARGET' end,
        case when total is not null then 'TOTAL_ONLY' end,
        case when total is not null and is_total_approximate then 'APPROX' end,
        case when total is not null and is_total_below_unit then 'BELOW_UNIT' end,
        case when total is null and not is_complete and leaf_sum is not null then 'LOWER_BOUND' end,
        case when total is null and not is_complete and is_carried then 'STALE' end
    ], null)
from rated
left join leaf_flags
    on leaf_flags.indicator_code = rated.indicator_code
    and leaf_flags.line_code = rated.line_code
    and leaf_flags.month_no = rated.month_no
$$;

comment on function mart.amount_attained(text, text[], integer, mart.known_statement[], mart.expected_leaf[],
    mart.leaf_amount[], mart.line_target[]) is
    '累计、期末、项目类指标的完成情况 / attainment of sums, stocks and lists (rules C5, E1, E2, E10)';
