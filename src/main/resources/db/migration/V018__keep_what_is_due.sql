-- raw.due: one row per form and month of a plan's year of which a report is due, as contracts and settings have it now
create table raw.due (
    feed text not null,
    month date not null,
    title text not null,
    bureau text not null,
    bureau_name text not null,
    file_words text[] not null,     -- what tells the bureau's forms apart by the names of their files
    due_at timestamptz not null,    -- last second of the due day in UTC+8
    waived_reason text,             -- null when it is owed
    waived_by text,
    primary key (feed, month),
    constraint a_waiver_says_who_and_why check ((waived_reason is null) = (waived_by is null))
);

-- raw.calendar_day: one row per day that is not as its weekday: a holiday, or a weekend day worked in exchange
create table raw.calendar_day (
    day date primary key,
    is_worked boolean not null
);

-- working days after the one day, up to and including the other; 0 when the other is not later
create function raw.working_days(after date, until date)
returns integer
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select cast(count(*) as integer)
    from generate_series(after + 1, until, interval '1 day') as each (day)
    left join raw.calendar_day on calendar_day.day = each.day::date
    where coalesce(calendar_day.is_worked, extract(isodow from each.day) < 6)
$$;

comment on table raw.due is '应报：契约和设置所定 / what is due, as contracts and settings have it';
comment on table raw.calendar_day is '与星期不同的日子：放假、调休 / days that are not as their weekday: holidays, exchanged weekends';
