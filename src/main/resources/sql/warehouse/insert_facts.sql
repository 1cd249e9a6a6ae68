-- one row per staged statement; those of the cells given are held whatever the reading decided
-- what a correction overruled is held as it was before; what it says counts from the correction
insert into core.fact_statement (
    arrival_id, ordinal, indicator_code, measure, region_code, month, value, unit, last_digit, obs_status, decision,
    row_kind, sheet, cell, raw_text, parts_missing, known_from, decision_id
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
    coalesce(decided.decided_at, cast(:received as timestamptz)) as known_from,
    decided.decision_id
from staging.statement as statement
left join (
    select false as is_overruled, sheet, cell
    from unnest(cast(:sheets as text[]), cast(:cells as text[])) as held_now (sheet, cell)
    union all
    select true as is_overruled, sheet, cell
    from unnest(cast(:sheets_before as text[]), cast(:cells_before as text[])) as held_before (sheet, cell)
) as held
    on held.sheet = statement.sheet and held.cell = statement.cell and held.is_overruled = statement.is_overruled
left join staging.correction as correction
    on correction.arrival_id = statement.arrival_id and correction.ordinal = statement.correction_no
left join core.decision as decided
    on decided.kind = 'correction'
    and decided.arrival_id = correction.arrival_id
    and (decided.sheet, decided.cell, decided.value) = (correction.sheet, correction.cell, correction.value)
    and (decided.reason, decided.decided_by, decided.decided_at)
    = (correction.reason, correction.decided_by, correction.known_from)
where statement.arrival_id = :arrival
order by statement.ordinal, statement.is_overruled desc
