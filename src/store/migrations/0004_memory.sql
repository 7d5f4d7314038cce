-- What agents decided about a customer beyond their notes, what the company rules, and what the first page needs to find
-- habits in. Conventions as in the first step.

ALTER TABLE interactions ADD COLUMN waited_ms bigint NOT NULL DEFAULT -1; -- to be served; -1: not known
-- What a planned message offers can be had.
ALTER TABLE outreach ADD COLUMN available smallint NOT NULL DEFAULT 1 CHECK (available IN (0, 1));

-- Answers to findings, messages stopped, tasks: src/core/agent_action.h. Rows are only ever added. A row can come before
-- that of its interaction does: both wait on a desk.
CREATE TABLE agent_actions (
    customer_id {uuid} NOT NULL REFERENCES customers (id),
    id {uuid} NOT NULL,
    interaction_id {uuid},
    kind text NOT NULL, -- useful, wrong, done, stop, task, task-done, promise-kept, told-again, invite, handed-over, task-given, review, undo, mention
    about text NOT NULL, -- the key of a finding or the id of a row, by the kind
    text text NOT NULL,
    owner_id text {binary} NOT NULL, -- of a task: an agent, or 'team:' and a team's id; of a mention: who is named
    due_at bigint NOT NULL,
    agent_id text {binary} NOT NULL,
    agent_name text NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (customer_id, id)
);
CREATE INDEX agent_actions_newest ON agent_actions (customer_id, at DESC, id DESC);
CREATE INDEX agent_actions_tasks ON agent_actions (customer_id, at DESC, id DESC) WHERE kind IN ('task', 'task-given', 'review');
CREATE INDEX agent_actions_mentions ON agent_actions (owner_id, at) WHERE kind = 'mention';
CREATE INDEX agent_actions_about ON agent_actions (about, kind);
CREATE INDEX agent_actions_stops ON agent_actions (at) WHERE kind = 'stop';

-- Those that nobody took back. Only the same person's row takes one back: an agent writes to those alone whom they
-- opened. OFFSET 0 keeps this a look into the index for each row: PostgreSQL might read all that was ever undone.
CREATE VIEW standing_actions AS
SELECT a.customer_id, a.id, a.interaction_id, a.kind, a.about, a.text, a.owner_id, a.due_at, a.agent_id, a.agent_name, a.at
FROM agent_actions a
WHERE a.kind <> 'undo' AND NOT EXISTS (
    SELECT 1 FROM agent_actions u
    WHERE u.about = CAST(a.id AS text) AND u.kind = 'undo'
      AND (u.customer_id = a.customer_id
           OR (SELECT coalesce(c.merged_into, c.id) FROM customers c WHERE c.id = u.customer_id)
              = (SELECT coalesce(c.merged_into, c.id) FROM customers c WHERE c.id = a.customer_id))
    LIMIT 1 OFFSET 0);
-- A task is whose it was given to last.
CREATE VIEW open_tasks AS
SELECT t.customer_id, t.id, t.interaction_id, t.kind, t.about, t.text,
    coalesce((SELECT h.owner_id FROM standing_actions h
              WHERE h.about = CAST(t.id AS text) AND h.kind = 'task-given'
                AND (h.customer_id = t.customer_id
                     OR (SELECT coalesce(c.merged_into, c.id) FROM customers c WHERE c.id = h.customer_id)
                        = (SELECT coalesce(c.merged_into, c.id) FROM customers c WHERE c.id = t.customer_id))
              ORDER BY h.at DESC, h.id DESC
              LIMIT 1), t.owner_id) AS owner_id, t.due_at, t.agent_id, t.agent_name, t.at
FROM standing_actions t
WHERE t.kind = 'task' AND NOT EXISTS (
    SELECT 1 FROM standing_actions d
    WHERE d.about = CAST(t.id AS text) AND d.kind = 'task-done'
      AND (d.customer_id = t.customer_id
           OR (SELECT coalesce(c.merged_into, c.id) FROM customers c WHERE c.id = d.customer_id)
              = (SELECT coalesce(c.merged_into, c.id) FROM customers c WHERE c.id = t.customer_id))
    LIMIT 1 OFFSET 0);

-- How customers of one value are treated.
CREATE TABLE value_tiers (
    name text {binary} PRIMARY KEY CHECK (name <> ''),
    from_minor bigint NOT NULL CHECK (from_minor >= 0), -- in a year
    goodwill_minor bigint NOT NULL CHECK (goodwill_minor >= 0), -- without asking; 0 for nothing
    currency text NOT NULL, -- of both
    guidance text NOT NULL
);

-- Whether a revision of a note may be shown to the customer: otherwise it is for colleagues alone.
ALTER TABLE note_revisions ADD COLUMN shared smallint NOT NULL DEFAULT 0 CHECK (shared IN (0, 1));

-- Which wrap-up codes the calls of a queue may have, in which order, and whether they must have one. '' is the rule of
-- queues without one of their own. Without codes: all there are.
CREATE TABLE queue_wrap_ups (
    queue text {binary} PRIMARY KEY,
    required smallint NOT NULL CHECK (required IN (0, 1))
);
CREATE TABLE queue_dispositions (
    queue text {binary} NOT NULL REFERENCES queue_wrap_ups (queue),
    code text NOT NULL REFERENCES dispositions (code),
    ordinal integer NOT NULL,
    PRIMARY KEY (queue, code)
);

-- However long a history is, the newest of each kind is read from the end of an index.
CREATE INDEX orders_newest ON orders (customer_id, placed_at DESC, id DESC);
CREATE INDEX outreach_sent ON outreach (customer_id, sent_at DESC, id DESC) WHERE sent_at <> 0;
CREATE INDEX payments_due_back ON payments (customer_id, at) WHERE status = 'refund due';
CREATE INDEX payments_deposits ON payments (customer_id, at DESC, id DESC) WHERE substr(reference, 1, 7) = 'deposit';
CREATE INDEX payments_paid ON payments (customer_id, at DESC, id DESC)
    WHERE status = 'paid' AND substr(reference, 1, 7) <> 'deposit';

-- A word that is everywhere is looked for in the newest passages, one by one.
{postgres} CREATE INDEX passages_newest ON passages (at);

-- The first page has parts that an older program takes for damage.
UPDATE meta SET value = '4' WHERE key = 'readable_from';
