-- what a finding is about, when it was sent back, and what the file that followed made of it
alter table core.fact_rejection add column subject text not null default '';
alter table core.fact_rejection add column sent_at timestamptz;
alter table core.fact_rejection add column sent_by text;
-- its own file, read again, does not show it any more; kept because it had been sent
alter table core.fact_rejection add column is_withdrawn boolean not null default false;

-- one row per finding of a file that a later one follows
create table core.rejection_sequel (
    rejection_id bigint primary key references core.fact_rejection on delete cascade,
    arrival_id bigint not null references raw.arrival,                        -- the later file
    continued_by bigint references core.fact_rejection on delete cascade      -- null: it is gone there
);
create index rejection_sequel_by_arrival on core.rejection_sequel (arrival_id);
create index rejection_sequel_by_continued on core.rejection_sequel (continued_by);

-- a file's own name without its kind and without the marks of a second try
create function core.file_stem(file_name text) returns text
language sql immutable
return lower(regexp_replace(
    regexp_replace(regexp_replace(file_name, '^.*/', ''), '\.[A-Za-z]{2,5}$', ''),
    '更正|更改|修改|修正|修订|重报|补报|退回|[(（]\s*(\d{1,2}\s*)?[)）]|[\s_—-]+', '', 'g'
));

-- whether a file was received after another and takes its place: of the same form and month, or, where one could not be
-- read so far, by its name
create function core.follows(later raw.arrival, earlier raw.arrival) returns boolean
language sql immutable
return later.decision in ('loaded', 'rejected')
    and earlier.decision in ('loaded', 'rejected')
    and (earlier.bureau is null or later.bureau = earlier.bureau)
    and (later.received_at, later.file_name collate "C", later.sha256)
    > (earlier.received_at, earlier.file_name collate "C", earlier.sha256)
    and case
        when (later.feed is null or later.month is null or earlier.feed is null or earlier.month is null)
            then 'rejected' in (later.decision, earlier.decision)
                and coalesce(later.feed, earlier.feed, '') = coalesce(earlier.feed, later.feed, '')
                and coalesce(later.month, earlier.month, date '1900-01-01')
                = coalesce(earlier.month, later.month, date '1900-01-01')
                and core.file_stem(later.file_name) = core.file_stem(earlier.file_name)
        else later.feed = earlier.feed and later.month = earlier.month
    end;

comment on table core.rejection_sequel is '问题的后续：后到文件中已改正或仍存在 / what the file that followed made of a finding';
