-- one row per cell behind a figure, in the order of bi.lineage
select
    role,
    region_code,
    region_name,
    measure,
    unit,
    decision,
    file_name,
    sheet,
    cell,
    raw_text,
    value,
    month,
    received_at
from bi.lineage(:indicator, :region, cast(:month as date))
