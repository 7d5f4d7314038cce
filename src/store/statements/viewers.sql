-- The others who have the customer on the screen.
WITH profiles AS MATERIALIZED (
    {statement profiles}
)
SELECT o.agent_id, coalesce(a.name, o.agent_id) AS name, o.since
FROM openings o LEFT JOIN agents a ON a.id = o.agent_id
WHERE o.customer_id {of_profiles} AND o.desk_id <> CAST(:desk AS {uuid}) AND o.ground <> 'queue'
  AND o.seen_at >= CAST(:alive AS bigint)
ORDER BY o.since, o.agent_id, o.desk_id
