-- Everything kept about one customer and all who are shown as them, as rows of (part, ordinal, JSON).
WITH one AS MATERIALIZED (
    SELECT coalesce(c.merged_into, c.id) AS id FROM customers c WHERE c.id = CAST(:customer AS {uuid})
),
profiles AS MATERIALIZED (
    SELECT id FROM one
    UNION ALL
    SELECT c.id FROM customers c WHERE c.merged_into = (SELECT id FROM one)
)
SELECT part, ordinal, body FROM (
    SELECT 'customer' AS part, 1 AS ordinal,
        {json_object}('id', c.id, 'name', c.name, 'tier', c.tier, 'language', c.language, 'address', c.address,
                      'since', c.since, 'minor', c.yearly_minor, 'currency', c.yearly_currency,
                      'postcode', c.postcode) AS body
    FROM customers c WHERE c.id = (SELECT id FROM one)
    UNION ALL
    SELECT 'profile', row_number() OVER (ORDER BY c.id),
        {json_object}('id', c.id, 'name', c.name, 'kept_by', c.kept_by, 'provisional', c.provisional)
    FROM customers c WHERE c.merged_into = (SELECT id FROM one)
    UNION ALL
    SELECT 'account', row_number() OVER (ORDER BY a.opened_at, a.number, a.id),
        {json_object}('id', a.id, 'number', a.number, 'kind', a.kind, 'status', a.status, 'role', h.role,
                      'opened_at', a.opened_at)
    FROM account_holders h JOIN accounts a ON a.id = h.account_id
    WHERE h.customer_id {of_profiles}
    UNION ALL
    SELECT 'party', row_number() OVER (ORDER BY p.name, p.id),
        {json_object}('id', p.id, 'name', p.name, 'relation', p.relation, 'may_do', p.may_do)
    FROM parties p WHERE p.customer_id {of_profiles}
    UNION ALL
    SELECT 'identifier', row_number() OVER (ORDER BY i.kind, i.since, i.value),
        {json_object}('kind', i.kind, 'value', i.value, 'verified', i.verified, 'source', i.source,
                      'since', i.since)
    FROM identifiers i WHERE i.customer_id {of_profiles}
    UNION ALL
    SELECT 'interaction', row_number() OVER (ORDER BY i.started_at, i.id),
        {json_object}('customer', i.customer_id, 'id', i.id, 'channel', i.channel, 'direction', i.direction, 'started_at', i.started_at,
                      'ended_at', i.ended_at, 'subject', i.subject, 'summary', i.summary, 'outcome', i.outcome,
                      'agent', i.agent, 'queue', i.queue, 'disposition', i.disposition, 'case', i.case_id,
                      'call', i.call_id, 'source', i.source, 'external', i.external_id, 'agent_id', i.agent_id,
                      'thread', i.thread, 'language', i.language, 'waited_ms', i.waited_ms)
    FROM interactions i WHERE i.customer_id {of_profiles}
    UNION ALL
    SELECT 'turn', row_number() OVER (ORDER BY t.interaction_id, t.ordinal),
        {json_object}('interaction', t.interaction_id, 'speaker', t.speaker, 'name', t.name, 'at', t.at,
                      'offset_ms', t.offset_ms, 'text', t.text, 'duration_ms', t.duration_ms,
                      'noise', t.noise, 'words', t.words)
    FROM turns t WHERE t.customer_id {of_profiles}
    UNION ALL
    SELECT 'body', row_number() OVER (ORDER BY b.interaction_id),
        {json_object}('interaction', b.interaction_id, 'body', b.body, 'quoted', b.quoted)
    FROM bodies b WHERE b.customer_id {of_profiles}
    UNION ALL
    SELECT 'line', row_number() OVER (ORDER BY l.interaction_id, l.ordinal),
        {json_object}('interaction', l.interaction_id, 'article', l.article, 'quantity', l.quantity,
                      'minor', l.minor, 'currency', l.currency)
    FROM line_items l WHERE l.customer_id {of_profiles}
    UNION ALL
    SELECT 'fact', row_number() OVER (ORDER BY f.interaction_id, f.ordinal),
        {json_object}('interaction', f.interaction_id, 'name', f.name, 'value', f.value)
    FROM facts f WHERE f.customer_id {of_profiles}
    UNION ALL
    -- Every revision: what was corrected was kept, too.
    SELECT 'note', row_number() OVER (ORDER BY n.written_at, n.note_id, n.revision),
        {json_object}('note', n.note_id, 'interaction', n.interaction_id, 'revision', n.revision,
                      'agent', n.agent_id, 'agent_name', n.agent_name, 'written_at', n.written_at, 'text', n.text,
                      'shared', n.shared)
    FROM note_revisions n WHERE n.customer_id {of_profiles}
    UNION ALL
    SELECT 'review', row_number() OVER (ORDER BY r.written_at, r.id),
        {json_object}('id', r.id, 'interaction', r.interaction_id, 'reviewer', r.reviewer,
                      'name', r.reviewer_name, 'written_at', r.written_at, 'score', r.score, 'text', r.text)
    FROM reviews r WHERE r.customer_id {of_profiles}
    UNION ALL
    SELECT 'case', row_number() OVER (ORDER BY c.opened_at, c.id),
        {json_object}('id', c.id, 'number', c.number, 'subject', c.subject, 'status', c.status,
                      'category', c.category, 'opened_at', c.opened_at, 'changed_at', c.changed_at,
                      'owner', c.owner)
    FROM cases c WHERE c.customer_id {of_profiles} AND c.changed_at >= 0
    UNION ALL
    SELECT 'promise', row_number() OVER (ORDER BY p.made_at, p.id),
        {json_object}('id', p.id, 'text', p.text, 'owner', p.owner, 'made_at', p.made_at, 'due_at', p.due_at,
                      'kept_at', p.kept_at, 'interaction', p.interaction_id, 'owner_id', p.owner_id)
    FROM promises p WHERE p.customer_id {of_profiles}
    UNION ALL
    SELECT 'preference', row_number() OVER (ORDER BY p.key),
        {json_object}('key', p.key, 'value', p.value, 'source', p.source, 'since', p.since)
    FROM preferences p WHERE p.customer_id {of_profiles}
    UNION ALL
    SELECT 'consent', row_number() OVER (ORDER BY c.purpose),
        {json_object}('purpose', c.purpose, 'given', c.given, 'source', c.source, 'since', c.since)
    FROM consents c WHERE c.customer_id {of_profiles}
    UNION ALL
    SELECT 'entitlement', row_number() OVER (ORDER BY e.starts_at, e.id),
        {json_object}('id', e.id, 'kind', e.kind, 'what', e.what, 'starts_at', e.starts_at, 'ends_at', e.ends_at,
                      'renews', e.renews, 'minor', e.minor, 'currency', e.currency)
    FROM entitlements e WHERE e.customer_id {of_profiles}
    UNION ALL
    SELECT 'order', row_number() OVER (ORDER BY o.placed_at, o.id),
        {json_object}('id', o.id, 'number', o.number, 'status', o.status, 'placed_at', o.placed_at,
                      'minor', o.minor, 'currency', o.currency)
    FROM orders o WHERE o.customer_id {of_profiles}
    UNION ALL
    SELECT 'order_line', row_number() OVER (ORDER BY l.order_id, l.ordinal),
        {json_object}('order', l.order_id, 'article', l.article, 'quantity', l.quantity, 'minor', l.minor,
                      'currency', l.currency)
    FROM order_lines l WHERE l.customer_id {of_profiles}
    UNION ALL
    SELECT 'payment', row_number() OVER (ORDER BY p.at, p.id),
        {json_object}('id', p.id, 'reference', p.reference, 'status', p.status, 'method', p.method, 'at', p.at,
                      'minor', p.minor, 'currency', p.currency)
    FROM payments p WHERE p.customer_id {of_profiles}
    UNION ALL
    SELECT 'outreach', row_number() OVER (ORDER BY o.planned_at, o.id),
        {json_object}('id', o.id, 'channel', o.channel, 'kind', o.kind, 'subject', o.subject, 'about', o.about,
                      'planned_at', o.planned_at, 'sent_at', o.sent_at, 'available', o.available)
    FROM outreach o WHERE o.customer_id {of_profiles}
    UNION ALL
    SELECT 'survey', row_number() OVER (ORDER BY s.at, s.survey, s.record),
        {json_object}('survey', s.survey, 'score', s.score, 'comment', s.comment, 'at', s.at, 'record', s.record)
    FROM surveys s WHERE s.customer_id {of_profiles}
    UNION ALL
    SELECT 'action', row_number() OVER (ORDER BY a.at, a.id),
        {json_object}('customer', a.customer_id, 'id', a.id, 'interaction', a.interaction_id, 'kind', a.kind,
                      'about', a.about, 'text', a.text, 'owner', a.owner_id, 'due_at', a.due_at,
                      'agent', a.agent_id, 'name', a.agent_name, 'at', a.at)
    FROM agent_actions a WHERE a.customer_id {of_profiles}
    UNION ALL
    SELECT 'look', row_number() OVER (ORDER BY a.at, a.chain, a.seq),
        {json_object}('at', a.at, 'action', a.action, 'ground', a.ground, 'reason', a.reason, 'agent', a.agent)
    FROM audit a WHERE a.customer_id {of_profiles}
    UNION ALL
    SELECT 'claim', row_number() OVER (ORDER BY a.number_key), {json_object}('number', a.number)
    FROM account_claims a WHERE a.customer_id {of_profiles}
    UNION ALL
    -- Without their contents: document_contents.sql gives those, in this order.
    SELECT 'document', row_number() OVER (ORDER BY d.interaction_id, d.part, d.ordinal),
        {json_object}('interaction', d.interaction_id, 'role', d.role, 'name', d.name, 'media_type', d.media_type,
                      'bytes', d.bytes)
    FROM (SELECT interaction_id, 1 AS part, ordinal, 'attachment' AS role, name, media_type, bytes
          FROM documents WHERE customer_id {of_profiles}
          UNION ALL
          SELECT interaction_id, 2, row_number() OVER (ORDER BY source, external_id), 'original', name, media_type,
              bytes
          FROM deliveries WHERE customer_id {of_profiles} AND interaction_id IS NOT NULL) d
    UNION ALL
    SELECT 'original', row_number() OVER (ORDER BY o.source, o.external_id),
        {json_object}('name', o.name, 'media_type', o.media_type, 'bytes', o.bytes)
    FROM deliveries o WHERE o.customer_id {of_profiles} AND o.interaction_id IS NULL
) parts
ORDER BY part, ordinal
