-- one row per run that did not end well and that no later one finished; one that goes on, or whose process died, too
select
    run.run_id,
    run.verb,
    run.requester,
    run.scope,
    run.outcome,
    run.summary,
    run.started_at,
    run.is_decision
    and not exists (select from core.decision where decision.run_id = run.run_id) as is_undecided
from batch.run as run
where
    case
        when cast(:recovered_by as bigint) is null
            then run.outcome in ('running', 'interrupted', 'failed', 'stopped') and run.recovered_by is null
        else run.recovered_by = :recovered_by
    end
order by run.run_id
