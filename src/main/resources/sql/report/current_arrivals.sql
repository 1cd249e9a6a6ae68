-- one row per file received
select
    arrival_id,
    decision
from raw.arrival
