SELECT interaction_id, kind, about, text, owner_id, due_at, agent_id, at FROM agent_actions
WHERE customer_id = CAST(:customer AS {uuid}) AND id = CAST(:id AS {uuid})
