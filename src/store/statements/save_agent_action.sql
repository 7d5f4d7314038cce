INSERT INTO agent_actions (customer_id, id, interaction_id, kind, about, text, owner_id, due_at, agent_id, agent_name, at)
VALUES (CAST(:customer AS {uuid}), CAST(:id AS {uuid}), CAST(:interaction AS {uuid}), :kind, :about, :text, :owner,
    :due_at, :agent, :agent_name, :at)
ON CONFLICT (customer_id, id) DO NOTHING
