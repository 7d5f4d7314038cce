-- After an automatic merge was taken back by a person: everybody of the one part is another person than everybody of the
-- other. Many at once are not written out: the two who were merged stand for them.
INSERT INTO identity_reviews (customer_id, candidate, score, evidence, found_at, decision, decided_at, decided_by)
SELECT CASE WHEN a.id < b.id THEN a.id ELSE b.id END, CASE WHEN a.id < b.id THEN b.id ELSE a.id END, 0, '',
    CAST(:now AS bigint), 'different', CAST(:now AS bigint), CAST(:agent AS text)
FROM (SELECT c.id FROM customers c
      WHERE coalesce(c.merged_into, c.id) = (SELECT coalesce(s.merged_into, s.id) FROM customers s
                                             WHERE s.id = CAST(:customer AS {uuid}))
      ORDER BY CASE WHEN c.id = CAST(:customer AS {uuid}) THEN 0 ELSE 1 END, c.id LIMIT 20) a
JOIN (SELECT c.id FROM customers c
      WHERE coalesce(c.merged_into, c.id) = (SELECT coalesce(s.merged_into, s.id) FROM customers s
                                             WHERE s.id = CAST(:survivor AS {uuid}))
      ORDER BY CASE WHEN c.id = CAST(:survivor AS {uuid}) THEN 0 ELSE 1 END, c.id LIMIT 20) b ON a.id <> b.id
ON CONFLICT (customer_id, candidate) DO UPDATE SET decision = excluded.decision, decided_at = excluded.decided_at,
    decided_by = excluded.decided_by
