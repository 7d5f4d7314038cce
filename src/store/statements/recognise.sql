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
rules AS MATERIALIZED (
    {statement repeat_days}
),
closed AS MATERIALIZED (
    SELECT c.* FROM cases c
    WHERE c.customer_id {of_profiles} AND c.status = 'closed'
      AND c.changed_at >= CAST(:now AS bigint) - (SELECT days FROM rules) * CAST(86400000 AS bigint)
    ORDER BY c.changed_at DESC, c.id
    LIMIT 20
),
-- How far back the newest rows of each reach: more than the first page is read of none.
newest AS MATERIALIZED (
    SELECT p.id AS profile,
        coalesce((SELECT b.started_at FROM interactions b WHERE b.customer_id = p.id
                  ORDER BY b.started_at DESC, b.id DESC LIMIT 1 OFFSET 49), -9000000000000000000) AS oldest,
        coalesce((SELECT b.at FROM payments b WHERE b.customer_id = p.id
                  ORDER BY b.at DESC, b.id DESC LIMIT 1 OFFSET 9), -9000000000000000000) AS oldest_payment,
        coalesce((SELECT b.at FROM payments b
                  WHERE b.customer_id = p.id AND b.status = 'paid' AND substr(b.reference, 1, 7) <> 'deposit'
                  ORDER BY b.at DESC, b.id DESC LIMIT 1 OFFSET 499), -9000000000000000000) AS oldest_paid,
        coalesce((SELECT b.at FROM payments b WHERE b.customer_id = p.id AND substr(b.reference, 1, 7) = 'deposit'
                  ORDER BY b.at DESC, b.id DESC LIMIT 1 OFFSET 159), -9000000000000000000) AS oldest_deposit,
        coalesce((SELECT b.placed_at FROM orders b WHERE b.customer_id = p.id
                  ORDER BY b.placed_at DESC, b.id DESC LIMIT 1 OFFSET 499), -9000000000000000000) AS oldest_order,
        coalesce((SELECT b.sent_at FROM outreach b WHERE b.customer_id = p.id AND b.sent_at <> 0
                  ORDER BY b.sent_at DESC, b.id DESC LIMIT 1 OFFSET 29), -9000000000000000000) AS oldest_sent,
        coalesce((SELECT b.at FROM agent_actions b WHERE b.customer_id = p.id
                  ORDER BY b.at DESC, b.id DESC LIMIT 1 OFFSET 199), -9000000000000000000) AS oldest_action,
        coalesce((SELECT b.at FROM agent_actions b WHERE b.customer_id = p.id AND b.kind IN ('task', 'task-given', 'review')
                  ORDER BY b.at DESC, b.id DESC LIMIT 1 OFFSET 499), -9000000000000000000) AS oldest_task
    FROM profiles p
),
-- What was paid; a deposit is the customer's own money.
paid AS MATERIALIZED (
    SELECT p.at, p.minor, p.currency
    FROM newest JOIN payments p ON p.customer_id = profile AND p.at >= oldest_paid
        AND p.status = 'paid' AND substr(p.reference, 1, 7) <> 'deposit'
    ORDER BY p.at DESC, p.id DESC
    LIMIT 500
),
bought AS MATERIALIZED (
    SELECT o.customer_id, o.id, o.number, o.status, o.placed_at, o.minor, o.currency
    FROM newest JOIN orders o ON o.customer_id = profile AND o.placed_at >= oldest_order
    ORDER BY o.placed_at DESC, o.id DESC
    LIMIT 500
),
-- How far back the newest of each channel reach in which habits are looked for.
habits AS MATERIALIZED (
    SELECT p.id AS profile, k.channel AS of_channel,
        coalesce((SELECT b.started_at FROM interactions b WHERE b.customer_id = p.id AND b.channel = k.channel
                  ORDER BY b.started_at DESC, b.id DESC LIMIT 1 OFFSET 159), -9000000000000000000) AS oldest
    FROM profiles p CROSS JOIN (SELECT 'order' AS channel UNION ALL SELECT 'store' UNION ALL SELECT 'web'
                                UNION ALL SELECT 'app') k
)
SELECT part, ordinal, body FROM (
    SELECT 'how' AS part, 1 AS ordinal, {json_object}('how', how, 'repeat_days', (SELECT days FROM rules)) AS body FROM one
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
                      'agent_id', i.agent_id, 'thread', i.thread, 'language', i.language,
                      'waited_ms', i.waited_ms)
    FROM (SELECT * FROM newest JOIN interactions ON customer_id = profile AND started_at >= oldest
          ORDER BY started_at DESC, id DESC
          LIMIT 50) i
    UNION ALL
    SELECT 'case', row_number() OVER (ORDER BY c.changed_at DESC, c.id),
        {json_object}('id', c.id, 'number', c.number, 'subject', c.subject, 'status', c.status,
                      'category', c.category, 'opened_at', c.opened_at, 'changed_at', c.changed_at,
                      'owner', c.owner)
    FROM (SELECT * FROM cases WHERE customer_id {of_profiles} AND status <> 'closed'
          UNION ALL
          SELECT * FROM closed) c
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
          SELECT * FROM payments
          WHERE customer_id {of_profiles} AND status = 'refund due'
          UNION
          SELECT * FROM (SELECT payments.* FROM newest JOIN payments ON customer_id = profile AND at >= oldest_payment
                         ORDER BY at DESC, id DESC
                         LIMIT 10) last_ten) p
    UNION ALL
    SELECT 'outreach', row_number() OVER (ORDER BY o.planned_at, o.id),
        {json_object}('id', o.id, 'channel', o.channel, 'kind', o.kind, 'subject', o.subject, 'about', o.about,
                      'planned_at', o.planned_at, 'available', o.available)
    FROM outreach o WHERE o.customer_id {of_profiles} AND o.sent_at = 0
    UNION ALL
    SELECT 'sent', row_number() OVER (ORDER BY o.sent_at DESC, o.id DESC),
        {json_object}('id', o.id, 'channel', o.channel, 'kind', o.kind, 'subject', o.subject, 'about', o.about,
                      'planned_at', o.planned_at, 'available', o.available, 'sent_at', o.sent_at)
    FROM (SELECT outreach.* FROM newest JOIN outreach ON customer_id = profile AND sent_at >= oldest_sent
              AND sent_at <> 0
          ORDER BY sent_at DESC, id DESC
          LIMIT 30) o
    UNION ALL
    SELECT 'action', row_number() OVER (ORDER BY a.at DESC, a.id DESC),
        {json_object}('customer', a.customer_id, 'id', a.id, 'interaction', a.interaction_id, 'kind', a.kind,
                      'about', a.about, 'text', a.text, 'owner', a.owner_id, 'due_at', a.due_at,
                      'agent', a.agent_id, 'name', a.agent_name, 'at', a.at)
    FROM (SELECT * FROM (SELECT agent_actions.* FROM newest JOIN agent_actions ON customer_id = profile
                             AND at >= oldest_action
                         ORDER BY at DESC, id DESC
                         LIMIT 200) latest
          UNION
          SELECT * FROM (SELECT agent_actions.* FROM newest JOIN agent_actions ON customer_id = profile
                             AND kind IN ('task', 'task-given', 'review') AND at >= oldest_task
                         ORDER BY at DESC, id DESC
                         LIMIT 500) task
          WHERE NOT EXISTS (SELECT 1 FROM agent_actions u
                            WHERE u.about = CAST(task.id AS text) AND u.kind = 'undo' AND u.customer_id {of_profiles}
                            LIMIT 1 OFFSET 0)
            AND NOT EXISTS (SELECT 1 FROM standing_actions d
                            WHERE d.about = CAST(task.id AS text) AND d.kind = 'task-done'
                              AND d.customer_id {of_profiles}
                            LIMIT 1 OFFSET 0)) a
    UNION ALL
    -- Moments as milliseconds, parted by spaces, in no order.
    SELECT 'rhythm', row_number() OVER (ORDER BY r.what), {json_object}('what', r.what, 'at', r.moments)
    FROM (SELECT m.what, {concat}(CAST(m.at AS text), ' ') AS moments
          FROM (SELECT of_channel AS what, i.started_at AS at
                FROM habits JOIN interactions i ON i.customer_id = profile AND i.channel = of_channel
                    AND i.started_at >= oldest
                WHERE i.direction <> 'out'
                UNION ALL
                SELECT 'deposit', p.at
                FROM newest JOIN payments p ON p.customer_id = profile AND substr(p.reference, 1, 7) = 'deposit'
                    AND p.at >= oldest_deposit
                UNION ALL
                SELECT 'payment', at FROM paid) m
          WHERE m.at > CAST(:now AS bigint) - 94694400000
          GROUP BY m.what) r
    UNION ALL
    SELECT 'purchase', row_number() OVER (ORDER BY l.placed_at DESC, l.order_id DESC, l.ordinal),
        {json_object}('article', l.article, 'quantity', l.quantity, 'at', l.placed_at, 'order', l.number,
                      'status', l.status)
    FROM (SELECT b.placed_at, b.number, b.status, l.order_id, l.ordinal, l.article, l.quantity
          FROM (SELECT * FROM bought ORDER BY placed_at DESC, id DESC LIMIT 100) b
          JOIN order_lines l ON l.customer_id = b.customer_id AND l.order_id = b.id
          ORDER BY b.placed_at DESC, l.order_id DESC, l.ordinal
          LIMIT 100) l
    UNION ALL
    -- Who never paid, as far as is known, has spent what they ordered.
    SELECT 'spend', row_number() OVER (ORDER BY y.years_ago, y.currency),
        {json_object}('years_ago', y.years_ago, 'minor', CAST(sum(y.minor) AS bigint), 'currency', y.currency)
    FROM (SELECT CASE WHEN s.at > CAST(:now AS bigint) THEN 0
                      ELSE (CAST(:now AS bigint) - s.at) / 31536000000 END AS years_ago, s.minor, s.currency
          FROM (SELECT at, minor, currency FROM paid
                UNION ALL
                SELECT placed_at, minor, currency FROM bought
                WHERE status NOT IN ('returned', 'cancelled') AND NOT EXISTS (SELECT 1 FROM paid)) s) y
    WHERE y.years_ago < 5 AND y.currency <> ''
    GROUP BY y.years_ago, y.currency
    UNION ALL
    SELECT 'survey', row_number() OVER (ORDER BY s.survey, s.record),
        {json_object}('survey', s.survey, 'score', s.score, 'comment', s.comment, 'at', s.at, 'record', s.record)
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
