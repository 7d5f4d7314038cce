-- Takes back that a promise was kept, if it was kept by the action that :about names and by no other that stands.
UPDATE promises SET kept_at = coalesce((
    SELECT min(s.at) FROM standing_actions s
    WHERE s.about = CAST(promises.id AS text) AND s.kind = 'promise-kept'
      AND s.customer_id IN ({statement person})), 0)
WHERE customer_id IN ({statement person}) AND kept_at <> 0 AND EXISTS (
    SELECT 1 FROM agent_actions u
    WHERE u.customer_id IN ({statement person}) AND CAST(u.id AS text) = CAST(:about AS text)
      AND u.kind = 'promise-kept' AND u.about = CAST(promises.id AS text) AND u.at = promises.kept_at)
