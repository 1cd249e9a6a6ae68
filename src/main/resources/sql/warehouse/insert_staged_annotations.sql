-- one row per thing said beside the figures
insert into core.fact_annotation (arrival_id, ordinal, kind, sheet, cell, text, value)
select
    arrival_id,
    ordinal,
    kind,
    sheet,
    cell,
    text,
    value
from staging.annotation
where arrival_id = :arrival
