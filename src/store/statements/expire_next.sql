-- Interactions behind (:customer, :interaction) that began before :before and in which there are words left, the first
-- :limit of them; but none of a matter that is still open. OFFSET 0 keeps every look one into an index: for a thousand
-- interactions no whole table is read.
SELECT i.customer_id, i.id FROM interactions i
WHERE (i.customer_id, i.id) > (CAST(:customer AS {uuid}), CAST(:interaction AS {uuid}))
  AND i.started_at < CAST(:before AS bigint)
  AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.customer_id = i.customer_id AND c.id = i.case_id AND c.status <> 'closed'
                  LIMIT 1 OFFSET 0)
  AND NOT EXISTS (SELECT 1 FROM promises p
                  WHERE p.customer_id = i.customer_id AND p.interaction_id = i.id AND p.kept_at = 0 LIMIT 1 OFFSET 0)
  AND (i.subject <> '' OR i.summary <> ''
       OR EXISTS (SELECT 1 FROM turns t WHERE t.customer_id = i.customer_id AND t.interaction_id = i.id LIMIT 1 OFFSET 0)
       OR EXISTS (SELECT 1 FROM bodies b WHERE b.customer_id = i.customer_id AND b.interaction_id = i.id LIMIT 1 OFFSET 0)
       OR EXISTS (SELECT 1 FROM facts f WHERE f.customer_id = i.customer_id AND f.interaction_id = i.id LIMIT 1 OFFSET 0)
       OR EXISTS (SELECT 1 FROM documents d WHERE d.customer_id = i.customer_id AND d.interaction_id = i.id
                  AND (d.name <> '' OR length(d.content) > 0) LIMIT 1 OFFSET 0)
       OR EXISTS (SELECT 1 FROM deliveries d WHERE d.customer_id = i.customer_id AND d.interaction_id = i.id
                  AND (d.name <> '' OR length(d.content) > 0) LIMIT 1 OFFSET 0)
       OR EXISTS (SELECT 1 FROM note_revisions n WHERE n.customer_id = i.customer_id AND n.interaction_id = i.id
                  AND n.text <> '' LIMIT 1 OFFSET 0)
       OR EXISTS (SELECT 1 FROM reviews r WHERE r.customer_id = i.customer_id AND r.interaction_id = i.id
                  AND r.text <> '' LIMIT 1 OFFSET 0))
ORDER BY i.customer_id, i.id
LIMIT CAST(:limit AS integer)
