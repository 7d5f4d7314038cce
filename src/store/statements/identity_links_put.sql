-- [customer, id, survivor, rule, evidence] each.
INSERT INTO merges (customer_id, id, survivor, rule, evidence, merged_at, merged_by, undone_at, undone_by)
SELECT CAST(w.value ->> 0 AS {uuid}), CAST(w.value ->> 1 AS {uuid}), CAST(w.value ->> 2 AS {uuid}), w.value ->> 3, w.value ->> 4,
    CAST(:now AS bigint), '', 0, ''
FROM {json_rows} w
