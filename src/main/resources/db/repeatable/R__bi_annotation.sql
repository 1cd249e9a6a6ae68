-- one row per thing said beside the figures of an arrival
drop view if exists bi.annotation;
create view bi.annotation as
select
    arrival.arrival_id,
    annotation.sheet,
    annotation.cell,
    annotation.kind,
    annotation.text,
    annotation.value,
    arrival.feed,
    arrival.file_name,
    arrival.month
from core.fact_annotation as annotation
inner join raw.arrival as arrival on arrival.arrival_id = annotation.arrival_id;

comment on view bi.annotation is
'附注：表上数字以外所写的每一项一行 / annotations: one row per thing said beside the figures of a file';
comment on column bi.annotation.arrival_id is '到件号 / arrival, as in bi.arrival';
comment on column bi.annotation.sheet is '工作表 / sheet';
comment on column bi.annotation.cell is '单元格（A1）；批注为所注的单元格 / cell, A1; of a comment the cell it is written to';
comment on column bi.annotation.kind is
'种类：title 标题、unit 单位、as_of 截止日期、note 注、signature 填报与审核、comment 批注 / what is said';
comment on column bi.annotation.text is '原文 / the text verbatim';
comment on column bi.annotation.value is
'读出的单位、日期或期别；空=读不出 / unit, day or period it says; null where none is understood';
comment on column bi.annotation.feed is '报表代码 / form';
comment on column bi.annotation.file_name is '文件（报送根目录下的路径） / file, its path below the feeds root';
comment on column bi.annotation.month is '报告期月份 / month of the report';
