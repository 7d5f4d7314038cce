INSERT INTO note_revisions (customer_id, note_id, revision, interaction_id, agent_id, agent_name, written_at, text)
VALUES (CAST(:customer AS {uuid}), CAST(:note AS {uuid}), :revision, CAST(:interaction AS {uuid}), :agent,
    :agent_name, :written_at, :text)
ON CONFLICT (customer_id, note_id, revision) DO NOTHING
