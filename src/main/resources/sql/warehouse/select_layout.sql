-- one row per column header of a table of an arrival
select
    table_name,
    sheet,
    header,
    column_number,
    is_bound
from staging.layout
where arrival_id = :arrival
order by ordinal
