-- The next revision of a note, unless it is there: known by who wrote it, when, and what.
INSERT INTO note_revisions (customer_id, note_id, revision, interaction_id, agent_id, agent_name, written_at, text,
    shared)
SELECT n.customer_id, n.note_id, max(n.revision) + 1, n.interaction_id, :agent, :agent_name, :written_at, :text, :shared
FROM note_revisions n
WHERE n.customer_id = CAST(:customer AS {uuid}) AND n.note_id = CAST(:note AS {uuid})
  AND n.interaction_id = CAST(:interaction AS {uuid})
  AND NOT EXISTS (
    SELECT 1 FROM note_revisions same
    WHERE same.customer_id = CAST(:customer AS {uuid}) AND same.note_id = CAST(:note AS {uuid})
      AND same.agent_id = :agent AND same.written_at = :written_at AND same.text = :text AND same.shared = :shared)
GROUP BY n.customer_id, n.note_id, n.interaction_id
