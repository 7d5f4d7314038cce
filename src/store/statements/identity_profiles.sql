SELECT c.id, c.kept_by, c.provisional, c.search_name, c.postcode, c.since, c.merged_into
FROM {json_rows} w JOIN customers c ON c.id = CAST(w.value ->> 0 AS {uuid})
