-- one row per session that still writes for a run whose lock is free: it is ended, its transaction undone
select pg_terminate_backend(held.pid)
from pg_locks as held
inner join pg_stat_activity as session on session.pid = held.pid
where
    held.locktype = 'relation'
    and held.relation = cast('batch.run_owner' as regclass)
    and held.database = (select oid from pg_database where datname = current_database())
    and held.mode = 'RowShareLock'
    and held.pid <> pg_backend_pid()
    and session.usename = current_user
