-- one row per cell of the version of a key that counts: the file received last that states it (A3, A4)
create or replace function mart.cell_known(
    for_indicator text,
    for_region text,
    for_measure text,
    for_month date,
    is_check boolean
)
returns table (
    statement_id bigint,
    ordinal integer,
    indicator_code text,
    region_code text,
    month date,
    measure text,
    value numeric,
    unit text,
    obs_status text,
    decision text,
    file_name text,
    sheet text,
    cell text,
    raw_text text,
    received_at timestamptz
)
language sql stable
set search_path = pg_catalog
as $$
with

-- of a cell decided twice the later decision counts
cells as (
    select distinct on (statement.arrival_id, statement.sheet, statement.cell)
        statement.*,
        arrival.file_name,
        arrival.received_at
    from core.fact_statement as statement
    inner join raw.arrival as arrival on arrival.arrival_id = statement.arrival_id
    where statement.indicator_code = for_indicator
        and statement.region_code = for_region
        and statement.measure = for_measure
        and statement.month = for_month
        -- A8: a form that loads nothing of the indicator only cross-checks it
        and (not is_check or arrival.feed in (
            select source.feed
            from core.fact_statement as loaded
            inner join raw.arrival as source on source.arrival_id = loaded.arrival_id
            where loaded.indicator_code = for_indicator
                and loaded.decision = 'load'
                and loaded.measure not in ('target', 'ref')
        ))
    order by
        statement.arrival_id, statement.sheet, statement.cell, statement.known_from desc, statement.statement_id desc
),

counting as (
    select
        *,
        dense_rank() over (order by received_at desc, file_name collate "C" desc, arrival_id desc) as version,
        bool_or(decision = 'load') over (partition by arrival_id) as has_load
    from cells
    where case when is_check then decision = 'check' else decision in ('load', 'memo') end
),

latest as (
    select *, row_number() over (order by ordinal desc) as from_last
    from counting
    where version = 1 and (is_check or decision = 'load' or not has_load)
)

select
    statement_id,
    ordinal,
    indicator_code,
    region_code,
    month,
    measure,
    value,
    unit,
    obs_status,
    decision,
    file_name,
    sheet,
    cell,
    raw_text,
    received_at
from latest
-- only loaded amounts are parts that are added
where from_last = 1 or (decision = 'load' and measure not in ('stage', 'ref'))
$$;

comment on function mart.cell_known(text, text, text, date, boolean) is
    '某一数据现行的单元格 / the cells of the version of a key that counts';
