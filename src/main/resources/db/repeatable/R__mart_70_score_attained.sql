-- one row per month, line, level (task, area, overall) and key: scores of the mart's attainment, as printed (H1 to H7)
-- sums are carried at 50 decimals and rounded at the end; a line without an applicable indicator has no row
create or replace function mart.score_attained(for_plan text, for_months date[])
returns table (
    month date,
    region_code text,
    level text,
    key text,
    strict numeric,
    lenient numeric,
    coverage_pct numeric,
    is_done boolean,
    rank integer
)
language sql stable
set search_path = pg_catalog
set jit = off
as $$
with

scored_rows as (
    select
        attainment.month,
        attainment.region_code,
        attainment.status,
        attainment.attainment_exact,
        dim_indicator.task_no,
        dim_task.area_name,
        dim_indicator.is_maintained and dim_indicator.measure_kind <> 'monthly_each' as is_share_of_months,
        count(attainment.attainment_exact) over so_far as months_known,
        count(*) filter (where attainment.attainment_exact >= 100) over so_far as months_satisfied
    from mart.attainment
    inner join core.dim_indicator
        on dim_indicator.plan_code = attainment.plan_code
        and dim_indicator.indicator_code = attainment.indicator_code
        and dim_indicator.is_scored
    inner join core.dim_task
        on dim_task.plan_code = dim_indicator.plan_code and dim_task.task_no = dim_indicator.task_no
    where attainment.plan_code = for_plan
    window so_far as (partition by attainment.indicator_code, attainment.region_code order by attainment.month)
),

-- H1, H2
indicator_scores as (
    select
        month,
        region_code,
        task_no,
        area_name,
        status,
        case
            when attainment_exact is null then null
            when is_share_of_months then mart.quotient(100 * months_satisfied, months_known)
            else least(greatest(attainment_exact, 0), 100)
        end as score
    from scored_rows
    where month = any(for_months) and status <> 'not_applicable'
),

-- H3
task_scores as (
    select
        month,
        region_code,
        task_no,
        area_name,
        mart.quotient(coalesce(sum(score), 0), count(*)) as strict,
        mart.quotient(sum(score), count(score)) as lenient,
        count(score) as known,
        count(*) as applicable,
        bool_and(status = 'done') as is_done
    from indicator_scores
    group by month, region_code, task_no, area_name
),

-- H4
all_scores as (
    select month, region_code, 'task' as level, to_char(task_no, 'FM00') as key,
        strict, lenient, known, applicable, is_done
    from task_scores
    union all
    select month, region_code, 'area', area_name,
        mart.quotient(sum(strict), count(*)), mart.quotient(sum(lenient), count(lenient)),
        sum(known), sum(applicable), bool_and(is_done)
    from task_scores
    group by month, region_code, area_name
    union all
    select month, region_code, 'overall', 'all',
        mart.quotient(sum(strict), count(*)), mart.quotient(sum(lenient), count(lenient)),
        sum(known), sum(applicable), bool_and(is_done)
    from task_scores
    group by month, region_code
),

printed as (
    select
        *,
        mart.printed_pct(strict, 1) as printed_strict,
        mart.printed_pct(lenient, 1) as printed_lenient,
        mart.printed_pct(100 * known, applicable) as printed_coverage
    from all_scores
),

-- H6: the ten cities, where at least four fifths of the indicators are known; equal scores share a rank
ranked as (
    select
        printed.month,
        printed.region_code,
        rank() over (partition by printed.month order by printed.printed_strict desc) as rank
    from printed
    inner join mart.plan_region(for_plan) as regions
        on regions.region_code = printed.region_code and regions.is_city
    where printed.level = 'overall' and 100 * printed.known >= 80 * printed.applicable
)

select
    printed.month,
    printed.region_code,
    printed.level,
    printed.key,
    printed.printed_strict,
    printed.printed_lenient,
    printed.printed_coverage,
    printed.is_done,
    ranked.rank::integer
from printed
left join ranked
    on ranked.month = printed.month
    and ranked.region_code = printed.region_code
    and printed.level = 'overall'
$$;

comment on function mart.score_attained(text, date[]) is
    '得分与排名 / scores and ranks of the attainment in the mart (rules H1 to H7)';
