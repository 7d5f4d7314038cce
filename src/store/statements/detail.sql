-- Everything kept about one interaction of a customer, or of one who is shown as them.
WITH profiles AS MATERIALIZED (
    {statement profiles}
),
spine AS MATERIALIZED (
    SELECT customer_id FROM interactions
    WHERE customer_id {of_profiles} AND id = CAST(:interaction AS {uuid})
    ORDER BY CASE WHEN customer_id = CAST(:customer AS {uuid}) THEN 0 ELSE 1 END, customer_id
    LIMIT 1
)
SELECT part, ordinal, body FROM (
    SELECT 'interaction' AS part, 1 AS ordinal,
        {json_object}('customer', i.customer_id, 'id', i.id, 'channel', i.channel, 'direction', i.direction, 'started_at', i.started_at,
                      'ended_at', i.ended_at, 'subject', i.subject, 'summary', i.summary, 'outcome', i.outcome,
                      'agent', i.agent, 'queue', i.queue, 'disposition', i.disposition, 'case', i.case_id,
                      'call', i.call_id, 'source', i.source, 'external', i.external_id,
                      'agent_id', i.agent_id, 'thread', i.thread, 'language', i.language,
                      'waited_ms', i.waited_ms) AS body
    FROM interactions i WHERE i.customer_id = (SELECT customer_id FROM spine) AND i.id = CAST(:interaction AS {uuid})
    UNION ALL
    SELECT 'turn', t.ordinal,
        {json_object}('speaker', t.speaker, 'name', t.name, 'at', t.at, 'offset_ms', t.offset_ms, 'text', t.text,
                      'duration_ms', t.duration_ms, 'noise', t.noise, 'words', t.words)
    FROM turns t
    WHERE t.customer_id = (SELECT customer_id FROM spine) AND t.interaction_id = CAST(:interaction AS {uuid})
    UNION ALL
    SELECT 'body', 1, {json_object}('body', b.body, 'quoted', b.quoted)
    FROM bodies b
    WHERE b.customer_id = (SELECT customer_id FROM spine) AND b.interaction_id = CAST(:interaction AS {uuid})
    UNION ALL
    SELECT 'line', l.ordinal,
        {json_object}('article', l.article, 'quantity', l.quantity, 'minor', l.minor, 'currency', l.currency)
    FROM line_items l
    WHERE l.customer_id = (SELECT customer_id FROM spine) AND l.interaction_id = CAST(:interaction AS {uuid})
    UNION ALL
    SELECT 'fact', f.ordinal, {json_object}('name', f.name, 'value', f.value)
    FROM facts f
    WHERE f.customer_id = (SELECT customer_id FROM spine) AND f.interaction_id = CAST(:interaction AS {uuid})
    UNION ALL
    -- The newest revision of each note, in the order in which the notes were begun, and what they said before.
    SELECT CASE WHEN n.place = 1 THEN 'note' ELSE 'earlier_note' END,
        row_number() OVER (ORDER BY n.begun_at, n.note_id, n.revision),
        {json_object}('note', n.note_id, 'interaction', n.interaction_id, 'revision', n.revision,
                      'agent', n.agent_id, 'agent_name', n.agent_name, 'written_at', n.written_at, 'text', n.text,
                      'shared', n.shared)
    FROM (SELECT r.*, min(r.written_at) OVER (PARTITION BY r.note_id) AS begun_at,
              row_number() OVER (PARTITION BY r.note_id ORDER BY r.revision DESC) AS place
          FROM note_revisions r
          WHERE r.customer_id = (SELECT customer_id FROM spine)
            AND r.interaction_id = CAST(:interaction AS {uuid})) n
    WHERE n.place <= 51
    UNION ALL
    SELECT 'review', row_number() OVER (ORDER BY r.written_at, r.id),
        {json_object}('id', r.id, 'reviewer', r.reviewer, 'name', r.reviewer_name, 'written_at', r.written_at,
                      'score', r.score, 'text', r.text)
    FROM reviews r
    WHERE r.customer_id = (SELECT customer_id FROM spine) AND r.interaction_id = CAST(:interaction AS {uuid})
    UNION ALL
    -- In the order of document.sql.
    SELECT 'document', d.ordinal,
        {json_object}('role', 'attachment', 'name', d.name, 'media_type', d.media_type, 'bytes', d.bytes)
    FROM documents d
    WHERE d.customer_id = (SELECT customer_id FROM spine) AND d.interaction_id = CAST(:interaction AS {uuid})
    UNION ALL
    SELECT 'document', 1000000 + row_number() OVER (ORDER BY o.source, o.external_id),
        {json_object}('role', 'original', 'name', o.name, 'media_type', o.media_type, 'bytes', o.bytes)
    FROM deliveries o
    WHERE o.customer_id = (SELECT customer_id FROM spine) AND o.interaction_id = CAST(:interaction AS {uuid})
) parts
ORDER BY part, ordinal
