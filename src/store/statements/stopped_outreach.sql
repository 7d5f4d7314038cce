-- Messages that an agent stopped, and nobody let go again, oldest stop first. The message may have been planned for any
-- of the person's profiles; of one that the store no longer has, nothing is known but its id.
SELECT s.about AS outreach, coalesce(o.channel, ''), coalesce(o.subject, ''), coalesce(o.about, ''), s.at, s.agent_name
FROM standing_actions s
JOIN customers c ON c.id = s.customer_id
LEFT JOIN outreach o ON CAST(o.id AS text) = s.about AND o.customer_id = (
    SELECT p.customer_id FROM outreach p
    WHERE CAST(p.id AS text) = s.about
      AND p.customer_id IN (SELECT coalesce(c.merged_into, c.id)
                            UNION SELECT m.id FROM customers m WHERE m.merged_into = coalesce(c.merged_into, c.id))
    LIMIT 1)
WHERE s.kind = 'stop' AND s.at >= CAST(:since AS bigint)
ORDER BY s.at, s.id
