-- one row per meaning of a cell of an arrival: append-only, held ones too; what is current follows from receipt
create table core.fact_statement (
    statement_id bigint generated always as identity,
    arrival_id bigint not null references raw.arrival,
    ordinal integer not null,            -- order in the file, from 1: of several rows of one key the last counts (A4)
    indicator_code text not null,
    measure text not null check (measure in
        ('target', 'flow', 'cum', 'pcum', 'stock', 'num', 'den', 'ref', 'stage', 'ok', 'due')),
    region_code text not null,
    month date not null check (extract(day from month) = 1),
    value numeric,                       -- in base units; null for NOT_APPLICABLE
    unit text not null,                  -- base unit's symbol
    last_digit numeric,                  -- u: the unit of the last printed digit, in base units
    obs_status text not null check (obs_status in ('VALUE', 'BELOW_UNIT', 'APPROX', 'NOTE', 'NOT_APPLICABLE')),
    decision text not null check (decision in ('load', 'check', 'memo', 'hold')),
    parts_missing integer not null default 0,  -- parts of the key that stated nothing when the file was read (A4)
    row_kind text not null check (row_kind in ('total', 'city', 'expanded', 'county', 'unallocated', 'part')),
    sheet text not null,
    cell text not null,
    raw_text text not null,
    known_from timestamptz not null,     -- the receipt; of a release or correction the decision's time
    primary key (statement_id, month),
    check ((value is null) = (obs_status = 'NOT_APPLICABLE'))
) partition by range (month);
create table core.fact_statement_default partition of core.fact_statement default;
create index fact_statement_by_series on core.fact_statement (indicator_code, measure, region_code, month);
create index fact_statement_by_arrival on core.fact_statement (arrival_id);

-- one row per finding about a file or a cell
create table core.fact_rejection (
    rejection_id bigint generated always as identity primary key,
    arrival_id bigint not null references raw.arrival,
    code text not null,                  -- MS-R017
    severity text not null check (severity in ('reject', 'hold', 'warn')),
    sheet text,                          -- null: the whole file
    cell text,                           -- A1; '*' = the sheet; null = the whole file
    raw_text text,
    message_zh text not null,
    message_en text not null,
    state text not null default 'open' check (state in ('open', 'sent', 'released', 'fixed', 'rejected')),
    opened_at timestamptz not null,
    closed_at timestamptz
);
create index fact_rejection_by_arrival on core.fact_rejection (arrival_id);

-- one row per comparison made: a total, a printed percentage, a month against its cumulative
create table core.fact_check (
    check_id bigint generated always as identity primary key,
    arrival_id bigint not null references raw.arrival,
    sheet text not null,
    cell text not null,
    kind text not null,
    printed numeric,
    computed numeric,
    bound numeric,
    verdict text not null check (verdict in ('agrees', 'differs', 'not_comparable'))
);
create index fact_check_by_arrival on core.fact_check (arrival_id);
