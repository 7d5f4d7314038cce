-- [customer, candidate, score, evidence] each. What was decided stays.
INSERT INTO identity_reviews (customer_id, candidate, score, evidence, found_at, decision, decided_at, decided_by)
SELECT CAST(w.value ->> 0 AS {uuid}), CAST(w.value ->> 1 AS {uuid}), CAST(w.value ->> 2 AS integer), w.value ->> 3, CAST(:now AS bigint), '', 0, ''
FROM {json_rows} w
WHERE true
ON CONFLICT (customer_id, candidate) DO UPDATE SET score = excluded.score, evidence = excluded.evidence
WHERE identity_reviews.decision = ''
