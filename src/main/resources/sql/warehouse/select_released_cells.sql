-- one row per cell of an arrival that is used although it was held, with what it is used for
with

statements_decided as (
    select distinct on (statement.sheet, statement.cell, statement.indicator_code, statement.measure,
        statement.region_code, statement.month)
        statement.sheet,
        statement.cell,
        statement.decision
    from core.fact_statement as statement
    where
        statement.arrival_id = :arrival
        and statement.known_from <> :received
        and not exists (
            select from core.decision as decided
            where decided.decision_id = statement.decision_id and decided.kind = 'correction'
        )
    order by
        statement.sheet, statement.cell, statement.indicator_code, statement.measure, statement.region_code,
        statement.month, statement.known_from desc, statement.statement_id desc
)

select
    sheet,
    cell,
    case
        when bool_or(decision = 'load') then 'load'
        when bool_or(decision = 'check') then 'check'
        else 'memo'
    end as decision
from statements_decided
where decision <> 'hold'
group by sheet, cell
