-- the open findings of an arrival are with its bureau now
update core.fact_rejection
set
    state = 'sent',
    sent_at = cast(:at as timestamptz),
    sent_by = :by
where arrival_id = :arrival and state = 'open'
