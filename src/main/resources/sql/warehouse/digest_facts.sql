-- one row per indicator an arrival states something of, with a digest of all it states
select
    indicator_code,
    md5(string_agg(
        concat_ws(
            '|', ordinal, measure, region_code, month, coalesce(cast(value as text), '-'), unit,
            coalesce(cast(last_digit as text), '-'), obs_status, decision, row_kind, parts_missing, sheet, cell,
            known_from, raw_text
        ),
        ';' order by ordinal, known_from
    )) as digest
from core.fact_statement
where arrival_id = :arrival
group by indicator_code
