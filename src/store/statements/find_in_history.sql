-- SQLite: the interactions of a customer, and of all who are shown as them, in which FTS5 finds :terms.
WITH found AS MATERIALIZED (
    SELECT DISTINCT p.customer_id, p.interaction_id
    FROM ({statement profiles}) who JOIN passages p ON p.customer_id = who.id
    WHERE p.id IN (SELECT rowid FROM passage_words WHERE passage_words MATCH CAST(:terms AS text))
)
SELECT i.customer_id, i.id, i.channel, i.direction, i.started_at, i.ended_at, i.subject, i.summary, i.outcome, i.agent,
    i.queue, i.disposition, i.case_id, i.call_id, i.source, i.external_id, i.agent_id, i.thread, i.language, i.waited_ms
FROM found f JOIN interactions i ON i.customer_id = f.customer_id AND i.id = f.interaction_id
ORDER BY i.started_at DESC, i.id DESC
LIMIT CAST(:limit AS integer)
