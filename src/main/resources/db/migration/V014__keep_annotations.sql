-- staging.annotation: one row per thing said beside the figures of a file
create table staging.annotation (
    arrival_id bigint not null,
    ordinal integer not null,
    kind text not null,
    sheet text not null,
    cell text not null,
    text text not null,
    value text,
    primary key (arrival_id, ordinal)
);

-- one row per thing said beside the figures of an arrival: replaced with every reading
create table core.fact_annotation (
    arrival_id bigint not null references raw.arrival,
    ordinal integer not null,            -- order in the file, from 1
    kind text not null check (kind in ('title', 'unit', 'as_of', 'note', 'signature', 'comment')),
    sheet text not null,
    cell text not null,                  -- A1; of a comment the cell it is written to
    text text not null,
    value text,                          -- unit, day or period the text says; null where none is understood
    primary key (arrival_id, ordinal)
);
create index fact_annotation_by_sheet on core.fact_annotation (arrival_id, sheet);
