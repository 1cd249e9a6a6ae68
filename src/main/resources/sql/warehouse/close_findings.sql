-- closes the findings of the given arrivals, and those that lead to them, where their last sequel is without them
with recursive

findings_asked as (
    select rejection_id from core.fact_rejection
    where arrival_id = any (:arrivals)
    union
    select sequel.rejection_id
    from core.rejection_sequel as sequel
    inner join findings_asked on findings_asked.rejection_id = sequel.continued_by
),

chains as (
    select
        rejection_id as first_id,
        rejection_id as last_id
    from findings_asked
    union all
    select
        chains.first_id,
        sequel.continued_by
    from chains
    inner join core.rejection_sequel as sequel on sequel.rejection_id = chains.last_id
    where sequel.continued_by is not null
),

ends as (
    select
        chains.first_id,
        arrival.received_at
    from chains
    inner join core.rejection_sequel as sequel
        on sequel.rejection_id = chains.last_id
        and sequel.continued_by is null
    inner join raw.arrival as arrival on arrival.arrival_id = sequel.arrival_id
),

states as (
    select
        finding.rejection_id,
        ends.received_at as closed_at,
        case
            when ends.first_id is not null then 'fixed'
            when finding.sent_at is not null then 'sent'
            else 'open'
        end as state
    from core.fact_rejection as finding
    inner join findings_asked on findings_asked.rejection_id = finding.rejection_id
    left join ends on ends.first_id = finding.rejection_id
    where finding.state in ('open', 'sent', 'fixed') and not finding.is_withdrawn
)

update core.fact_rejection
set
    state = states.state,
    closed_at = states.closed_at
from states
where
    states.rejection_id = core.fact_rejection.rejection_id
    and (core.fact_rejection.state, core.fact_rejection.closed_at) is distinct from (states.state, states.closed_at)
