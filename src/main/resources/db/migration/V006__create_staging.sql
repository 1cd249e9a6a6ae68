-- staging.reading: one row per arrival as it was last read; publication can be repeated from it at any time
create table staging.reading (
    arrival_id bigint primary key references raw.arrival,
    reading_key text not null,           -- what it was read with; raw.arrival has the key of what is published
    is_refused boolean not null,
    is_pending boolean not null default true,
    is_marked boolean not null default false,  -- the file says of itself that it corrects an earlier one
    feed text,                           -- null when refused before the form was known
    month date,
    due_at timestamptz,
    cells_read integer not null default 0,
    cells_loaded integer not null default 0,
    cells_checked integer not null default 0,
    cells_memo integer not null default 0,
    cells_held integer not null default 0,
    cells_blank integer not null default 0,
    constraint every_cell_is_accounted_for check
        (cells_read = cells_loaded + cells_checked + cells_memo + cells_held + cells_blank)
);
create index reading_pending on staging.reading (arrival_id) where is_pending;

-- one row per meaning of a cell, as decided within the file
create table staging.statement (
    arrival_id bigint not null,
    ordinal integer not null,
    indicator_code text not null,
    measure text not null,
    region_code text not null,
    month date not null,
    value numeric,
    unit text not null,
    last_digit numeric,
    obs_status text not null,
    decision text not null,
    row_kind text not null,
    sheet text not null,
    cell text not null,
    raw_text text not null,
    parts_missing integer not null default 0,
    primary key (arrival_id, ordinal)
);

-- one row per finding within the file
create table staging.rejection (
    arrival_id bigint not null,
    ordinal integer not null,
    code text not null,
    severity text not null,
    sheet text,
    cell text,
    raw_text text,
    message_zh text not null,
    message_en text not null,
    primary key (arrival_id, ordinal)
);

-- one row per comparison made within the file
create table staging.comparison (
    arrival_id bigint not null,
    ordinal integer not null,
    sheet text not null,
    cell text not null,
    kind text not null,
    printed numeric,
    computed numeric,
    bound numeric,
    verdict text not null,
    primary key (arrival_id, ordinal)
);
