-- The pairs that wait for somebody's decision, surest first, and what is known of both, as rows of (part, ordinal,
-- JSON); place says to which pair a row belongs. :customer and :candidate choose one pair; NULL: all. Of two people, as
-- whom they are shown, there may be many: the surest is asked about, and none once somebody has told the two apart.
WITH pairs AS MATERIALIZED (
    SELECT p.*, CASE WHEN one < other THEN one ELSE other END AS this_person,
        CASE WHEN one < other THEN other ELSE one END AS that_person
    FROM (SELECT r.customer_id, r.candidate, r.score, r.evidence, r.found_at, r.decision,
              coalesce(a.merged_into, a.id) AS one, coalesce(b.merged_into, b.id) AS other
          FROM identity_reviews r JOIN customers a ON a.id = r.customer_id JOIN customers b ON b.id = r.candidate
          WHERE r.decision IN ('', 'different')
            AND (CAST(:customer AS {uuid}) IS NULL OR r.customer_id = CAST(:customer AS {uuid}))
            AND (CAST(:candidate AS {uuid}) IS NULL OR r.candidate = CAST(:candidate AS {uuid}))) p
    WHERE one <> other
),
open AS MATERIALIZED (
    SELECT customer_id, candidate, score, evidence, found_at,
        row_number() OVER (ORDER BY score DESC, found_at, customer_id, candidate) AS place
    FROM (SELECT p.*, row_number() OVER (PARTITION BY this_person, that_person
                  ORDER BY score DESC, found_at, customer_id, candidate) AS nth
          FROM pairs p
          WHERE decision = '' AND NOT EXISTS (SELECT 1 FROM pairs d WHERE d.decision = 'different'
              AND d.this_person = p.this_person AND d.that_person = p.that_person)) surest
    WHERE nth = 1
    ORDER BY score DESC, found_at, customer_id, candidate
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
