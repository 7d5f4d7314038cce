-- The next rows in the order of the chains.
SELECT chain, seq, at, agent, action, customer_id, ground, call_id, reason, reason_digest, previous, hash
FROM audit
WHERE (chain, seq) > (CAST(:chain AS text), CAST(:seq AS bigint))
ORDER BY chain, seq
LIMIT 5000
