-- one row per form that has been received
drop view if exists bi.freshness;
create view bi.freshness as
with

arrivals_by_feed as (
    select
        feed,
        max(bureau) as bureau,
        max(month) filter (where decision = 'loaded') as latest_month,
        max(received_at) filter (where decision = 'loaded') as latest_received_at,
        count(*) as files_received,
        count(*) filter (where decision = 'loaded') as files_loaded,
        count(*) filter (where decision = 'rejected') as files_rejected,
        count(*) filter (where is_late) as files_late
    from raw.arrival
    where feed is not null
    group by feed
),

findings_by_feed as (
    select
        arrival.feed,
        count(*) filter (where rejection.severity = 'hold') as holds_open,
        count(*) filter (where rejection.severity = 'warn') as warnings_open
    from core.fact_rejection as rejection
    inner join raw.arrival as arrival on arrival.arrival_id = rejection.arrival_id
    where rejection.state in ('open', 'sent')
    group by arrival.feed
)

select
    arrivals_by_feed.feed,
    arrivals_by_feed.bureau,
    arrivals_by_feed.latest_month,
    arrivals_by_feed.latest_received_at,
    arrivals_by_feed.files_received,
    arrivals_by_feed.files_loaded,
    arrivals_by_feed.files_rejected,
    arrivals_by_feed.files_late,
    coalesce(findings_by_feed.holds_open, 0) as holds_open,
    coalesce(findings_by_feed.warnings_open, 0) as warnings_open
from arrivals_by_feed
left join findings_by_feed on findings_by_feed.feed = arrivals_by_feed.feed;

comment on view bi.freshness is '时效：每种报表一行 / freshness: one row per form that has been received';
comment on column bi.freshness.feed is '报表代码 / form';
comment on column bi.freshness.bureau is '报送单位文件夹 / folder of the bureau';
comment on column bi.freshness.latest_month is '已入库的最新月份 / latest month that is loaded';
comment on column bi.freshness.latest_received_at is '最近一次入库文件的收到时间 / receipt of the latest loaded file';
comment on column bi.freshness.files_received is '收到文件数 / files received';
comment on column bi.freshness.files_loaded is '入库文件数 / files loaded';
comment on column bi.freshness.files_rejected is '整件不用的文件数 / files rejected whole';
comment on column bi.freshness.files_late is '迟报文件数 / files received late';
comment on column bi.freshness.holds_open is '未办结的留置 / cells held and not yet decided';
comment on column bi.freshness.warnings_open is '未办结的提示 / warnings not yet dealt with';
