-- one row per meaning of a cell of an arrival as it was read, in the order of the file: with its corrections, or without
select
    indicator_code,
    measure,
    region_code,
    unit,
    obs_status,
    decision,
    row_kind,
    sheet,
    cell,
    raw_text,
    parts_missing,
    value,
    last_digit,
    month
from staging.statement
where arrival_id = :arrival
    and case when :corrected then not is_overruled else correction_no is null end
order by ordinal
