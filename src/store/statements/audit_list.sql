SELECT chain, seq, at, agent, action, customer_id, ground, call_id, reason, reason_digest, previous, hash
FROM audit
WHERE at >= CAST(:since AS bigint)
  AND (CAST(:agent AS text) = '' OR agent = CAST(:agent AS text))
  AND (CAST(:customer AS {uuid}) IS NULL OR customer_id = CAST(:customer AS {uuid}))
  AND (CAST(:reasons AS integer) = 0 OR reason_digest <> '')
ORDER BY at DESC, chain, seq DESC
