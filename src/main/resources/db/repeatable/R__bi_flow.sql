-- one row per plan, indicator, region and run of months
create or replace view bi.flow as
select
    flow.plan_code,
    flow.indicator_code,
    flow.region_code,
    flow.first_month,
    flow.last_month,
    flow.value,
    dim_indicator.base_unit as unit,
    flow.is_from_flow,
    flow.flag,
    flow.computed_at,
    flow.run_id
from mart.flow
inner join core.dim_indicator
    on dim_indicator.plan_code = flow.plan_code and dim_indicator.indicator_code = flow.indicator_code;

comment on view bi.flow is
    '当期量：由相邻累计推算，缺月不拆分 / flows: differences of cumulatives, never divided over months without one';
comment on column bi.flow.plan_code is '计划代码 / code of the plan';
comment on column bi.flow.indicator_code is '指标代码 / code of the indicator';
comment on column bi.flow.region_code is '地区代码 / code of the region';
comment on column bi.flow.first_month is '起始月份，以当月首日表示 / first month of the run, its first day';
comment on column bi.flow.last_month is
    '截止月份；晚于起始月份即为多月合并 / last month of the run; later than the first: several months in one';
comment on column bi.flow.value is '当期量，基本单位；可为负 / the flow, in base units; may be negative';
comment on column bi.flow.unit is '计量单位 / base unit';
comment on column bi.flow.is_from_flow is '是否直接取自本月数 / whether it was reported as the flow of the month';
comment on column bi.flow.flag is
    '标记：NEGATIVE_FLOW 小幅下降，CUM_DECREASE 大幅下降 / NEGATIVE_FLOW a fall of up to 5 %, CUM_DECREASE a larger one';
comment on column bi.flow.computed_at is '计算时间 / when it was computed';
comment on column bi.flow.run_id is '计算它的运行 / the run that computed it';
