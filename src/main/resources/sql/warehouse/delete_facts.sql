-- deletes what the reading of an arrival states: as it was received, and with the corrections of its contract
delete from core.fact_statement as statement
where
    statement.arrival_id = :arrival
    and (
        statement.known_from = :received
        or exists (
            select from core.decision as decided
            where decided.decision_id = statement.decision_id and decided.kind = 'correction'
        )
    )
