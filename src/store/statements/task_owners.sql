SELECT o.id, o.name, o.team FROM (
    SELECT a.id, a.name, 0 AS team FROM agents a
    UNION ALL
    SELECT t.id, t.name, 1 FROM teams t
) o
ORDER BY o.team, o.name, o.id
LIMIT 500
