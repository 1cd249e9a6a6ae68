-- one row per finding opened again: the one decided on, and with a release every other one that held its cell
update core.fact_rejection
set state = 'open', closed_at = null
where
    state = :state
    and (
        rejection_id = :rejection
        or (
            :state = 'released'
            and arrival_id = :arrival
            and severity = 'hold'
            and (sheet, cell) = (cast(:sheet as text), cast(:cell as text))
        )
    )
