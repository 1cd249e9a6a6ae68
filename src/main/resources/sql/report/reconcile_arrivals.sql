-- one row per arrival whose count of loaded cells is not what the facts hold; a held cell counts once it is released
with

cells as (
    select
        statement.arrival_id,
        statement.sheet,
        statement.cell,
        bool_or(statement.decision = 'load') as is_loaded,
        bool_or(statement.decision = 'hold') as is_held,
        bool_or(statement.decision = 'load' and statement.known_from > arrival.received_at) as is_released
    from core.fact_statement as statement
    inner join raw.arrival as arrival on arrival.arrival_id = statement.arrival_id
    where statement.arrival_id = any (:arrival_ids)
    group by statement.arrival_id, statement.sheet, statement.cell
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
