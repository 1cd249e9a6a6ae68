-- one row per annotation of a sheet with cells asked for: comments on these cells alone
with
asked as (
    select distinct unnest(:files::text[]) as file_name, unnest(:sheets::text[]) as sheet, unnest(:cells::text[]) as cell
),

sheets as (
    select distinct file_name, sheet
    from asked
)

select
    arrival.file_name,
    annotation.sheet,
    annotation.cell,
    annotation.kind,
    annotation.text
from sheets
inner join raw.arrival as arrival on arrival.file_name = sheets.file_name
inner join core.fact_annotation as annotation
    on annotation.arrival_id = arrival.arrival_id
    and annotation.sheet = sheets.sheet
where
    annotation.kind in ('unit', 'as_of', 'note')
    or (
        annotation.kind = 'comment'
        and exists (
            select
            from asked
            where
                asked.file_name = arrival.file_name
                and asked.sheet = annotation.sheet
                and asked.cell = annotation.cell
        )
    )
order by arrival.file_name, annotation.arrival_id, annotation.ordinal
