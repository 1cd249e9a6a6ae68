-- one row per staged statement; those of the cells given are held whatever the reading decided
insert into core.fact_statement (
    arrival_id, ordinal, indicator_code, measure, region_code, month, value, unit, last_digit, obs_status, decision,
    row_kind, sheet, cell, raw_text, parts_missing, known_from
)
select
    statement.arrival_id,
    statement.ordinal,
    statement.indicator_code,
    statement.measure,
    statement.region_code,
    statement.month,
    statement.value,
    statement.unit,
    statement.last_digit,
    statement.obs_status,
    case when held.cell is null then statement.decision else 'hold' end as decision,
    statement.row_kind,
    statement.sheet,
    statement.cell,
    statement.raw_text,
    statement.parts_missing,
    :received as known_from
from staging.statement as statement
left join unnest(cast(:sheets as text[]), cast(:cells as text[])) as held (sheet, cell)
    on held.sheet = statement.sheet and held.cell = statement.cell
where statement.arrival_id = :arrival
order by statement.ordinal
