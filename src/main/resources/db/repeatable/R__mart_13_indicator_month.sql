-- one row per indicator and month from January: what the plan says of it, and the schedule as a fraction (F1)
-- figure_month is the month whose figures count: for quarterly indicators the last quarter end, 0 = none yet (C9)
create or replace function mart.indicator_month(for_plan text, for_indicators text[], last_month integer)
returns table (
    indicator_code text,
    month_no integer,
    figure_month integer,
    is_final boolean,
    measure_kind text,
    aggregation text,
    scope text,
    direction text,
    denominators text,
    parent_code text,
    due date,
    month_end date,
    target_value numeric,
    baseline numeric,
    schedule_num numeric,
    schedule_den numeric,
    is_maintained boolean,
    is_soft boolean,
    is_strict boolean
)
language sql stable parallel safe
set search_path = pg_catalog
as $$
select
    dim_indicator.indicator_code,
    month_no,
    case dim_indicator.frequency when 'Q' then month_no - month_no % 3 else month_no end as figure_month,
    month_no = 12 as is_final,
    dim_indicator.measure_kind,
    dim_indicator.aggregation,
    dim_indicator.scope,
    dim_indicator.direction,
    dim_indicator.denominators,
    dim_indicator.parent_code,
    dim_indicator.due,
    (make_date(dim_plan.year, month_no, 1) + interval '1 month' - interval '1 day')::date as month_end,
    dim_indicator.target_value,
    dim_indicator.baseline,
    coalesce(dim_indicator.schedule[month_no], 100 * month_no) as schedule_num,
    case when dim_indicator.schedule[month_no] is null then 12 else 1 end::numeric as schedule_den,
    dim_indicator.is_maintained,
    'soft' = any(string_to_array(dim_indicator.qualifiers, ';')) as is_soft,
    'strict' = any(string_to_array(dim_indicator.qualifiers, ';')) as is_strict
from core.dim_indicator
inner join core.dim_plan on dim_plan.plan_code = dim_indicator.plan_code
cross join generate_series(1, last_month) as month_no
where dim_indicator.plan_code = for_plan
    and (for_indicators is null or dim_indicator.indicator_code = any(for_indicators))
$$;

comment on function mart.indicator_month(text, text[], integer) is
    '指标逐月的计划要求与序时进度 / what the plan asks of an indicator, month by month (rules C9, F1)';
