SELECT id, channel, direction, started_at, ended_at, subject, summary, outcome, agent, queue, disposition, case_id,
    call_id, source, external_id, agent_id
FROM interactions
WHERE customer_id = CAST(:customer AS {uuid})
  AND channel = CAST(:channel AS text)
  AND (started_at, id) <= (CAST(:started_at AS bigint), CAST(:id AS {uuid}))
ORDER BY started_at DESC, id DESC
LIMIT CAST(:limit AS integer)
