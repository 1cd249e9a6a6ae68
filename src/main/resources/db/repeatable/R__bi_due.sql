-- one row per form and month of which a report is due: how it stands at a time, by time of receipt
-- a file that does not say what it is counts for the one form of its bureau that its name fits, and for the latest month
-- due that was over when it came
drop view if exists bi.due;
drop function if exists bi.due_as_of(timestamptz);
create function bi.due_as_of(at timestamptz)
returns table (
    feed text,
    title text,
    bureau text,
    bureau_name text,
    month date,
    due_at timestamptz,
    state text,
    is_overdue boolean,
    days_late integer,
    working_days_late integer,
    arrival_id bigint,
    file_name text,
    received_at timestamptz,
    first_received_at timestamptz,
    files_received integer,
    files_rejected integer,
    waived_reason text,
    waived_by text
)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
    with

    due as (
        select * from raw.due
    ),

    received as (
        select
            arrival.arrival_id,
            arrival.file_name,
            arrival.received_at,
            arrival.bureau,
            coalesce(arrival.decision, 'arrived') as decision,
            coalesce(arrival.feed, reading.feed) as feed,
            coalesce(arrival.month, reading.month) as month
        from raw.arrival as arrival
        left join staging.reading as reading on reading.arrival_id = arrival.arrival_id
        where arrival.received_at <= at and arrival.decision is distinct from 'duplicate'
    ),

    form_by_name as (
        select
            received.arrival_id,
            min(due.feed) as feed
        from received
        inner join due on due.bureau = received.bureau
        where
            received.feed is null
            and exists (
                select from unnest(due.file_words) as word
                where strpos(lower(split_part(received.file_name, '/', -1)), lower(word)) > 0
            )
        group by received.arrival_id
        having count(distinct due.feed) = 1
    ),

    attributed as (
        select
            received.arrival_id,
            received.file_name,
            received.received_at,
            received.decision,
            coalesce(received.feed, form_by_name.feed) as feed,
            coalesce(received.month, over_by_then.month) as month
        from received
        left join form_by_name on form_by_name.arrival_id = received.arrival_id
        left join lateral (
            select max(due.month) as month
            from due
            where
                due.feed = coalesce(received.feed, form_by_name.feed)
                and due.month < date_trunc('month', received.received_at at time zone 'Asia/Shanghai')
        ) as over_by_then on received.month is null and received.decision <> 'loaded'
    ),

    files as (
        select
            feed,
            month,
            count(*) as received,
            count(*) filter (where decision = 'rejected') as rejected,
            count(*) filter (where decision = 'loaded') as loaded,
            min(received_at) filter (where decision <> 'rejected') as first_received_at,
            -- the last that is loaded, else the last that waits, else the last rejected
            (array_agg(arrival_id order by
                array_position(array['loaded', 'arrived', 'rejected'], decision),
                received_at desc,
                file_name collate "C" desc
            ))[1] as arrival_id
        from attributed
        where feed is not null and month is not null
        group by feed, month
    ),

    standing as (
        select
            due.*,
            files.arrival_id,
            files.first_received_at,
            coalesce(files.received, 0) as received,
            coalesce(files.rejected, 0) as rejected,
            case
                when files.loaded > 0 and files.first_received_at > due.due_at and due.waived_by is null
                    then 'loaded_late'
                when files.loaded > 0 then 'loaded'
                when files.first_received_at is not null then 'arrived'
                when due.waived_by is not null then 'waived'
                when files.rejected > 0 then 'rejected'
                when due.due_at < at then 'late'
                when (due.month + interval '1 month')::timestamp at time zone 'Asia/Shanghai' > at then 'not_yet_due'
                else 'due'
            end as state,
            due.waived_by is null and files.first_received_at is null and due.due_at < at as is_overdue
        from due
        left join files on files.feed = due.feed and files.month = due.month
    ),

    lateness as (
        select
            standing.*,
            (standing.due_at at time zone 'Asia/Shanghai')::date as due_day,
            case
                when standing.is_overdue then (at at time zone 'Asia/Shanghai')::date
                when standing.waived_by is null and standing.first_received_at > standing.due_at
                    then (standing.first_received_at at time zone 'Asia/Shanghai')::date
            end as late_until
        from standing
    )

    select
        lateness.feed,
        lateness.title,
        lateness.bureau,
        lateness.bureau_name,
        lateness.month,
        lateness.due_at,
        lateness.state,
        lateness.is_overdue,
        coalesce(lateness.late_until - lateness.due_day, 0),
        coalesce(raw.working_days(lateness.due_day, lateness.late_until), 0),
        lateness.arrival_id,
        received.file_name,
        received.received_at,
        lateness.first_received_at,
        lateness.received::integer,
        lateness.rejected::integer,
        lateness.waived_reason,
        lateness.waived_by
    from lateness
    left join received on received.arrival_id = lateness.arrival_id
$$;

comment on function bi.due_as_of(timestamptz) is
    '某一时刻的应报情况，列同 bi.due / what is due and how it stands at a time; the columns of bi.due';

create view bi.due as
select
    feed,
    title,
    bureau,
    bureau_name,
    month,
    due_at,
    state,
    is_overdue,
    days_late,
    working_days_late,
    arrival_id,
    file_name,
    received_at,
    first_received_at,
    files_received,
    files_rejected,
    waived_reason,
    waived_by
from bi.due_as_of(now());

comment on view bi.due is
'应报：每种报表每个应报月份一行，按此刻的情况 / what is due: one row per form and month, as it stands now';
comment on column bi.due.feed is '报表代码 / form';
comment on column bi.due.title is '报表名称 / title of the form';
comment on column bi.due.bureau is '报送单位文件夹 / folder of the bureau';
comment on column bi.due.bureau_name is '报送单位 / name of the bureau';
comment on column bi.due.month is '报告期月份（当月一日）；季报为季末月，年报为1月 / month of the report; a quarter''s last, a year''s January';
comment on column bi.due.due_at is '应报时间：限期当日末（UTC+8） / the last second of the due day in UTC+8';
comment on column bi.due.state is
'状态：not_yet_due 未到报送期、due 应报、late 未报（已过限期）、waived 免报、arrived 已收到待处理、rejected 整件不用、'
'loaded 已入库、loaded_late 迟报入库 / how it stands';
comment on column bi.due.is_overdue is
'是否已过限期而没有可用的文件 / whether the due day is over and no file that can be used is in; never when waived';
comment on column bi.due.days_late is
'迟了几天：至首次收到，未收到的至此刻；按时为0 / calendar days from the due day to the first receipt, or to now';
comment on column bi.due.working_days_late is '迟了几个工作日 / the working days among them';
comment on column bi.due.arrival_id is '现行文件的到件号；空=没有 / the current file''s arrival; null when there is none';
comment on column bi.due.file_name is '现行文件 / the current file: the last loaded, else the last waiting, else the last rejected';
comment on column bi.due.received_at is '现行文件的收到时间 / receipt of the current file';
comment on column bi.due.first_received_at is '首次收到可用文件的时间，迟报以它为准 / receipt of the first usable file, which decides lateness';
comment on column bi.due.files_received is '收到文件数（重复的不计） / files received, duplicates not counted';
comment on column bi.due.files_rejected is '其中整件不用 / of these rejected whole';
comment on column bi.due.waived_reason is '免报缘由；空=应报 / why it is waived; null when it is owed';
comment on column bi.due.waived_by is '免报由谁决定 / who waived it';
