-- The whole customer. One text for both databases; a word in braces is put in by the dialect.
--
-- Ids are UUIDs made by whoever creates the row. Times are milliseconds since 1970 in UTC, 0 for "not known" or
-- "never". Money is minor units with an ISO 4217 code, '' for none. Yes and no are 1 and 0. A text that is not
-- known is '', so that no comparison meets a NULL; only references may be NULL.
--
-- Every table that grows for ever begins its key with customer_id: what belongs to one customer lies together,
-- and the tables can be distributed by that column without touching a statement.

-- Named values of the store itself: store_id, demo_seed.
CREATE TABLE meta (
    key text PRIMARY KEY,
    value text NOT NULL
);

CREATE TABLE customers (
    id {uuid} PRIMARY KEY,
    name text NOT NULL,
    search_name text {binary} NOT NULL, -- the name without case and accents, words parted by one space
    tier text NOT NULL,
    language text NOT NULL,
    address text NOT NULL,
    since bigint NOT NULL,
    yearly_minor bigint NOT NULL,
    yearly_currency text NOT NULL
);

-- The words of search_name, for finding a name by the beginning of any of its words.
CREATE TABLE customer_words (
    word text {binary} NOT NULL,
    customer_id {uuid} NOT NULL REFERENCES customers (id),
    PRIMARY KEY (word, customer_id)
);
CREATE INDEX customer_words_customer ON customer_words (customer_id);

-- An account can belong to several customers; number_key is the number as it is compared (no spaces, dashes or
-- case). Not unique: two systems may give the same number, and the agent then chooses.
CREATE TABLE accounts (
    id {uuid} PRIMARY KEY,
    number text NOT NULL,
    number_key text {binary} NOT NULL CHECK (number_key <> ''),
    kind text NOT NULL,
    status text NOT NULL,
    opened_at bigint NOT NULL
);
CREATE INDEX accounts_number ON accounts (number_key);

CREATE TABLE account_holders (
    customer_id {uuid} NOT NULL REFERENCES customers (id),
    account_id {uuid} NOT NULL REFERENCES accounts (id),
    role text NOT NULL,
    PRIMARY KEY (customer_id, account_id)
);
CREATE INDEX account_holders_account ON account_holders (account_id);

-- Who else may act for the customer.
CREATE TABLE parties (
    customer_id {uuid} NOT NULL REFERENCES customers (id),
    id {uuid} NOT NULL,
    name text NOT NULL,
    relation text NOT NULL,
    may_do text NOT NULL,
    PRIMARY KEY (customer_id, id)
);

-- Telephone numbers, e-mail addresses, handles; several customers may have the same. match_key is what is
-- compared: for a phone its digits backwards, so that the last digits are a prefix of the index; else the value.
CREATE TABLE identifiers (
    customer_id {uuid} NOT NULL REFERENCES customers (id),
    kind text NOT NULL,
    value text NOT NULL,
    match_key text {binary} NOT NULL,
    verified smallint NOT NULL CHECK (verified IN (0, 1)),
    source text NOT NULL,
    since bigint NOT NULL,
    PRIMARY KEY (customer_id, kind, value)
);
CREATE INDEX identifiers_match ON identifiers (kind, match_key);

CREATE TABLE cases (
    customer_id {uuid} NOT NULL REFERENCES customers (id),
    id {uuid} NOT NULL,
    number text NOT NULL,
    subject text NOT NULL,
    status text NOT NULL,
    category text NOT NULL,
    opened_at bigint NOT NULL,
    changed_at bigint NOT NULL,
    PRIMARY KEY (customer_id, id)
);
CREATE INDEX cases_open ON cases (customer_id, changed_at DESC) WHERE status <> 'closed';

-- The spine: one row for each exchange on any channel. The list shows these columns alone; the rest is below.
CREATE TABLE interactions (
    customer_id {uuid} NOT NULL REFERENCES customers (id),
    id {uuid} NOT NULL,
    channel text NOT NULL,
    direction text NOT NULL,
    started_at bigint NOT NULL,
    ended_at bigint NOT NULL,
    subject text NOT NULL,
    summary text NOT NULL,
    outcome text NOT NULL,
    agent text NOT NULL,
    queue text NOT NULL,
    disposition text NOT NULL,
    case_id {uuid},
    call_id text NOT NULL,
    source text NOT NULL,
    external_id text NOT NULL,
    PRIMARY KEY (customer_id, id),
    FOREIGN KEY (customer_id, case_id) REFERENCES cases (customer_id, id)
);
CREATE INDEX interactions_newest ON interactions (customer_id, started_at DESC, id DESC);
CREATE INDEX interactions_channel ON interactions (customer_id, channel, started_at DESC, id DESC);
CREATE UNIQUE INDEX interactions_external ON interactions (customer_id, source, external_id)
    WHERE external_id <> '';

-- Who said what, in order.
CREATE TABLE turns (
    customer_id {uuid} NOT NULL,
    interaction_id {uuid} NOT NULL,
    ordinal integer NOT NULL,
    speaker text NOT NULL,
    name text NOT NULL,
    at bigint NOT NULL,
    offset_ms bigint NOT NULL, -- -1: not known
    text text NOT NULL,
    PRIMARY KEY (customer_id, interaction_id, ordinal),
    FOREIGN KEY (customer_id, interaction_id) REFERENCES interactions (customer_id, id)
);

-- The text of an e-mail, a letter, a form.
CREATE TABLE bodies (
    customer_id {uuid} NOT NULL,
    interaction_id {uuid} NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (customer_id, interaction_id),
    FOREIGN KEY (customer_id, interaction_id) REFERENCES interactions (customer_id, id)
);

