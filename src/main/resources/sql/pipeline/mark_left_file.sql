-- one row: the file that was taken in for an earlier run, or is not there any more
update batch.run_file set state = :state where run_id = :run_id and ordinal = :ordinal
