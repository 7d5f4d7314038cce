-- What is asked, or was decided, about the customers of :rows ([id], …).
SELECT r.customer_id, r.candidate, r.score, r.evidence, r.decision
FROM {json_rows} w JOIN identity_reviews r ON r.customer_id = CAST(w.value ->> 0 AS {uuid})
UNION
SELECT r.customer_id, r.candidate, r.score, r.evidence, r.decision
FROM {json_rows} w JOIN identity_reviews r ON r.candidate = CAST(w.value ->> 0 AS {uuid})
