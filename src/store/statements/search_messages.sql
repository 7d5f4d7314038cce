-- SQLite: the interactions in which FTS5 finds :terms. Only the newest 20,000 passages that have them are looked at,
-- so that no word is slow. :channels is every wanted code between spaces, '' for all; :agent and :queue '' for any.
WITH found AS MATERIALIZED (
    SELECT p.customer_id, p.interaction_id, p.place, p.part, p.id
    FROM (SELECT rowid FROM passage_words WHERE passage_words MATCH CAST(:terms AS text)
          ORDER BY rowid DESC LIMIT 20000) f
    JOIN passages p ON p.id = f.rowid
    JOIN interactions i ON i.customer_id = p.customer_id AND i.id = p.interaction_id
    WHERE (:channels = '' OR instr(:channels, ' ' || i.channel || ' ') > 0)
      AND i.started_at >= :from AND i.started_at < :to
      AND (:agent = '' OR i.agent_id = :agent) AND (:queue = '' OR i.queue = :queue)
    LIMIT 1000
),
best AS MATERIALIZED (
    SELECT customer_id, interaction_id, place, part FROM (
        SELECT customer_id, interaction_id, place, part,
            row_number() OVER (PARTITION BY customer_id, interaction_id ORDER BY place = 'body' AND part <> '', id DESC) AS place_in
        FROM found) ranked
    WHERE place_in = 1
)
SELECT best.customer_id, c.name, best.interaction_id, i.started_at, i.channel, i.subject, i.agent, best.place,
    ({statement passage_text}) AS text
FROM best
JOIN interactions i ON i.customer_id = best.customer_id AND i.id = best.interaction_id
JOIN customers c ON c.id = best.customer_id
ORDER BY best.place = 'body' AND best.part <> '', i.started_at DESC, i.id DESC -- what somebody says themself comes first
LIMIT 100
