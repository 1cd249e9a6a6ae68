-- one row per arrival whose count of loaded cells is not what the facts hold; a held cell counts once it is released
with

-- of a cell decided twice (held, then released or corrected) the later decision counts
statements as (
    select distinct on (
        statement.arrival_id, statement.sheet, statement.cell, statement.indicator_code, statement.measure,
        statement.region_code, statement.month
    )
        statement.arrival_id,
        statement.sheet,
        statement.cell,
        statement.decision,
        statement.known_from > arrival.received_at as is_decided_later
    from core.fact_statement as statement
    inner join raw.arrival as arrival on arrival.arrival_id = statement.arrival_id
    where statement.arrival_id = any (:arrival_ids)
    order by
        statement.arrival_id, statement.sheet, statement.cell, statement.indicator_code, statement.measure,
        statement.region_code, statement.month, statement.known_from desc, statement.statement_id desc
),

cells as (
    select
        arrival_id,
        sheet,
        cell,
        bool_or(decision = 'load') as is_loaded,
        bool_or(decision = 'hold') as is_held,
        bool_or(decision = 'load' and is_decided_later) as is_released
    from statements
    group by arrival_id, sheet, cell
),

cells_counted as (
    select
        cells.arrival_id,
        count(*) as cells_in_facts
    from cells
    where cells.is_loaded and (not cells.is_held or cells.is_released)
    group by cells.arrival_id
)

select
    arrival.file_name,
    arrival.cells_loaded,
    coalesce(cells_counted.cells_in_facts, 0) as cells_in_facts
from raw.arrival as arrival
left outer join cells_counted on cells_counted.arrival_id = arrival.arrival_id
where arrival.arrival_id = any (:arrival_ids)
    and arrival.cells_loaded <> coalesce(cells_counted.cells_in_facts, 0)
order by arrival.received_at, arrival.file_name collate "C"
