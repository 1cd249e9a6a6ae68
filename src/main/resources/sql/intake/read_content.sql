-- one row: the bytes archived under a digest
select archive.content from raw.archive as archive where archive.sha256 = :sha256
