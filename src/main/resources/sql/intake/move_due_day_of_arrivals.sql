-- raw.arrival: one row per file received of what is due, where settings have moved the due day since it was read
update raw.arrival
set
    due_at = due.due_at,
    is_late = arrival.received_at > due.due_at
from raw.due as due
where
    due.feed = arrival.feed
    and due.month = arrival.month
    and arrival.due_at <> due.due_at
