-- one row per file received
drop view if exists bi.arrival;
create view bi.arrival as
select
    arrival_id,
    feed,
    bureau,
    month,
    file_name,
    sha256,
    received_at,
    due_at,
    is_late,
    decision,
    cells_read,
    cells_loaded,
    cells_checked,
    cells_memo,
    cells_held,
    cells_blank,
    run_id
from raw.arrival;

comment on view bi.arrival is '收件：每收到一个文件一行 / arrivals: one row per file received';
comment on column bi.arrival.arrival_id is '到件号 / number of the arrival';
comment on column bi.arrival.feed is '报表代码；空=认不出报表 / form; null when it is not known';
comment on column bi.arrival.bureau is '报送单位文件夹 / folder of the bureau';
comment on column bi.arrival.month is '报告期月份（当月一日）；空=期别不明 / month of the report; null when it is not known';
comment on column bi.arrival.file_name is '文件（报送根目录下的路径） / file, its path below the feeds root';
comment on column bi.arrival.sha256 is '内容摘要 / SHA-256 of the bytes';
comment on column bi.arrival.received_at is '收到时间 / time of receipt';
comment on column bi.arrival.due_at is '应报时间；空=未规定 / when it was due; null when nothing is agreed';
comment on column bi.arrival.is_late is '是否迟报 / received after it was due';
comment on column bi.arrival.decision is
'处理结果：loaded 已入库、duplicate 重复、rejected 整件不用；空=待处理 / what became of it; null = not yet published';
comment on column bi.arrival.cells_read is
'读到的单元格数，等于后五项之和 / cells read: the sum of the five that follow, each cell once';
comment on column bi.arrival.cells_loaded is '入库 / loaded';
comment on column bi.arrival.cells_checked is '用于核对 / checked';
comment on column bi.arrival.cells_memo is '备查（其中项） / memo';
comment on column bi.arrival.cells_held is '留置 / held';
comment on column bi.arrival.cells_blank is '空白 / blank';
comment on column bi.arrival.run_id is '收取它的运行编号 / run that took it in, as in bi.run';
