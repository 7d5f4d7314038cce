-- PostgreSQL: which interactions the index finds; their rows are read as whoever is signed in.
SELECT i.customer_id, i.id, i.channel, i.direction, i.started_at, i.ended_at, i.subject, i.summary, i.outcome, i.agent,
    i.queue, i.disposition, i.case_id, i.call_id, i.source, i.external_id, i.agent_id, i.thread, i.language, i.waited_ms
FROM teller_find_in_history(CAST(:customer AS uuid), CAST(:terms AS text), CAST(:limit AS integer)) f
JOIN interactions i ON i.customer_id = f.customer_id AND i.id = f.interaction_id
ORDER BY i.started_at DESC, i.id DESC
