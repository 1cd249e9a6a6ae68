-- staging.layout: one row per column header of a table of an arrival, as the arrival was last read
create table staging.layout (
    arrival_id bigint not null references raw.arrival,
    ordinal integer not null,
    table_name text not null,            -- the contract's table; a sheet may be called otherwise
    sheet text not null,
    header text not null,                -- as the contract writes it when bound, else as it was found
    column_number integer not null,      -- from 1
    is_bound boolean not null,
    primary key (arrival_id, ordinal)
);
comment on table staging.layout is
    '每个到件各表表头的位置，用来与上次采用的表比较 / where the headers of an arrival stand, to compare the next one with';
