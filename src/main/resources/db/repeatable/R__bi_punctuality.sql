-- one row per bureau and year of the reports: how many came in by their due day, of those due by a time
-- waived and not yet due ones do not count
drop view if exists bi.punctuality;
drop function if exists bi.punctuality_as_of(timestamptz);
create function bi.punctuality_as_of(at timestamptz)
returns table (
    bureau text,
    bureau_name text,
    year integer,
    due integer,
    on_time integer,
    late integer,
    missing integer,
    waived integer,
    on_time_pct numeric,
    working_days_late integer
)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
        with

        ledger as (
            select
                bureau,
                bureau_name,
                extract(year from month)::integer as year,
                waived_by is not null as is_waived,
                waived_by is null and due_at < at as is_counted,
                is_overdue,
                first_received_at > due_at as is_late,
                working_days_late
            from bi.due_as_of(at)
        ),

        counted as (
            select
                bureau,
                min(bureau_name) as bureau_name,
                year,
                (count(*) filter (where is_counted))::integer as due,
                (count(*) filter (where is_counted and not is_overdue and not is_late))::integer as on_time,
                (count(*) filter (where is_counted and not is_overdue and is_late))::integer as late,
                (count(*) filter (where is_counted and is_overdue))::integer as missing,
                (count(*) filter (where is_waived))::integer as waived,
                coalesce(sum(working_days_late) filter (where is_counted), 0)::integer as working_days_late
            from ledger
            group by bureau, year
        )

        select
            bureau,
            bureau_name,
            year,
            due,
            on_time,
            late,
            missing,
            waived,
            -- never 100.00 below all of them
            case when due > 0 then
                case when on_time < due then least(round(100 * on_time::numeric / due, 2), 99.99) else 100.00 end
            end,
            working_days_late
        from counted;
end
$$;

comment on function bi.punctuality_as_of(timestamptz) is
    '某一时刻各单位的及时率，列同 bi.punctuality / how punctual bureaus were by a time; the columns of bi.punctuality';

create view bi.punctuality as
select
    bureau,
    bureau_name,
    year,
    due,
    on_time,
    late,
    missing,
    waived,
    on_time_pct,
    working_days_late
from bi.punctuality_as_of(now());

comment on view bi.punctuality is
'及时率：每个报送单位每年一行，按此刻的情况 / punctuality: one row per bureau and year of the reports, as it stands now';
comment on column bi.punctuality.bureau is '报送单位文件夹 / folder of the bureau';
comment on column bi.punctuality.bureau_name is '报送单位 / name of the bureau';
comment on column bi.punctuality.year is '报告期年度 / year of the reports';
comment on column bi.punctuality.due is '已过限期的应报数（免报不计） / reports whose due day is over, waived ones left out';
comment on column bi.punctuality.on_time is '按时 / of these in by their due day';
comment on column bi.punctuality.late is '迟报 / of these in after it';
comment on column bi.punctuality.missing is '未报（含整件不用而未重报） / of these not in, or rejected and not sent again';
comment on column bi.punctuality.waived is '免报 / waived';
comment on column bi.punctuality.on_time_pct is '及时率（%），两位小数；空=尚无应报 / on time of due in percent, two decimals; null when nothing was due';
comment on column bi.punctuality.working_days_late is '累计迟报工作日数 / working days late, of all of them';
