INSERT INTO note_revisions (customer_id, note_id, revision, interaction_id, agent_id, agent_name, written_at, text,
    shared)
VALUES (CAST(:customer AS {uuid}), CAST(:note AS {uuid}), :revision, CAST(:interaction AS {uuid}), :agent,
    :agent_name, :written_at, :text, :shared)
ON CONFLICT (customer_id, note_id, revision) DO NOTHING
