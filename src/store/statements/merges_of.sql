-- What makes others the same person as a customer.
SELECT m.id, m.customer_id, m.survivor, m.rule, m.evidence, m.merged_at, m.merged_by
FROM merges m
WHERE m.undone_at = 0
  AND m.customer_id IN (SELECT c.id FROM customers c WHERE c.id = CAST(:customer AS {uuid})
                        UNION SELECT c.id FROM customers c WHERE c.merged_into = CAST(:customer AS {uuid}))
ORDER BY m.merged_at, m.id
LIMIT 1000
