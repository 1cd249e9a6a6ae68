-- one row per comparison made of a printed figure with a computed one
drop view if exists bi."check";
create view bi."check" as
select
    arrival.arrival_id as arrival,
    comparison.cell,
    comparison.kind,
    comparison.printed,
    comparison.computed,
    comparison.bound,
    comparison.verdict,
    comparison.sheet,
    arrival.feed,
    arrival.file_name,
    arrival.month
from core.fact_check as comparison
inner join raw.arrival as arrival on arrival.arrival_id = comparison.arrival_id;

comment on view bi."check" is
'核对：表上所印与计算结果的每一次比较一行 / checks: one row per comparison of a printed figure with a computed one';
comment on column bi."check".arrival is '到件号 / arrival, as in bi.arrival';
comment on column bi."check".cell is '所印数字的单元格（A1） / cell of the printed figure, A1';
comment on column bi."check".kind is
'种类：total 合计、percent 比例、cum_flow 本月与累计、part_of_whole 部分与整体、smallest_of 最小项、range 常见范围、previous_month 上期、cross_form 两表 / what was compared';
comment on column bi."check".printed is '所印 / the figure as printed';
comment on column bi."check".computed is '计算结果 / the figure as computed';
comment on column bi."check".bound is '允许误差（含）；空=须相等 / largest difference that agrees, inclusive; null = exact';
comment on column bi."check".verdict is
'结论：agrees 相符、differs 不符、not_comparable 不可比 / how it came out';
comment on column bi."check".sheet is '工作表 / sheet';
comment on column bi."check".feed is '报表代码 / form';
comment on column bi."check".file_name is '文件（报送根目录下的路径） / file, its path below the feeds root';
comment on column bi."check".month is '报告期月份 / month of the report';
