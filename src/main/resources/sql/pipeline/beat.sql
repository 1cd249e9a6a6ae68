-- one row: the run that goes on
update batch.run set heartbeat_at = cast(? as timestamptz) where run_id = ?
