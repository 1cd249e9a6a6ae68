-- the flows of some indicators of a plan
delete from mart.flow
where flow.plan_code = :plan and flow.indicator_code = any(cast(:indicators as text[]))
