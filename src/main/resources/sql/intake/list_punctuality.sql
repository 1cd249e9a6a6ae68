-- one row per bureau and year of the reports, as it stood at a time
select
    bureau,
    bureau_name,
    year,
    due,
    on_time,
    late,
    missing,
    waived,
    on_time_pct,
    working_days_late
from bi.punctuality_as_of(cast(:at as timestamptz))
order by year, bureau collate "C"
