-- one row per finding about a file or a cell
drop view if exists bi.rejection;
create view bi.rejection as
select
    rejection.rejection_id,
    arrival.feed,
    arrival.file_name,
    rejection.sheet,
    rejection.cell,
    rejection.raw_text,
    rejection.code,
    rejection.severity,
    rejection.message_zh,
    rejection.message_en,
    rejection.state,
    rejection.opened_at,
    rejection.closed_at,
    rejection.arrival_id,
    arrival.bureau,
    arrival.month,
    rejection.sent_at,
    rejection.sent_by,
    sequel.arrival_id as next_arrival_id,
    sequel.continued_by as continued_by_id,
    continued.rejection_id as continues_id
from core.fact_rejection as rejection
inner join raw.arrival as arrival on arrival.arrival_id = rejection.arrival_id
left join core.rejection_sequel as sequel on sequel.rejection_id = rejection.rejection_id
-- the latest of those it continues: a finding may have come through several files
left join lateral (
    select max(earlier.rejection_id) as rejection_id
    from core.rejection_sequel as earlier
    where earlier.continued_by = rejection.rejection_id
) as continued on true;

comment on view bi.rejection is
'问题清单：文件或单元格的每一条问题一行 / findings: one row per finding about a file or a cell';
comment on column bi.rejection.rejection_id is '问题编号 / number of the finding';
comment on column bi.rejection.feed is '报表代码；空=认不出报表 / form; null when it is not known';
comment on column bi.rejection.file_name is '文件（报送根目录下的路径） / file, its path below the feeds root';
comment on column bi.rejection.sheet is '工作表；空=整个文件 / sheet; null = the whole file';
comment on column bi.rejection.cell is
'单元格（A1）；*=整表；空=整个文件 / cell, A1; * = the sheet; null = the whole file';
comment on column bi.rejection.raw_text is '单元格原文 / text of the cell, verbatim';
comment on column bi.rejection.code is '原因代码 / coded reason: MS-R037';
comment on column bi.rejection.severity is
'程度：reject 整件不用、hold 该单元格留置、warn 使用并提示 / reject = the whole file is held, hold = this cell, warn = loaded, and said';
comment on column bi.rejection.message_zh is '说明与处理办法（中文） / what is wrong and what to do, in Chinese';
comment on column bi.rejection.message_en is '说明与处理办法（英文） / what is wrong and what to do, in English';
comment on column bi.rejection.state is
'状态：open 待处理、sent 已退回、released 已放行、fixed 已改正、rejected 已拒绝 / what was done about it';
comment on column bi.rejection.opened_at is '提出时间（文件收到时间） / opened: the receipt of the file';
comment on column bi.rejection.closed_at is '办结时间 / closed; null while it is not';
comment on column bi.rejection.arrival_id is '到件号 / arrival, as in bi.arrival';
comment on column bi.rejection.bureau is '报送单位文件夹 / folder of the bureau';
comment on column bi.rejection.month is '报告期月份；空=期别不明 / month of the report; null when it is not known';
comment on column bi.rejection.sent_at is '退回时间；空=未退回 / when it was sent back; null when it was not';
comment on column bi.rejection.sent_by is '退回人 / who sent it back';
comment on column bi.rejection.next_arrival_id is
'与之比较的后到文件的到件号；空=尚无 / the later file it was compared with, as in bi.arrival; null when none has come';
comment on column bi.rejection.continued_by_id is
'后到文件中仍存在的同一问题；空=已改正或尚无后到文件 / the same finding in the later file; null when it is gone or none has come';
comment on column bi.rejection.continues_id is
'延续的是前一文件的哪个问题；空=新问题 / the finding of the earlier file that it continues; null when it is new';
