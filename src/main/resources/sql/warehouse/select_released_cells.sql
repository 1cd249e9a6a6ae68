-- one row per cell of an arrival that is used although it was held
select distinct
    sheet,
    cell
from core.fact_statement
where
    arrival_id = :arrival
    and known_from <> :received
    and decision <> 'hold'
