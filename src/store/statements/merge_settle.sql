-- Shows everybody who is tied to the customer by merges that stand as one of them. Who that is says RootRank in
-- src/store/imports/identity_rules.cpp.
WITH RECURSIVE part(id) AS (
    SELECT CAST(:customer AS {uuid})
    UNION
    SELECT CASE WHEN m.customer_id = part.id THEN m.survivor ELSE m.customer_id END
    FROM part JOIN merges m ON m.undone_at = 0 AND (m.customer_id = part.id OR m.survivor = part.id)
),
root AS (
    SELECT c.id FROM customers c
    WHERE c.id IN (SELECT id FROM part)
    ORDER BY CASE WHEN EXISTS (SELECT 1 FROM merges m WHERE m.customer_id = c.id AND m.undone_at = 0
                                   AND m.rule = 'person') THEN 1 ELSE 0 END,
        c.provisional, CASE WHEN c.search_name = '' THEN 1 ELSE 0 END, CASE WHEN c.since = 0 THEN 1 ELSE 0 END,
        c.since, c.id
    LIMIT 1
)
UPDATE customers SET merged_into = CASE WHEN id = (SELECT id FROM root) THEN NULL ELSE (SELECT id FROM root) END
WHERE id IN (SELECT id FROM part)
