-- one row per finding closed: the one decided on, and with a release every other one that holds its cell
update core.fact_rejection
set state = :state, closed_at = :now
where
    state in ('open', 'sent')
    and (
        rejection_id = :rejection
        or (
            :whole_cell
            and arrival_id = :arrival
            and severity = 'hold'
            and (sheet, cell) = (cast(:sheet as text), cast(:cell as text))
        )
    )
