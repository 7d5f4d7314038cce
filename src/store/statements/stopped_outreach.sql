-- Messages that an agent stopped, and nobody let go again, oldest stop first; of a message that several stopped, the
-- first.
SELECT s.about AS outreach, coalesce(o.channel, ''), coalesce(o.subject, ''), coalesce(o.about, ''), s.at, s.agent_name
FROM standing_actions s
LEFT JOIN outreach o ON o.customer_id = s.customer_id AND CAST(o.id AS text) = s.about
WHERE s.kind = 'stop' AND s.at >= CAST(:since AS bigint)
ORDER BY s.at, s.id
