-- the flows of some indicators as known now: rows that are no more go, rows that differ are written
with

known as materialized (
    select known.*
    from mart.flow_known('infinity', :plan, cast(:indicators as text[])) as known
),

gone as (
    delete from mart.flow
    where flow.plan_code = :plan
        and flow.indicator_code = any(cast(:indicators as text[]))
        and not exists (
            select from known
            where known.indicator_code = flow.indicator_code
                and known.region_code = flow.region_code
                and known.last_month = flow.last_month
        )
)

insert into mart.flow as flow (
    plan_code, indicator_code, region_code, first_month, last_month, value, is_from_flow, flag, computed_at, run_id
)
select
    known.plan_code,
    known.indicator_code,
    known.region_code,
    known.first_month,
    known.last_month,
    known.value,
    known.is_from_flow,
    known.flag,
    :computed_at,
    :run_id
from known
on conflict (plan_code, indicator_code, region_code, last_month) do update set
    first_month = excluded.first_month,
    value = excluded.value,
    is_from_flow = excluded.is_from_flow,
    flag = excluded.flag,
    computed_at = excluded.computed_at,
    run_id = excluded.run_id
where (flow.first_month, flow.value, flow.is_from_flow, flow.flag)
    is distinct from (excluded.first_month, excluded.value, excluded.is_from_flow, excluded.flag)
