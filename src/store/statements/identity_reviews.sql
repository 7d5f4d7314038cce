-- The pairs that wait for somebody's decision, surest first, and what is known of both, as rows of (part, ordinal,
-- JSON); place says to which pair a row belongs. :customer and :candidate choose one pair; NULL: all.
WITH open AS MATERIALIZED (
    SELECT r.customer_id, r.candidate, r.score, r.evidence, r.found_at,
        row_number() OVER (ORDER BY r.score DESC, r.found_at, r.customer_id, r.candidate) AS place
    FROM identity_reviews r JOIN customers a ON a.id = r.customer_id JOIN customers b ON b.id = r.candidate
    WHERE r.decision = '' AND coalesce(a.merged_into, a.id) <> coalesce(b.merged_into, b.id)
      AND (CAST(:customer AS {uuid}) IS NULL OR r.customer_id = CAST(:customer AS {uuid}))
      AND (CAST(:candidate AS {uuid}) IS NULL OR r.candidate = CAST(:candidate AS {uuid}))
    ORDER BY r.score DESC, r.found_at, r.customer_id, r.candidate
    LIMIT 200
)
SELECT part, ordinal, body FROM (
    SELECT ' review' AS part, place AS ordinal,
        {json_object}('place', place, 'score', score, 'evidence', evidence, 'found_at', found_at) AS body
    FROM open
    UNION ALL
    SELECT 'one', row_number() OVER (ORDER BY o.place),
        {json_object}('place', o.place, 'id', c.id, 'name', c.name, 'address', c.address, 'postcode', c.postcode,
                      'kept_by', c.kept_by, 'provisional', c.provisional,
                      'last_at', coalesce((SELECT max(i.started_at) FROM interactions i WHERE i.customer_id = c.id), 0))
    FROM open o JOIN customers c ON c.id = o.customer_id
    UNION ALL
    SELECT 'one account', row_number() OVER (ORDER BY o.place, a.number),
        {json_object}('place', o.place, 'number', a.number, 'held', 1)
    FROM open o JOIN account_holders h ON h.customer_id = o.customer_id JOIN accounts a ON a.id = h.account_id
    UNION ALL
    SELECT 'one account', 1000000 + row_number() OVER (ORDER BY o.place, a.number),
        {json_object}('place', o.place, 'number', a.number, 'held', 0)
    FROM open o JOIN account_claims a ON a.customer_id = o.customer_id
    UNION ALL
    SELECT 'one identifier', row_number() OVER (ORDER BY o.place, i.kind, i.value),
        {json_object}('place', o.place, 'kind', i.kind, 'value', i.value, 'verified', i.verified, 'source', i.source,
                      'since', i.since)
    FROM open o JOIN identifiers i ON i.customer_id = o.customer_id
    UNION ALL
    SELECT 'other', row_number() OVER (ORDER BY o.place),
        {json_object}('place', o.place, 'id', c.id, 'name', c.name, 'address', c.address, 'postcode', c.postcode,
                      'kept_by', c.kept_by, 'provisional', c.provisional,
                      'last_at', coalesce((SELECT max(i.started_at) FROM interactions i WHERE i.customer_id = c.id), 0))
    FROM open o JOIN customers c ON c.id = o.candidate
    UNION ALL
    SELECT 'other account', row_number() OVER (ORDER BY o.place, a.number),
        {json_object}('place', o.place, 'number', a.number, 'held', 1)
    FROM open o JOIN account_holders h ON h.customer_id = o.candidate JOIN accounts a ON a.id = h.account_id
    UNION ALL
    SELECT 'other account', 1000000 + row_number() OVER (ORDER BY o.place, a.number),
        {json_object}('place', o.place, 'number', a.number, 'held', 0)
    FROM open o JOIN account_claims a ON a.customer_id = o.candidate
    UNION ALL
    SELECT 'other identifier', row_number() OVER (ORDER BY o.place, i.kind, i.value),
        {json_object}('place', o.place, 'kind', i.kind, 'value', i.value, 'verified', i.verified, 'source', i.source,
                      'since', i.since)
    FROM open o JOIN identifiers i ON i.customer_id = o.candidate
) parts
ORDER BY part, ordinal
