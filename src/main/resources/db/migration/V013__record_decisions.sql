-- core.decision: one row per decision a person made about what bureaus sent; append-only
create table core.decision (
    decision_id bigint generated always as identity primary key,
    kind text not null check (kind in ('alias', 'unit', 'release', 'reject', 'undo', 'correction')),
    subject text not null,               -- what was decided about, in words: a cell, a name, a unit
    value text,                          -- what it is: the text to read, the region's code, the unit; null for a reject
    reason text not null check (reason <> ''),
    decided_by text not null check (decided_by <> ''),
    decided_at timestamptz not null,     -- of a correction: when it counts from
    run_id bigint references batch.run,
    -- of a decision about a cell: where it stands, and what stood there
    arrival_id bigint references raw.arrival,
    sheet text,
    cell text,
    raw_text text,
    rejection_id bigint                  -- the finding that was decided on; it may be gone when the file is read again
);
create index decision_by_arrival on core.decision (arrival_id);

create function core.refuse_change() returns trigger
language plpgsql
as $$
begin
    raise exception 'core.decision is append-only: decide again instead';
end
$$;
create trigger decision_is_append_only before update or delete on core.decision
for each row execute function core.refuse_change();

-- one row per meaning of a cell that was released, or whose release was taken back (decision hold)
create table core.decided_statement (
    decision_id bigint not null references core.decision,
    ordinal integer not null,            -- where the cell stands among the statements of its file
    indicator_code text not null,
    measure text not null,
    region_code text not null,
    month date not null,
    value numeric,
    unit text not null,
    last_digit numeric,
    obs_status text not null,
    decision text not null check (decision in ('load', 'check', 'memo', 'hold')),
    parts_missing integer not null,
    row_kind text not null,
    primary key (decision_id, indicator_code, measure, region_code, month)
);

-- null: as the file says; else the release, its undoing or the correction it comes from
alter table core.fact_statement add column decision_id bigint references core.decision;

-- one row per correction of the contract that was applied when an arrival was read
create table staging.correction (
    arrival_id bigint not null,
    ordinal integer not null,
    sheet text not null,
    cell text not null,
    raw_text text not null,
    value text not null,
    reason text not null,
    decided_by text not null,
    known_from timestamptz not null,
    primary key (arrival_id, ordinal)
);

-- a corrected cell has two rows in one place: what it said, overruled, and what it says with the correction
alter table staging.statement
    add column is_overruled boolean not null default false,
    add column correction_no integer,    -- ordinal of the correction; null = as the file says
    drop constraint statement_pkey,
    add primary key (arrival_id, ordinal, is_overruled);
