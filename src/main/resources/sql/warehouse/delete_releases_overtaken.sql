-- deletes what was released of an arrival where its new reading does not hold that cell any more, or reads another text
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
            select from core.fact_statement as held
            where
                held.arrival_id = :arrival
                and held.known_from = :received
                and held.decision = 'hold'
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
                select from core.fact_statement as stated
                where
                    stated.arrival_id = :arrival
                    and stated.known_from = :received
                    and (stated.sheet, stated.cell) = (released.sheet, released.cell)
            )
        )
    )
