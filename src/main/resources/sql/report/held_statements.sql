-- one row per held meaning of a cell of a file that was not received before, with the figure that stands in its place
select
    held.indicator_code,
    held.region_code,
    (
        select region.short_name
        from core.dim_region as region
        where region.region_code = held.region_code
            and region.valid_from <= held.month
            and (region.valid_to is null or region.valid_to > held.month)
    ) as region_name,
    held.month,
    held.measure,
    held.value as held_value,
    held.unit as held_unit,
    held.obs_status as held_status,
    arrival.file_name as held_file,
    held.sheet as held_sheet,
    held.cell as held_cells,
    held.raw_text,
    standing.arrival_id is not null as is_standing,
    standing.value as standing_value,
    standing.unit as standing_unit,
    standing.obs_status as standing_status,
    standing.file_name as standing_file,
    standing.sheet as standing_sheet,
    standing.cells as standing_cells
from core.fact_statement as held
inner join raw.arrival as arrival on arrival.arrival_id = held.arrival_id
left outer join figures_after as standing
    on standing.indicator_code = held.indicator_code
    and standing.region_code = held.region_code
    and standing.month = held.month
    and standing.measure = held.measure
where
    held.decision = 'hold'
    and not exists (select from arrivals_before as before where before.arrival_id = held.arrival_id)
    -- a correction agreed beforehand has put another figure in its place
    and not exists (
        select from core.fact_statement as decided
        where decided.arrival_id = held.arrival_id
            and (decided.sheet, decided.cell) = (held.sheet, held.cell)
            and decided.decision <> 'hold'
            and decided.known_from > held.known_from
    )
order by arrival.received_at, arrival.file_name collate "C", arrival.arrival_id, held.ordinal
