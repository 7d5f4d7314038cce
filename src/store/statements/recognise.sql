-- Who calls, and the first page of their history: one statement, one round trip. The parameters of find.sql; besides,
-- :desk is whose screen this is for, :alive since when another desk must have been heard of.
WITH found AS MATERIALIZED (
    {statement find}
),
one AS MATERIALIZED (
    SELECT how, customer_id FROM found WHERE alone = 1
),
-- Them, and all who are shown as them.
profiles AS MATERIALIZED (
    SELECT customer_id AS id FROM one
    UNION ALL
    SELECT c.id FROM customers c WHERE c.merged_into = (SELECT customer_id FROM one)
),
-- How far back the newest rows of each reach: more than the first page is read of none.
newest AS MATERIALIZED (
    SELECT p.id AS profile,
        coalesce((SELECT b.started_at FROM interactions b WHERE b.customer_id = p.id
                  ORDER BY b.started_at DESC, b.id DESC LIMIT 1 OFFSET 49), -9000000000000000000) AS oldest,
        coalesce((SELECT b.at FROM payments b WHERE b.customer_id = p.id
                  ORDER BY b.at DESC, b.id DESC LIMIT 1 OFFSET 9), -9000000000000000000) AS oldest_payment
    FROM profiles p
)
SELECT part, ordinal, body FROM (
    SELECT 'how' AS part, 1 AS ordinal, {json_object}('how', how) AS body FROM one
    UNION ALL
    SELECT 'candidate', row_number() OVER (ORDER BY c.last_at DESC, c.name, c.id),
        {json_object}('id', c.id, 'name', c.name, 'tier', c.tier, 'account', c.account, 'address', c.address,
                      'last_at', c.last_at, 'matched', c.how)
    FROM (SELECT found.how, cu.id, cu.name, cu.tier, cu.address, {summary_account} AS account,
              {summary_last} AS last_at
          FROM found JOIN customers cu ON cu.id = found.customer_id
          WHERE NOT EXISTS (SELECT 1 FROM one)) c
    UNION ALL
    SELECT 'customer', 1,
        {json_object}('id', c.id, 'name', c.name, 'tier', c.tier, 'language', c.language, 'address', c.address,
                      'since', c.since, 'minor', c.yearly_minor, 'currency', c.yearly_currency)
    FROM customers c WHERE c.id = (SELECT customer_id FROM one)
    UNION ALL
    SELECT 'profile', row_number() OVER (ORDER BY c.id),
        {json_object}('id', c.id, 'name', c.name, 'kept_by', c.kept_by, 'provisional', c.provisional)
    FROM customers c WHERE c.merged_into = (SELECT customer_id FROM one)
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
    SELECT 'interaction', row_number() OVER (ORDER BY i.started_at DESC, i.id DESC),
        {json_object}('customer', i.customer_id, 'id', i.id, 'channel', i.channel, 'direction', i.direction, 'started_at', i.started_at,
                      'ended_at', i.ended_at, 'subject', i.subject, 'summary', i.summary, 'outcome', i.outcome,
                      'agent', i.agent, 'queue', i.queue, 'disposition', i.disposition, 'case', i.case_id,
                      'call', i.call_id, 'source', i.source, 'external', i.external_id,
                      'agent_id', i.agent_id, 'thread', i.thread, 'language', i.language)
    FROM (SELECT * FROM newest JOIN interactions ON customer_id = profile AND started_at >= oldest
          ORDER BY started_at DESC, id DESC
          LIMIT 50) i
    UNION ALL
    SELECT 'case', row_number() OVER (ORDER BY c.changed_at DESC, c.id),
        {json_object}('id', c.id, 'number', c.number, 'subject', c.subject, 'status', c.status,
                      'category', c.category, 'opened_at', c.opened_at, 'changed_at', c.changed_at,
                      'owner', c.owner)
    FROM cases c WHERE c.customer_id {of_profiles} AND c.status <> 'closed'
    UNION ALL
    SELECT 'promise', row_number() OVER (ORDER BY p.due_at, p.id),
        {json_object}('id', p.id, 'text', p.text, 'owner', p.owner, 'made_at', p.made_at, 'due_at', p.due_at,
                      'kept_at', p.kept_at, 'interaction', p.interaction_id, 'owner_id', p.owner_id)
    FROM promises p WHERE p.customer_id {of_profiles} AND p.kept_at = 0
    UNION ALL
    SELECT 'preference', row_number() OVER (ORDER BY p.key),
        {json_object}('key', p.key, 'value', p.value, 'source', p.source, 'since', p.since)
    FROM preferences p WHERE p.customer_id {of_profiles}
    UNION ALL
    SELECT 'consent', row_number() OVER (ORDER BY c.purpose),
        {json_object}('purpose', c.purpose, 'given', c.given, 'source', c.source, 'since', c.since)
    FROM consents c WHERE c.customer_id {of_profiles}
    UNION ALL
    SELECT 'entitlement',
        row_number() OVER (ORDER BY CASE WHEN e.ends_at = 0 THEN 1 ELSE 0 END, e.ends_at, e.id),
        {json_object}('id', e.id, 'kind', e.kind, 'what', e.what, 'starts_at', e.starts_at, 'ends_at', e.ends_at,
                      'renews', e.renews, 'minor', e.minor, 'currency', e.currency)
    FROM entitlements e
    WHERE e.customer_id {of_profiles} AND (e.ends_at = 0 OR e.ends_at >= CAST(:now AS bigint))
    UNION ALL
    SELECT 'payment', row_number() OVER (ORDER BY p.at DESC, p.id DESC),
        {json_object}('id', p.id, 'reference', p.reference, 'status', p.status, 'method', p.method, 'at', p.at,
                      'minor', p.minor, 'currency', p.currency)
    FROM (SELECT * FROM payments
          WHERE customer_id {of_profiles} AND status = 'scheduled'
          UNION
          SELECT * FROM (SELECT payments.* FROM newest JOIN payments ON customer_id = profile AND at >= oldest_payment
                         ORDER BY at DESC, id DESC
                         LIMIT 10) last_ten) p
    UNION ALL
    SELECT 'outreach', row_number() OVER (ORDER BY o.planned_at, o.id),
        {json_object}('id', o.id, 'channel', o.channel, 'kind', o.kind, 'subject', o.subject, 'about', o.about,
                      'planned_at', o.planned_at)
    FROM outreach o WHERE o.customer_id {of_profiles} AND o.sent_at = 0
    UNION ALL
    SELECT 'survey', row_number() OVER (ORDER BY s.survey),
        {json_object}('survey', s.survey, 'score', s.score, 'comment', s.comment, 'at', s.at)
    FROM surveys s
    WHERE s.customer_id {of_profiles}
      AND s.at = (SELECT max(l.at) FROM surveys l WHERE l.customer_id = s.customer_id AND l.survey = s.survey)
    UNION ALL
    SELECT 'viewer', row_number() OVER (ORDER BY o.since, o.agent_id, o.desk_id),
        {json_object}('agent', o.agent_id, 'name', coalesce(a.name, o.agent_id), 'since', o.since)
    FROM openings o LEFT JOIN agents a ON a.id = o.agent_id
    WHERE o.customer_id {of_profiles} AND o.desk_id <> CAST(:desk AS {uuid})
      AND o.ground <> 'queue' AND o.seen_at >= CAST(:alive AS bigint)
) parts
ORDER BY part, ordinal
