-- one row per run whose process died: nobody holds the lock of runs, so none of them goes on
with disowned as (
    delete from batch.run_owner
)

update batch.run
set
    ended_at = cast(? as timestamptz),
    outcome = 'interrupted',
    summary = case
        when not is_decision
            then '进程中断，余下的由下一次运行完成 / the process died; the next run finishes what it left'
        when exists (select from core.decision where decision.run_id = run.run_id)
            then '进程中断，决定已记下，其余由下一次运行完成 / '
                || 'the process died; its decision is kept, the next run finishes what follows'
        else '进程中断，决定尚未记下，请重新决定 / the process died before its decision was written; decide again'
    end
where outcome = 'running'
returning run_id
