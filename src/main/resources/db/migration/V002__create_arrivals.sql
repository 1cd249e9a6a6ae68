-- raw.archive: one row per distinct content; raw.arrival: one row per file received
create table raw.archive (
    sha256 text primary key,
    content bytea not null,
    size_bytes bigint not null
);

create table batch.run (
    run_id bigint generated always as identity primary key,
    verb text not null,
    requester text not null,
    reason text,
    started_at timestamptz not null,
    ended_at timestamptz,
    outcome text not null default 'running' check (outcome in ('running', 'changed', 'unchanged', 'failed')),
    summary text
);

create table raw.arrival (
    arrival_id bigint generated always as identity primary key,
    file_name text not null,
    sha256 text not null references raw.archive,
    received_at timestamptz not null,
    bureau text,
    feed text,
    month date,
    due_at timestamptz,
    is_late boolean,
    -- null until published; a duplicate has the same bytes as an earlier receipt
    decision text check (decision in ('loaded', 'duplicate', 'rejected')),
    -- what it was read with: a digest of contract, codelists and rules; read again when it differs
    reading_key text,
    cells_read integer not null default 0,
    cells_loaded integer not null default 0,
    cells_checked integer not null default 0,
    cells_memo integer not null default 0,
    cells_held integer not null default 0,
    cells_blank integer not null default 0,
    run_id bigint references batch.run,
    unique (file_name, sha256),
    constraint every_cell_is_accounted_for check
        (cells_read = cells_loaded + cells_checked + cells_memo + cells_held + cells_blank)
);
create index arrival_by_sha256 on raw.arrival (sha256);
create index arrival_by_feed on raw.arrival (feed, received_at);
