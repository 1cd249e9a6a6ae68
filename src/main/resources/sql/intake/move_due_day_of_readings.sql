-- staging.reading: one row per reading of what is due, where settings have moved the due day since it was read
update staging.reading
set due_at = due.due_at
from raw.due as due
where
    due.feed = reading.feed
    and due.month = reading.month
    and reading.due_at <> due.due_at
