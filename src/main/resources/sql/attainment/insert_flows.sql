-- one row per indicator, region and run of months: the flows of some indicators, as known now
insert into mart.flow (
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
from mart.flow_known('infinity', :plan, cast(:indicators as text[])) as known
