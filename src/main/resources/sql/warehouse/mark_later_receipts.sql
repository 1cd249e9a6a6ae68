-- marks published arrivals of later receipt: copies of this one, its form, and forms about what it changed
update staging.reading
set is_pending = true
from raw.arrival as arrival
where
    arrival.arrival_id = staging.reading.arrival_id
    and not staging.reading.is_pending
    and arrival.decision is not null
    and (arrival.received_at, arrival.file_name collate "C", arrival.sha256)
    > (cast(:received as timestamptz), :file collate "C", :sha)
    and (
        (:decided and arrival.sha256 = :sha)
        or arrival.feed in (cast(:feed as text), cast(:old_feed as text))
        or exists (
            select from staging.statement as statement
            where
                statement.arrival_id = arrival.arrival_id
                and statement.indicator_code = any (string_to_array(:indicators, ','))
        )
    )
