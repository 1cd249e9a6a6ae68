-- at most one row: an arrival as its bureau is told of it
select
    arrival_id,
    file_name,
    feed,
    month,
    received_at,
    decision,
    cells_read,
    cells_loaded,
    cells_held
from raw.arrival
where arrival_id = :arrival
