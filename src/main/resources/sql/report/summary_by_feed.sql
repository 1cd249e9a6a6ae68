-- one row per feed and bureau: files and cells by what became of them
select
    coalesce(arrival.feed, '') as feed,
    coalesce(arrival.bureau, '') as bureau,
    count(*) as files,
    count(*) filter (where arrival.decision = 'duplicate') as duplicates,
    count(*) filter (where arrival.decision = 'rejected') as rejected,
    count(*) filter (where arrival.is_late) as late,
    sum(arrival.cells_read) as cells_read,
    sum(arrival.cells_loaded) as cells_loaded,
    sum(arrival.cells_checked) as cells_checked,
    sum(arrival.cells_memo) as cells_memo,
    sum(arrival.cells_held) as cells_held,
    sum(arrival.cells_blank) as cells_blank
from raw.arrival as arrival
where arrival.decision is not null
group by arrival.feed, arrival.bureau
order by arrival.feed collate "C" nulls last, arrival.bureau collate "C"
