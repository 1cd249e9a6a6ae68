-- one row: the run this session holds the lock for
insert into batch.run_owner (run_id, lock_session) values (?, pg_backend_pid())
