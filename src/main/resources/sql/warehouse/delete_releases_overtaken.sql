-- deletes what was released or corrected of an arrival where its new reading states the same without holding it
delete from core.fact_statement as released
using core.fact_statement as stated
where
    released.arrival_id = :arrival
    and released.known_from <> :received
    and stated.arrival_id = :arrival
    and stated.known_from = :received
    and stated.decision <> 'hold'
    and (stated.sheet, stated.cell) = (released.sheet, released.cell)
    and (stated.indicator_code, stated.measure, stated.region_code, stated.month)
    = (released.indicator_code, released.measure, released.region_code, released.month)
