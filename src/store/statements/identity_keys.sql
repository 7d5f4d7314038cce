-- What could tell that the customers of :rows ([id], …) are the same as others: kind, what, key, whose, and whether it is
-- theirs for sure.
SELECT 0 AS kind, '' AS what, a.number_key AS key, h.customer_id, 1 AS firm
FROM {json_rows} w JOIN account_holders h ON h.customer_id = CAST(w.value ->> 0 AS {uuid}) JOIN accounts a ON a.id = h.account_id
UNION ALL
SELECT 0, '', a.number_key, a.customer_id, 0
FROM {json_rows} w JOIN account_claims a ON a.customer_id = CAST(w.value ->> 0 AS {uuid})
UNION ALL
SELECT 1, i.kind, i.match_key, i.customer_id, i.verified
FROM {json_rows} w JOIN identifiers i ON i.customer_id = CAST(w.value ->> 0 AS {uuid})
WHERE i.match_key <> ''
UNION ALL
SELECT 2, c.postcode, c.search_name, c.id, 1
FROM {json_rows} w JOIN customers c ON c.id = CAST(w.value ->> 0 AS {uuid})
WHERE c.search_name <> '' AND c.postcode <> ''
