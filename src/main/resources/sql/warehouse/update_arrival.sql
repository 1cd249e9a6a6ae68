-- one row: the decision on an arrival with what it is known by now
update raw.arrival
set
    reading_key = :key,
    feed = nullif(cast(:feed as text), ''),
    month = cast(:month as date),
    due_at = cast(:due as timestamptz),
    is_late = received_at > cast(:due as timestamptz),
    decision = :decision,
    cells_read = :read,
    cells_loaded = :loaded,
    cells_checked = :checked,
    cells_memo = :memo,
    cells_held = :held,
    cells_blank = :blank
where arrival_id = :arrival
