-- one row: the reading of an arrival, waiting to be published
insert into staging.reading (
    arrival_id, reading_key, is_refused, is_marked, feed, month, due_at,
    cells_read, cells_loaded, cells_checked, cells_memo, cells_held, cells_blank
) values (
    :arrival, :key, :refused, :marked, :feed, cast(:month as date), cast(:due as timestamptz),
    :read, :loaded, :checked, :memo, :held, :blank
);
