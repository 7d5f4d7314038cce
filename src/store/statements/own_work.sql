-- What an agent promised and has not kept, and what they or their team are to do, earliest due first, without end last.
-- shown: as whom the customer is shown. However long somebody has worked here, only the tasks that they were given last
-- are looked at. The kind is said twice, because SQLite takes an index of some kinds only when those are named.
WITH mine AS MATERIALIZED (
    SELECT CAST(:agent AS text) AS owner WHERE CAST(:agent AS text) <> ''
    UNION ALL
    SELECT 'team:' || a.team FROM agents a WHERE a.id = CAST(:agent AS text) AND a.team <> ''
),
begun AS MATERIALIZED (
    SELECT a.customer_id, a.id FROM agent_actions a
    WHERE a.kind = 'task' AND a.kind IN ('task', 'task-given') AND a.owner_id IN (SELECT owner FROM mine)
    ORDER BY a.at DESC LIMIT 500
),
given AS MATERIALIZED (
    SELECT a.customer_id, a.about FROM agent_actions a
    WHERE a.kind = 'task-given' AND a.kind IN ('task', 'task-given') AND a.owner_id IN (SELECT owner FROM mine)
    ORDER BY a.at DESC LIMIT 500
),
-- The task may lie with another profile of the person than the word of whose it is.
meant AS MATERIALIZED (
    SELECT g.about, coalesce(c.merged_into, c.id) AS id FROM given g JOIN customers c ON c.id = g.customer_id
),
profiles AS MATERIALIZED (
    SELECT about, id FROM meant
    UNION
    SELECT m.about, c.id FROM meant m JOIN customers c ON c.merged_into = m.id
),
tasks AS MATERIALIZED (
    SELECT customer_id, id FROM begun
    UNION
    SELECT a.customer_id, a.id FROM profiles p JOIN agent_actions a ON a.customer_id = p.id
    WHERE a.kind = 'task' AND a.kind IN ('task', 'task-given', 'review') AND CAST(a.id AS text) = p.about
)
SELECT w.what, w.id, (SELECT coalesce(c.merged_into, c.id) FROM customers c WHERE c.id = w.customer_id) AS shown,
    (SELECT s.name FROM customers c JOIN customers s ON s.id = coalesce(c.merged_into, c.id) WHERE c.id = w.customer_id) AS name,
    w.owner_id, w.due_at, w.made_at, w.text
FROM (
    SELECT 'task' AS what, t.id, t.customer_id, t.owner_id, t.due_at, t.at AS made_at, t.text
    FROM tasks k JOIN open_tasks t ON t.customer_id = k.customer_id AND t.id = k.id
    WHERE t.owner_id IN (SELECT owner FROM mine)
    UNION ALL
    SELECT 'promise', p.id, p.customer_id, p.owner_id, p.due_at, p.made_at, p.text
    FROM promises p
    WHERE p.owner_id = CAST(:agent AS text) AND p.owner_id <> '' AND p.kept_at = 0
) w
ORDER BY CASE WHEN w.due_at = 0 THEN 1 ELSE 0 END, w.due_at, w.made_at, w.id
LIMIT 200
