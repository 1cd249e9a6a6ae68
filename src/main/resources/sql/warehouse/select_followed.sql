-- one row per arrival that an arrival follows, and itself
select earlier.arrival_id
from raw.arrival as later
inner join raw.arrival as earlier
    on later.arrival_id = earlier.arrival_id
    or core.follows(later, earlier)
where later.arrival_id = :arrival
