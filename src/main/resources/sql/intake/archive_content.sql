-- one row per distinct content
insert into raw.archive (sha256, content, size_bytes)
values (:sha256, :content, :size_bytes)
on conflict (sha256) do nothing
