-- one row per month of a plan's year
drop view if exists bi.month;
create view bi.month as
select
    make_date(plan.year, month_no, 1) as month,
    plan.plan_code,
    plan.year,
    (month_no + 2) / 3 as quarter,
    month_no,
    plan.year || '年' || month_no || '月' as month_name,
    to_char(make_date(plan.year, month_no, 1), 'YYYY-MM') as month_text,
    month_no % 3 = 0 as is_quarter_end,
    month_no = 12 as is_final,
    (make_date(plan.year, month_no, 1) + interval '1 month' - interval '1 day')::date as last_day
from core.dim_plan as plan
cross join generate_series(1, 12) as month_no;

comment on view bi.month is '月份：计划年度的每个月一行 / months: one row per month of a plan''s year';
comment on column bi.month.month is '月份（当月一日） / the month, its first day';
comment on column bi.month.plan_code is '计划代码 / plan of the year';
comment on column bi.month.year is '年 / year';
comment on column bi.month.quarter is '季度 / quarter';
comment on column bi.month.month_no is '月 / number of the month';
comment on column bi.month.month_name is '名称：2017年6月 / name in Chinese';
comment on column bi.month.month_text is '写法：2017-06 / written YYYY-MM';
comment on column bi.month.is_quarter_end is '是否季末月 / whether a quarter ends with it';
comment on column bi.month.is_final is '是否年末月 / whether the plan''s year ends with it';
comment on column bi.month.last_day is '月末日 / its last day';
