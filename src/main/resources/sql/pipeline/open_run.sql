-- one row: the run that begins, with the files it is to take in
with opened as (
    insert into batch.run (verb, requester, reason, scope, trigger, night, is_decision, owner, started_at, heartbeat_at)
    values (
        :verb, :requester, :reason, :scope, :trigger, :night, :is_decision, :owner, :started_at,
        cast(:started_at as timestamptz)
    )
    returning run_id
),

files as (
    insert into batch.run_file (run_id, ordinal, path, file_name, received_at, bureau)
    select
        opened.run_id,
        file.ordinal,
        file.path,
        file.file_name,
        cast(file.received_at as timestamptz),
        file.bureau
    from opened
    cross join
        unnest(
            cast(:paths as text []), cast(:file_names as text []), cast(:receipts as text []),
            cast(:bureaus as text [])
        ) with ordinality as file (path, file_name, received_at, bureau, ordinal)
)

select run_id from opened
