-- one row while the run may write; it stays locked to the end of the transaction, and whoever takes over waits for it
select true
from batch.run_owner as owner
where
    owner.run_id = ?
    and exists (
        select
        from pg_locks as held
        where
            held.locktype = 'advisory'
            and held.pid = owner.lock_session
            and held.classid = cast(? as oid)
            and held.objid = cast(? as oid)
            and held.objsubid = 1
            and held.granted
    )
for share of owner