CREATE TABLE line_items (
    customer_id {uuid} NOT NULL,
    interaction_id {uuid} NOT NULL,
    ordinal integer NOT NULL,
    article text NOT NULL,
    quantity integer NOT NULL,
    minor bigint NOT NULL,
    currency text NOT NULL,
    PRIMARY KEY (customer_id, interaction_id, ordinal),
    FOREIGN KEY (customer_id, interaction_id) REFERENCES interactions (customer_id, id)
);

-- Other named values of an interaction, in the source's order.
CREATE TABLE facts (
    customer_id {uuid} NOT NULL,
    interaction_id {uuid} NOT NULL,
    ordinal integer NOT NULL,
    name text NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (customer_id, interaction_id, ordinal),
    FOREIGN KEY (customer_id, interaction_id) REFERENCES interactions (customer_id, id)
);

-- Rows are only ever added: the highest revision of a note is the text that counts.
CREATE TABLE note_revisions (
    customer_id {uuid} NOT NULL,
    note_id {uuid} NOT NULL,
    revision integer NOT NULL CHECK (revision > 0),
    interaction_id {uuid} NOT NULL,
    agent_id text NOT NULL,
    agent_name text NOT NULL,
    written_at bigint NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (customer_id, note_id, revision),
    FOREIGN KEY (customer_id, interaction_id) REFERENCES interactions (customer_id, id)
);
CREATE INDEX note_revisions_interaction ON note_revisions (customer_id, interaction_id);

-- The wrap-up codes on offer. An interaction keeps its code after the company has withdrawn it.
CREATE TABLE dispositions (
    code text PRIMARY KEY,
    group_name text NOT NULL,
    label text NOT NULL,
    ordinal integer NOT NULL
);

CREATE TABLE promises (
    customer_id {uuid} NOT NULL REFERENCES customers (id),
    id {uuid} NOT NULL,
    text text NOT NULL,
    owner text NOT NULL,
    made_at bigint NOT NULL,
    due_at bigint NOT NULL,
    kept_at bigint NOT NULL,
    interaction_id {uuid},
    PRIMARY KEY (customer_id, id),
    FOREIGN KEY (customer_id, interaction_id) REFERENCES interactions (customer_id, id)
);
CREATE INDEX promises_open ON promises (customer_id, due_at) WHERE kept_at = 0;

CREATE TABLE preferences (
    customer_id {uuid} NOT NULL REFERENCES customers (id),
    key text NOT NULL,
    value text NOT NULL,
    source text NOT NULL,
    since bigint NOT NULL,
    PRIMARY KEY (customer_id, key)
);

CREATE TABLE consents (
    customer_id {uuid} NOT NULL REFERENCES customers (id),
    purpose text NOT NULL,
    given smallint NOT NULL CHECK (given IN (0, 1)),
    source text NOT NULL,
    since bigint NOT NULL,
    PRIMARY KEY (customer_id, purpose)
);

-- Warranties, subscriptions, plans. ends_at 0: without end.
CREATE TABLE entitlements (
    customer_id {uuid} NOT NULL REFERENCES customers (id),
    id {uuid} NOT NULL,
    kind text NOT NULL,
    what text NOT NULL,
    starts_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    renews smallint NOT NULL CHECK (renews IN (0, 1)),
    minor bigint NOT NULL,
    currency text NOT NULL,
    PRIMARY KEY (customer_id, id)
);

CREATE TABLE orders (
    customer_id {uuid} NOT NULL REFERENCES customers (id),
    id {uuid} NOT NULL,
    number text NOT NULL,
    status text NOT NULL,
    placed_at bigint NOT NULL,
    minor bigint NOT NULL,
    currency text NOT NULL,
    PRIMARY KEY (customer_id, id)
);

CREATE TABLE order_lines (
    customer_id {uuid} NOT NULL,
    order_id {uuid} NOT NULL,
    ordinal integer NOT NULL,
    article text NOT NULL,
    quantity integer NOT NULL,
    minor bigint NOT NULL,
    currency text NOT NULL,
    PRIMARY KEY (customer_id, order_id, ordinal),
    FOREIGN KEY (customer_id, order_id) REFERENCES orders (customer_id, id)
);

CREATE TABLE payments (
    customer_id {uuid} NOT NULL REFERENCES customers (id),
    id {uuid} NOT NULL,
    reference text NOT NULL,
    status text NOT NULL,
    method text NOT NULL,
    at bigint NOT NULL,
    minor bigint NOT NULL,
    currency text NOT NULL,
    PRIMARY KEY (customer_id, id)
);
CREATE INDEX payments_newest ON payments (customer_id, at DESC, id DESC);
CREATE INDEX payments_scheduled ON payments (customer_id, at) WHERE status = 'scheduled';

-- Messages the company is about to send (sent_at 0) or has sent.
CREATE TABLE outreach (
    customer_id {uuid} NOT NULL REFERENCES customers (id),
    id {uuid} NOT NULL,
    channel text NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    about text NOT NULL,
    planned_at bigint NOT NULL,
    sent_at bigint NOT NULL,
    PRIMARY KEY (customer_id, id)
);
CREATE INDEX outreach_pending ON outreach (customer_id, planned_at) WHERE sent_at = 0;

CREATE TABLE surveys (
    customer_id {uuid} NOT NULL REFERENCES customers (id),
    survey text NOT NULL,
    at bigint NOT NULL,
    score integer NOT NULL,
    comment text NOT NULL,
    PRIMARY KEY (customer_id, survey, at)
);
