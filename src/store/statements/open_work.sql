-- What somebody is to do, what was promised, earliest due first, without end last. shown: as whom the customer is shown.
SELECT w.what, w.id, w.shown, w.owner_id, w.owner, w.due_at, w.made_at, w.text FROM (
    SELECT 'task' AS what, t.id, coalesce(c.merged_into, c.id) AS shown, t.owner_id,
        coalesce(a.name, m.name, t.owner_id) AS owner, t.due_at, t.at AS made_at, t.text
    FROM open_tasks t JOIN customers c ON c.id = t.customer_id LEFT JOIN agents a ON a.id = t.owner_id
        LEFT JOIN teams m ON 'team:' || m.id = t.owner_id
    UNION ALL
    SELECT 'promise', p.id, coalesce(c.merged_into, c.id), p.owner_id, p.owner, p.due_at, p.made_at, p.text
    FROM promises p JOIN customers c ON c.id = p.customer_id
    WHERE p.kept_at = 0
) w
WHERE CAST(:owner AS text) = '' OR w.owner_id = CAST(:owner AS text)
ORDER BY CASE WHEN w.due_at = 0 THEN 1 ELSE 0 END, w.due_at, w.made_at, w.id
