-- Whether the note is there, and whether somebody else wrote in it.
SELECT count(*) AS revisions, count(CASE WHEN agent_id <> :agent THEN 1 END) AS of_others
FROM note_revisions
WHERE customer_id = CAST(:customer AS {uuid}) AND note_id = CAST(:note AS {uuid})
