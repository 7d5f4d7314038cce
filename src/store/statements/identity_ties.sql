-- The merges that stand of the customers of :rows ([id], …).
SELECT m.id, m.customer_id, m.survivor, m.rule
FROM {json_rows} w JOIN merges m ON m.undone_at = 0 AND m.customer_id = CAST(w.value ->> 0 AS {uuid})
UNION
SELECT m.id, m.customer_id, m.survivor, m.rule
FROM {json_rows} w JOIN merges m ON m.undone_at = 0 AND m.survivor = CAST(w.value ->> 0 AS {uuid})
