-- one row per plan, month, indicator and line
create or replace view bi.attainment as
select
    attainment.plan_code,
    attainment.month,
    attainment.indicator_code,
    dim_indicator.name_zh as indicator_name,
    dim_indicator.task_no,
    dim_indicator.area_name,
    attainment.region_code,
    dim_region.name as region_name,
    dim_region.region_level,
    dim_indicator.base_unit as unit,
    attainment.target_value,
    attainment.achieved_value,
    attainment.attainment_pct,
    attainment.schedule_pct,
    attainment.status,
    attainment.forecast_value,
    attainment.regions_expected,
    attainment.regions_reported,
    attainment.contribution_pct,
    attainment.target_version,
    attainment.flags,
    attainment.computed_at,
    attainment.run_id
from mart.attainment
inner join core.dim_plan on dim_plan.plan_code = attainment.plan_code
inner join core.dim_indicator
    on dim_indicator.plan_code = attainment.plan_code
    and dim_indicator.indicator_code = attainment.indicator_code
-- the name it bore on the last day of the plan's year (B1)
inner join core.dim_region
    on dim_region.region_code = attainment.region_code
    and dim_region.valid_from <= make_date(dim_plan.year, 12, 31)
    and (dim_region.valid_to is null or dim_region.valid_to > make_date(dim_plan.year, 12, 31));

comment on view bi.attainment is
    '完成情况：每个计划、月份、指标、地区（全省、市州、扩权县）一行 / '
    'attainment: one row per plan, month, indicator and line (province, city or prefecture, province-run county)';
comment on column bi.attainment.plan_code is '计划代码 / code of the plan';
comment on column bi.attainment.month is '月份，以当月首日表示 / month, its first day';
comment on column bi.attainment.indicator_code is '指标代码 / code of the indicator';
comment on column bi.attainment.indicator_name is '指标名称 / name of the indicator';
comment on column bi.attainment.task_no is '任务号，1—28 / number of the task, 1 to 28';
comment on column bi.attainment.area_name is '领域 / area of the plan';
comment on column bi.attainment.region_code is '地区代码 / code of the region';
comment on column bi.attainment.region_name is '地区名称，按计划年末 / name of the region at the end of the plan''s year';
comment on column bi.attainment.region_level is
    '级别：province 全省，city 市州，county 扩权县 / level: province, city (or prefecture), county (run by the province)';
comment on column bi.attainment.unit is '计量单位（基本单位）；比率为 % / base unit of the values; % for ratios';
comment on column bi.attainment.target_value is '目标值；节点类与无目标的地区为空 / target; null for milestones and lines without one';
comment on column bi.attainment.achieved_value is
    '完成值：数量为精确小数，比率为百分数；节点类为空 / value attained: amounts exact, ratios in percent; null for milestones';
comment on column bi.attainment.attainment_pct is
    '完成率（%），不封顶；无从计算为空 / attainment in percent, not capped; null when it cannot be computed';
comment on column bi.attainment.schedule_pct is
    '序时进度（%）；不按序时考核的为空 / scheduled share in percent; null where no schedule applies';
comment on column bi.attainment.status is
    '状态：not_applicable、no_data、done、incomplete、missed、ahead、on_track、behind、at_risk / '
    'status, first that fits (rule D5)';
comment on column bi.attainment.forecast_value is
    '预计全年值；3 月前及数据不全时为空 / forecast for the year; null before March and where data are incomplete';
comment on column bi.attainment.regions_expected is '应报地区数 / regions expected to report';
comment on column bi.attainment.regions_reported is '已完整报数的地区数 / regions whose figure of the month is complete';
comment on column bi.attainment.contribution_pct is
    '对全省目标的贡献（%），仅无市州目标时 / share of the province''s target in percent, only where the line has no target';
comment on column bi.attainment.target_version is
    '目标版本：P1 计划原文，R1、R2… 分解或调整 / version of the target: P1 the plan, R1, R2 … as loaded';
comment on column bi.attainment.flags is '标记，已排序，以 ; 相连 / flags, sorted, joined by ;';
comment on column bi.attainment.computed_at is '计算时间 / when it was computed';
comment on column bi.attainment.run_id is '计算它的运行 / the run that computed it';
