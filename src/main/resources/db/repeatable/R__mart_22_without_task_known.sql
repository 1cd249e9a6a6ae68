-- one row per indicator, figure month and series without a task: its target is "—" or 0, and it has no figure yet (B6)
-- what a month printed beside a cumulative says is a figure, too (C3); of the ':own' series of K the memo rows as well
create or replace function mart.without_task_known(
    for_plan text,
    for_indicators text[],
    last_month integer,
    statements mart.known_statement[],
    targets mart.known_target[]
)
returns setof mart.series_month
language sql stable
set search_path = pg_catalog
as $$
with

moments as (
    select distinct
        indicator_code,
        figure_month,
        measure_kind = 'flow_sum' as is_flow,
        mart.kind_measures(measure_kind, aggregation) as measures
    from mart.indicator_month(for_plan, for_indicators, last_month)
    where measure_kind in ('flow_sum', 'stock_latest') and direction <> 'zero'
),

idle_targets as (
    select *
    from unnest(targets)
    where coalesce(value, 0) = 0 and region_code not like '%:own'
),

first_figures as (
    select statement.indicator_code, statement.region_code, min(statement.month_no) as first_month
    from unnest(statements) as statement
    inner join (select distinct indicator_code, is_flow, measures from moments) as indicators
        on indicators.indicator_code = statement.indicator_code
    where statement.value is not null
        and statement.month_no >= 1
        and (
            statement.decision = 'load' and statement.measure = any(indicators.measures)
            or indicators.is_flow and statement.decision = 'check' and statement.measure = 'flow'
        )
    group by statement.indicator_code, statement.region_code
),

candidates as (
    select moments.indicator_code, moments.figure_month, idle_targets.region_code || series.suffix as region_code
    from moments
    inner join idle_targets
        on idle_targets.indicator_code = moments.indicator_code and idle_targets.month_no = moments.figure_month
    cross join (values (''), (':own')) as series (suffix)
)

select candidates.indicator_code, candidates.figure_month, candidates.region_code
from candidates
left join first_figures
    on first_figures.indicator_code = candidates.indicator_code
    and first_figures.region_code = candidates.region_code
where first_figures.first_month is null or first_figures.first_month > candidates.figure_month
$$;

comment on function mart.without_task_known(
    text, text[], integer, mart.known_statement[], mart.known_target[]) is
    '没有任务、也没有报数的地区 / regions without a task and without a figure (rule B6)';
