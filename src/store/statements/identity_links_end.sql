UPDATE merges SET undone_at = CAST(:now AS bigint), undone_by = ''
FROM {json_rows} w
WHERE merges.customer_id = CAST(w.value ->> 0 AS {uuid}) AND merges.id = CAST(w.value ->> 1 AS {uuid})
