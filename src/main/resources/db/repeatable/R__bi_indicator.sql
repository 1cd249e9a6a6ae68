-- one row per plan and indicator
drop view if exists bi.indicator;
create view bi.indicator as
select
    indicator.plan_code,
    indicator.indicator_code,
    indicator.name_zh as indicator_name,
    indicator.name_en as indicator_name_en,
    indicator.task_no,
    task.title as task_title,
    indicator.area_name,
    indicator.target_text,
    indicator.target_value,
    indicator.base_unit as unit,
    indicator.stated_unit,
    indicator.direction,
    indicator.measure_kind,
    indicator.aggregation,
    indicator.scope,
    indicator.due as due_date,
    indicator.is_scored,
    indicator.is_maintained,
    indicator.frequency,
    indicator.parent_code,
    indicator.sort_no,
    plan.title as plan_title,
    plan.year as plan_year
from core.dim_indicator as indicator
inner join core.dim_task as task on task.plan_code = indicator.plan_code and task.task_no = indicator.task_no
inner join core.dim_plan as plan on plan.plan_code = indicator.plan_code;

comment on view bi.indicator is '指标：每个计划的每个指标一行 / indicators: one row per plan and indicator';
comment on column bi.indicator.plan_code is '计划代码 / plan';
comment on column bi.indicator.indicator_code is '指标代码 / indicator: T01.1';
comment on column bi.indicator.indicator_name is '指标名称 / name in Chinese';
comment on column bi.indicator.indicator_name_en is '指标英文名 / name in English';
comment on column bi.indicator.task_no is '任务序号 / number of its task';
comment on column bi.indicator.task_title is '任务名称 / title of its task';
comment on column bi.indicator.area_name is '领域 / area of the plan';
comment on column bi.indicator.target_text is '目标原文 / target as the plan words it';
comment on column bi.indicator.target_value is '全省目标，按基本单位；里程碑为空 / the province''s target in the base unit; null for milestones';
comment on column bi.indicator.unit is '基本单位 / base unit';
comment on column bi.indicator.stated_unit is '计划所用单位 / unit the plan uses';
comment on column bi.indicator.direction is '方向 / direction: at_least, reach, zero, …';
comment on column bi.indicator.measure_kind is '计量方式 / kind of measure: flow_sum, stock_latest, ratio_latest, …';
comment on column bi.indicator.aggregation is '汇总方式 / how regions are put together';
comment on column bi.indicator.scope is '范围 / which regions it concerns';
comment on column bi.indicator.due_date is '完成时限 / when it is due';
comment on column bi.indicator.is_scored is '是否计分 / whether it is scored';
comment on column bi.indicator.is_maintained is '是否保持型 / whether the requirement must hold all year';
comment on column bi.indicator.frequency is '频度：M 月、Q 季 / M = monthly, Q = quarterly';
comment on column bi.indicator.parent_code is '上级指标；非分项为空 / indicator it is a criterion of; null when it is none';
comment on column bi.indicator.sort_no is '计划中的次序 / place in the plan';
comment on column bi.indicator.plan_title is '计划名称 / title of the plan';
comment on column bi.indicator.plan_year is '计划年度 / year of the plan';
