-- raw.calendar_day: one row per day that is not as its weekday, replaced whole; rows that are the same stay
with

expected as (
    select
        day,
        is_worked
    from unnest(cast(cast(:days as text[]) as date[]), cast(:worked as boolean[])) as each (day, is_worked)
),

no_longer_kept as (
    delete from raw.calendar_day
    where not exists (select from expected where expected.day = calendar_day.day)
)

insert into raw.calendar_day as calendar_day (day, is_worked)
select
    day,
    is_worked
from expected
on conflict (day) do update
set is_worked = excluded.is_worked
where calendar_day.is_worked <> excluded.is_worked
