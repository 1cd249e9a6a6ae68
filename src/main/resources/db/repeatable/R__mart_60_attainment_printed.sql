-- one row per indicator, line and month: every row of the plan as it is printed (D5, F1, F3, G1 to G5)
create or replace function mart.attainment_printed(
    for_plan text,
    for_indicators text[],
    last_month integer,
    leaves mart.expected_leaf[],
    line_targets mart.line_target[],
    attained mart.line_attained[]
)
returns table (
    indicator_code text,
    line_code text,
    month_no integer,
    target_value numeric,
    achieved_value numeric,
    attainment_pct numeric,
    attainment_exact numeric,
    schedule_pct numeric,
    status text,
    forecast_value numeric,
    regions_expected integer,
    regions_reported integer,
    contribution_pct numeric,
    target_version text,
    flags text
)
language sql stable
set search_path = pg_catalog
as $$
with

months as (
    select * from mart.indicator_month(for_plan, for_indicators, last_month)
),

-- every line has rows here, with or without a leaf
lines as (
    select
        leaf.indicator_code,
        leaf.line_code,
        leaf.month_no,
        min(leaf.flag) as flag,
        bool_or(leaf.is_demanded) as is_demanded
    from unnest(leaves) as leaf
    group by leaf.indicator_code, leaf.line_code, leaf.month_no
),

known as (
    select
        lines.indicator_code,
        lines.line_code,
        lines.month_no,
        months.measure_kind,
        months.target_value as plan_target,
        months.schedule_num,
        months.schedule_den,
        line_target.value as target_value,
        line_target.target_version,
        coalesce(attained.status, 'not_applicable') as status,
        coalesce(attained.regions_expected, 0) as regions_expected,
        coalesce(attained.regions_reported, 0) as regions_reported,
        attained.amount,
        attained.attained_num,
        attained.attained_den,
        case
            when attained.amount is not null then trim_scale(attained.amount)
            else mart.printed_pct(attained.value_num, attained.value_den)
        end as achieved_value,
        -- F1
        not (
            months.is_maintained
            or months.measure_kind in ('monthly_each', 'milestone', 'reference_ratio')
            or months.direction in ('zero', 'reference')
        ) as is_scheduled,
        array_remove(coalesce(attained.flags, '{}') || array[
            lines.flag,
            case when lines.is_demanded then 'NA_WITH_TARGET' end
        ], null) as flags
    from lines
    inner join months on months.indicator_code = lines.indicator_code and months.month_no = lines.month_no
    left join unnest(line_targets) as line_target
        on line_target.indicator_code = lines.indicator_code
        and line_target.line_code = lines.line_code
        and line_target.month_no = lines.month_no
    left join unnest(attained) as attained
        on attained.indicator_code = lines.indicator_code
        and attained.line_code = lines.line_code
        and attained.month_no = lines.month_no
)

select
    indicator_code,
    line_code,
    month_no,
    trim_scale(target_value),
    achieved_value,
    mart.printed_pct(attained_num, attained_den),
    mart.quotient(attained_num, attained_den),
    case
        when is_scheduled and status <> 'not_applicable' then mart.printed_pct(schedule_num, schedule_den)
    end as schedule_pct,
    status,
    -- F3
    case
        when month_no < 3
            or status in ('not_applicable', 'no_data', 'incomplete')
            or measure_kind in ('milestone', 'monthly_each')
            or flags && array['LOWER_BOUND', 'TOTAL_ONLY'] then null
        when measure_kind = 'flow_sum' then mart.printed_amount(100 * amount * schedule_den, nullif(schedule_num, 0))
        else achieved_value
    end as forecast_value,
    regions_expected,
    regions_reported,
    -- D3
    case
        when 'NO_CITY_TARGET' = any(flags) and plan_target > 0 then mart.printed_pct(100 * amount, plan_target)
    end as contribution_pct,
    target_version,
    (
        select coalesce(string_agg(flag, ';' order by flag collate "C"), '')
        from (select distinct flag from unnest(flags) as flag) as distinct_flags
    ) as flags
from known
$$;

comment on function mart.attainment_printed(
    text, text[], integer, mart.expected_leaf[], mart.line_target[], mart.line_attained[]) is
    '完成情况的打印形式 / attainment as printed (rules D5, F1, F3, G)';
