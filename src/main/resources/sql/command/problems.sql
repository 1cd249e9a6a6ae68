-- one row per finding, by file in order of receipt, the worst first
select
    rejection.rejection_id,
    rejection.arrival_id,
    rejection.feed,
    rejection.file_name,
    rejection.sheet,
    rejection.cell,
    rejection.raw_text,
    rejection.code,
    rejection.severity,
    rejection.message_zh,
    rejection.message_en,
    rejection.state,
    rejection.opened_at,
    rejection.closed_at,
    rejection.sent_at,
    rejection.sent_by,
    rejection.next_arrival_id,
    rejection.continued_by_id,
    rejection.continues_id
from bi.rejection as rejection
where (:arrival::bigint is null or rejection.arrival_id = :arrival)
    and (:feed::text is null or rejection.feed = :feed)
    and (:month::date is null or rejection.month = :month)
    and (:bureau::text is null or rejection.bureau = :bureau)
    and (:severity::text is null or rejection.severity = :severity)
    -- what a later file has again is listed there
    and (
        :all
        or (
            rejection.state in ('open', 'sent')
            and (rejection.continued_by_id is null or :arrival::bigint is not null)
        )
    )
order by
    rejection.opened_at,
    rejection.file_name collate "C",
    array_position(array['reject', 'hold', 'warn'], rejection.severity),
    rejection.rejection_id
