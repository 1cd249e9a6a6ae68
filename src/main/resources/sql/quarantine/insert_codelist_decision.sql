-- one row: what was added to a codelist
insert into core.decision (kind, subject, value, reason, decided_by, decided_at)
values (:kind, :subject, :value, :reason, :by, :now)
