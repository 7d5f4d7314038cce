-- In which notes an agent is named, newest first; shown: as whom the customer is shown.
SELECT m.id, coalesce(c.merged_into, c.id) AS shown, s.name, m.interaction_id, m.agent_name, m.at
FROM agent_actions m
    JOIN customers c ON c.id = m.customer_id
    JOIN customers s ON s.id = coalesce(c.merged_into, c.id)
WHERE m.kind = 'mention' AND m.owner_id = CAST(:agent AS text) AND m.owner_id <> '' AND m.at >= CAST(:since AS bigint)
  AND NOT EXISTS (
    SELECT 1 FROM standing_actions d
    WHERE d.about = CAST(m.id AS text) AND d.kind = 'done' AND d.agent_id = m.owner_id)
ORDER BY m.at DESC, m.id DESC
LIMIT 50
