SELECT a.id, coalesce(nullif(a.name, ''), a.id) AS name, coalesce(t.id, '') AS team, coalesce(t.name, '') AS team_name
FROM agents a LEFT JOIN teams t ON t.id = a.team
ORDER BY a.name, a.id
LIMIT 2000
