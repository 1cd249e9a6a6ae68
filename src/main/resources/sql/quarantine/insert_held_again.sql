-- one row per meaning of a cell that its last release states: held from this decision on
insert into core.decided_statement (
    decision_id, ordinal, indicator_code, measure, region_code, month, value, unit, last_digit, obs_status, decision,
    parts_missing, row_kind
)
select
    :decision as decision_id,
    statement.ordinal,
    statement.indicator_code,
    statement.measure,
    statement.region_code,
    statement.month,
    statement.value,
    statement.unit,
    statement.last_digit,
    statement.obs_status,
    'hold' as decision,
    statement.parts_missing,
    statement.row_kind
from core.decided_statement as statement
where statement.decision_id = (
    select max(released.decision_id)
    from core.decision as released
    where released.kind = 'release'
        and released.arrival_id = :arrival
        and (released.sheet, released.cell) = (:sheet, :cell)
)
