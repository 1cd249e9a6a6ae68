-- one row per comparison made within the file
insert into core.fact_check (arrival_id, sheet, cell, kind, printed, computed, bound, verdict)
select
    arrival_id,
    sheet,
    cell,
    kind,
    printed,
    computed,
    bound,
    verdict
from staging.comparison
where arrival_id = :arrival
order by ordinal
