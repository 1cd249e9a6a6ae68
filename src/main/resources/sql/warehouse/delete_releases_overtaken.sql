-- deletes what was released of an arrival where its new reading does not hold that cell any more, or reads another text
with

-- what the reading states, with the contract's corrections; never what was decided about a finding
statements_read as (
    select statement.*
    from core.fact_statement as statement
    left join core.decision as decided on decided.decision_id = statement.decision_id
    where
        statement.arrival_id = :arrival
        and (statement.known_from = :received or decided.kind = 'correction')
)

delete from core.fact_statement as released
where
    released.arrival_id = :arrival
    and released.known_from <> :received
    and not exists (
        select from core.decision as decided
        where decided.decision_id = released.decision_id and decided.kind = 'correction'
    )
    and not (
        -- the cell states the same, and is held
        exists (
            select from statements_read as held
            where
                held.decision = 'hold'
                and (held.sheet, held.cell, held.raw_text) = (released.sheet, released.cell, released.raw_text)
                and (held.indicator_code, held.measure, held.region_code, held.month)
                = (released.indicator_code, released.measure, released.region_code, released.month)
        )
        -- or it states nothing that could be read, and is held
        or (
            exists (
                select from staging.rejection as finding
                where
                    finding.arrival_id = :arrival
                    and finding.severity = 'hold'
                    and (finding.sheet, finding.cell, finding.raw_text)
                    = (released.sheet, released.cell, released.raw_text)
            )
            and not exists (
                select from statements_read as stated
                where (stated.sheet, stated.cell) = (released.sheet, released.cell)
            )
        )
    )
