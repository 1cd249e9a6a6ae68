-- one row per plan, month, line, level and key
create or replace view bi.score as
select
    score.month,
    score.region_code,
    score.level,
    score.key,
    score.strict,
    score.lenient,
    score.coverage_pct,
    score.is_done as done,
    score.rank,
    score.plan_code
from mart.score;

comment on view bi.score is
    '得分：每个月份、地区、层级（任务、领域、总体）一行；无适用的计分指标则无行 / '
    'scores: one row per month, line and level (task, area, overall); none without an applicable scored indicator';
comment on column bi.score.month is '月份，以当月首日表示 / month, its first day';
comment on column bi.score.region_code is '地区代码 / code of the region';
comment on column bi.score.level is '层级：task 任务，area 领域，overall 总体 / level: task, area or overall';
comment on column bi.score.key is '任务号 01—28、领域名称或 all / task number 01 to 28, name of the area, or all';
comment on column bi.score.strict is '严格得分：无完成率记 0 / strict score: an indicator without attainment counts 0';
comment on column bi.score.lenient is '宽松得分：无完成率不计 / lenient score: indicators without attainment are left out';
comment on column bi.score.coverage_pct is
    '覆盖率（%）：有完成率的指标占适用指标 / share of applicable indicators that have an attainment, in percent';
comment on column bi.score.done is '适用的计分指标是否全部完成 / whether every applicable scored indicator is done';
comment on column bi.score.rank is
    '名次：十个市州，按总体严格得分，并列同名次；覆盖率不足 80% 不排名 / '
    'rank of the ten cities by overall strict score, ties share a rank; none below 80 % coverage';
comment on column bi.score.plan_code is '计划代码 / code of the plan';
