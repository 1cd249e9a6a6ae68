-- one row per name and content
insert into raw.arrival (file_name, sha256, received_at, bureau, run_id)
values (:file_name, :sha256, :received_at, :bureau, :run_id)
on conflict (file_name, sha256) do nothing
