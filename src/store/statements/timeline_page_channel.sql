-- Of each profile no more is read than the page may need of it.
WITH profiles AS MATERIALIZED (
    {statement profiles}
),
pages AS MATERIALIZED (
    SELECT p.id AS profile,
        coalesce((SELECT b.started_at FROM interactions b
            WHERE b.customer_id = p.id
              AND b.channel = CAST(:channel AS text)
              AND (b.started_at, b.id) <= (CAST(:started_at AS bigint), CAST(:id AS {uuid}))
            ORDER BY b.started_at DESC, b.id DESC
            LIMIT 1 OFFSET CAST(:limit AS integer)), -9000000000000000000) AS oldest
    FROM profiles p
)
SELECT customer_id, id, channel, direction, started_at, ended_at, subject, summary, outcome, agent, queue, disposition, case_id,
    call_id, source, external_id, agent_id, thread, language, waited_ms
FROM pages JOIN interactions ON customer_id = profile AND started_at >= oldest
WHERE (started_at, id) <= (CAST(:started_at AS bigint), CAST(:id AS {uuid}))
  AND channel = CAST(:channel AS text)
ORDER BY started_at DESC, id DESC
LIMIT CAST(:limit AS integer)
