-- one row per published function
select
    function.proname as function_name,
    pg_get_function_identity_arguments(function.oid) as arguments,
    coalesce(obj_description(function.oid, 'pg_proc'), '') as function_comment
from pg_catalog.pg_proc as function
where function.pronamespace = cast('bi' as regnamespace)
order by function.proname collate "C", pg_get_function_identity_arguments(function.oid) collate "C"
