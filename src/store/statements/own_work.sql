-- What an agent promised and has not kept, and what they or their team are to do, earliest due first, without end last.
-- shown: as whom the customer is shown. However long somebody has worked here, only what they were given last is looked at.
WITH mine AS MATERIALIZED (
    SELECT CAST(:agent AS text) AS owner WHERE CAST(:agent AS text) <> ''
    UNION ALL
    SELECT 'team:' || a.team FROM agents a WHERE a.id = CAST(:agent AS text) AND a.team <> ''
),
given AS MATERIALIZED (
    SELECT a.customer_id FROM agent_actions a
    WHERE a.kind IN ('task', 'task-given') AND a.owner_id IN (SELECT owner FROM mine)
    ORDER BY a.at DESC LIMIT 1000
),
-- A task may lie with another profile of the person than the word of who is to do it.
meant AS MATERIALIZED (
    SELECT coalesce(c.merged_into, c.id) AS id FROM customers c WHERE c.id IN (SELECT customer_id FROM given)
),
profiles AS MATERIALIZED (
    SELECT id FROM meant
    UNION
    SELECT c.id FROM customers c WHERE c.merged_into IN (SELECT id FROM meant)
)
SELECT w.what, w.id, s.id AS shown, s.name, w.owner_id, w.due_at, w.made_at, w.text
FROM (
    SELECT 'task' AS what, t.id, t.customer_id, t.owner_id, t.due_at, t.at AS made_at, t.text
    FROM open_tasks t
    WHERE t.customer_id {of_profiles} AND t.owner_id IN (SELECT owner FROM mine)
    UNION ALL
    SELECT 'promise', p.id, p.customer_id, p.owner_id, p.due_at, p.made_at, p.text
    FROM promises p
    WHERE p.owner_id = CAST(:agent AS text) AND p.owner_id <> '' AND p.kept_at = 0
) w
    JOIN customers c ON c.id = w.customer_id
    JOIN customers s ON s.id = coalesce(c.merged_into, c.id)
ORDER BY CASE WHEN w.due_at = 0 THEN 1 ELSE 0 END, w.due_at, w.made_at, w.id
LIMIT 200
