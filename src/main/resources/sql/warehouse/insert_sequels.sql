-- one row per finding of the given arrivals that a later file decides: the first that has it again or was loaded
with

pairs as (
    select
        earlier.arrival_id as earlier_id,
        later.arrival_id as later_id,
        later.decision,
        row_number() over (
            partition by earlier.arrival_id
            order by later.received_at, later.file_name collate "C", later.sha256
        ) as place
    from raw.arrival as earlier
    inner join raw.arrival as later on core.follows(later, earlier)
    where earlier.arrival_id = any (:arrivals)
),

findings as (
    select
        rejection_id,
        arrival_id,
        code,
        subject,
        row_number() over (
            partition by arrival_id, code, subject
            order by sheet collate "C", length(cell), cell collate "C", raw_text collate "C"
        ) as copy
    from core.fact_rejection
    where
        not is_withdrawn
        and (
            arrival_id = any (:arrivals)
            or arrival_id in (select pairs.later_id from pairs)
        )
),

findings_met as (
    select
        finding.rejection_id,
        pairs.later_id,
        again.rejection_id as again_id,
        row_number() over (partition by finding.rejection_id order by pairs.place) as choice
    from findings as finding
    inner join pairs on pairs.earlier_id = finding.arrival_id
    left join findings as again
        on again.arrival_id = pairs.later_id
        and again.code = finding.code
        and again.subject = finding.subject
        and again.copy = finding.copy
    where again.rejection_id is not null or pairs.decision = 'loaded'
)

insert into core.rejection_sequel (rejection_id, arrival_id, continued_by)
select
    rejection_id,
    later_id,
    again_id
from findings_met
where choice = 1
