-- one row per meaning of a cell of an arrival that staff released or held again, and that is not among the facts
insert into core.fact_statement (
    arrival_id, ordinal, indicator_code, measure, region_code, month, value, unit, last_digit, obs_status, decision,
    row_kind, sheet, cell, raw_text, parts_missing, known_from, decision_id
)
select
    decided.arrival_id,
    statement.ordinal,
    statement.indicator_code,
    statement.measure,
    statement.region_code,
    statement.month,
    statement.value,
    statement.unit,
    statement.last_digit,
    statement.obs_status,
    statement.decision,
    statement.row_kind,
    decided.sheet,
    decided.cell,
    decided.raw_text,
    statement.parts_missing,
    decided.decided_at,
    decided.decision_id
from core.decided_statement as statement
inner join core.decision as decided on decided.decision_id = statement.decision_id
where
    decided.arrival_id = :arrival
    and not exists (
        select from core.fact_statement as known
        where
            known.arrival_id = decided.arrival_id
            and known.decision_id = decided.decision_id
            and (known.indicator_code, known.measure, known.region_code, known.month)
            = (statement.indicator_code, statement.measure, statement.region_code, statement.month)
    )
order by decided.decision_id, statement.ordinal
