-- who goes on with a run, what it was asked to take in, and which run finished what it left
alter table batch.run
    add column owner text,                                   -- host:process:start of the process
    add column heartbeat_at timestamptz,                     -- informs; who owns a run is judged by its lock
    add column is_decision boolean not null default false,   -- it was to write down a decision
    add column recovered_by bigint references batch.run;     -- the later run that finished what it left

alter table batch.run drop constraint if exists run_outcome_check;
alter table batch.run add constraint run_outcome_check check (
    outcome in ('running', 'changed', 'unchanged', 'failed', 'interrupted', 'stopped')
);

-- what failed before this was kept was finished by the next run that ended well
update batch.run as failed
set recovered_by = (
    select min(later.run_id)
    from batch.run as later
    where later.run_id > failed.run_id and later.outcome in ('changed', 'unchanged')
)
where outcome = 'failed';

-- at most one row: the run that may write; every writing transaction of a run holds its row until it is over
create table batch.run_owner (
    run_id bigint primary key references batch.run,
    lock_session integer not null        -- the server's process that holds the lock of runs for it
);

-- one row per file that a run was asked to take in by name
create table batch.run_file (
    run_id bigint not null references batch.run,
    ordinal integer not null,
    path text not null,
    file_name text not null,
    received_at timestamptz not null,
    bureau text,
    state text not null default 'named' check (state in ('named', 'taken', 'gone')),
    primary key (run_id, ordinal)
);
create index run_file_by_name on batch.run_file (file_name) where state = 'named';

comment on table batch.run_owner is '正在进行的运行 / the run that may write';
comment on table batch.run_file is '运行要收取的文件 / files a run was asked to take in by name';
