-- one row per column of a published view, in order
select
    view.relname as view_name,
    coalesce(obj_description(view.oid, 'pg_class'), '') as view_comment,
    attribute.attname as column_name,
    format_type(attribute.atttypid, attribute.atttypmod) as type_name,
    coalesce(col_description(view.oid, attribute.attnum), '') as column_comment
from pg_catalog.pg_class as view
inner join pg_catalog.pg_attribute as attribute on attribute.attrelid = view.oid
where
    view.relnamespace = cast('bi' as regnamespace)
    and view.relkind = 'v'
    and attribute.attnum > 0
    and not attribute.attisdropped
order by view.relname collate "C", attribute.attnum
