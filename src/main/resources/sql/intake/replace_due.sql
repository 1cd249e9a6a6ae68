-- raw.due: one row per form and month, replaced whole; rows that are the same stay
with

expected as (
    select
        feed,
        month,
        title,
        bureau,
        bureau_name,
        string_to_array(file_words, e'\n') as file_words,
        due_at,
        waived_reason,
        waived_by
    from unnest(
        cast(:feeds as text[]), cast(cast(:months as text[]) as date[]), cast(:titles as text[]), cast(:bureaus as text[]),
        cast(:bureau_names as text[]), cast(:file_words as text[]), cast(cast(:due_at as text[]) as timestamptz[]),
        cast(:reasons as text[]), cast(:by as text[])
    ) as each (feed, month, title, bureau, bureau_name, file_words, due_at, waived_reason, waived_by)
),

no_longer_due as (
    delete from raw.due
    where not exists (
        select from expected where expected.feed = due.feed and expected.month = due.month
    )
)

insert into raw.due as due
    (feed, month, title, bureau, bureau_name, file_words, due_at, waived_reason, waived_by)
select
    feed,
    month,
    title,
    bureau,
    bureau_name,
    file_words,
    due_at,
    waived_reason,
    waived_by
from expected
on conflict (feed, month) do update
set
    title = excluded.title,
    bureau = excluded.bureau,
    bureau_name = excluded.bureau_name,
    file_words = excluded.file_words,
    due_at = excluded.due_at,
    waived_reason = excluded.waived_reason,
    waived_by = excluded.waived_by
where (
    due.title, due.bureau, due.bureau_name, due.file_words, due.due_at, due.waived_reason, due.waived_by
) is distinct from (
    excluded.title, excluded.bureau, excluded.bureau_name, excluded.file_words, excluded.due_at,
    excluded.waived_reason, excluded.waived_by
)
