-- From one name to the next, so that it costs as much as there are people.
WITH RECURSIVE writers (id) AS (
    SELECT min(agent_id) FROM note_revisions WHERE agent_id <> ''
    UNION ALL
    SELECT (SELECT min(n.agent_id) FROM note_revisions n WHERE n.agent_id > w.id AND n.agent_id <> '')
    FROM writers w WHERE w.id IS NOT NULL
)
SELECT p.id, p.name, coalesce(t.id, '') AS team, coalesce(t.name, '') AS team_name FROM (
    SELECT w.id, (SELECT n.agent_name FROM note_revisions n WHERE n.agent_id = w.id AND n.agent_id <> '' LIMIT 1) AS name
    FROM writers w WHERE w.id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM agents a WHERE a.id = w.id)
    UNION ALL
    SELECT a.id, a.name FROM agents a
) p LEFT JOIN agents a ON a.id = p.id LEFT JOIN teams t ON t.id = a.team
WHERE p.name <> '' ORDER BY p.name, p.id LIMIT 2000
