-- What other systems know: records as they came, the files with them, more of what was said, and who is who.
-- Conventions as in the first step.

ALTER TABLE customers ADD COLUMN postcode text NOT NULL DEFAULT '';
-- The system whose own record of a customer this is ('crm'); '' where Teller's is the only one.
ALTER TABLE customers ADD COLUMN kept_by text NOT NULL DEFAULT '';
-- 1: no system keeps them as a customer; they are known only by what they gave (an address, a number).
ALTER TABLE customers ADD COLUMN provisional smallint NOT NULL DEFAULT 0 CHECK (provisional IN (0, 1));
-- The customer as whom this one is shown, because they are the same person; NULL for one that stands alone or is shown
-- itself. Never a chain: it names the one at the end. What belongs to either stays under its own id.
ALTER TABLE customers ADD COLUMN merged_into {uuid} REFERENCES customers (id);
CREATE INDEX customers_merged ON customers (merged_into) WHERE merged_into IS NOT NULL;

ALTER TABLE interactions ADD COLUMN thread text NOT NULL DEFAULT ''; -- the conversation that it continues
ALTER TABLE interactions ADD COLUMN language text NOT NULL DEFAULT '';
ALTER TABLE turns ADD COLUMN duration_ms bigint NOT NULL DEFAULT -1; -- -1: not known
ALTER TABLE turns ADD COLUMN noise smallint NOT NULL DEFAULT 0 CHECK (noise IN (0, 1));
ALTER TABLE turns ADD COLUMN words text NOT NULL DEFAULT ''; -- from,length,start_ms,end_ms of each, parted by spaces
ALTER TABLE bodies ADD COLUMN quoted text NOT NULL DEFAULT ''; -- what it repeats of earlier messages

-- With the channel, so that where every row of a history stands is read from the index alone, in order: else 100,000
-- rows are sorted whenever the longest history is opened.
DROP INDEX interactions_newest;
CREATE INDEX interactions_newest ON interactions (customer_id, started_at DESC, id DESC, channel);

-- One row for each record that another system delivered: by (source, external_id) a second delivery is known, by its
-- digest whether anything has changed. content is the original, packed (zlib with a length before it, as qCompress
-- does), empty where it was too large to be kept.
CREATE TABLE deliveries (
    customer_id {uuid} NOT NULL REFERENCES customers (id),
    source text NOT NULL,
    external_id text {binary} NOT NULL,
    digest text NOT NULL, -- SHA-256 of everything the record says, in hex
    received_at bigint NOT NULL,
    interaction_id {uuid}, -- the exchange that it is about; NULL for facts
    holds text NOT NULL DEFAULT '', -- the other rows that it made: what kind, and which, parted by spaces
    name text NOT NULL,
    media_type text NOT NULL,
    bytes bigint NOT NULL,
    content {bytes} NOT NULL,
    PRIMARY KEY (customer_id, source, external_id)
);
CREATE INDEX deliveries_external ON deliveries (source, external_id);
CREATE INDEX deliveries_interaction ON deliveries (customer_id, interaction_id) WHERE interaction_id IS NOT NULL;

-- What came with an interaction: attachments. content as above.
CREATE TABLE documents (
    customer_id {uuid} NOT NULL,
    interaction_id {uuid} NOT NULL,
    ordinal integer NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    bytes bigint NOT NULL,
    content {bytes} NOT NULL,
    PRIMARY KEY (customer_id, interaction_id, ordinal),
    FOREIGN KEY (customer_id, interaction_id) REFERENCES interactions (customer_id, id)
);

-- Account numbers that somebody gave: they make nobody a holder.
CREATE TABLE account_claims (
    customer_id {uuid} NOT NULL REFERENCES customers (id),
    number_key text {binary} NOT NULL,
    number text NOT NULL,
    PRIMARY KEY (customer_id, number_key)
);
CREATE INDEX account_claims_number ON account_claims (number_key);

-- Which two were found to be the same person, by which rule or by whom, and until when. Rows are only added, and ended.
CREATE TABLE merges (
    customer_id {uuid} NOT NULL REFERENCES customers (id), -- who is shown as the other
    id {uuid} NOT NULL,
    survivor {uuid} NOT NULL REFERENCES customers (id),
    rule text NOT NULL, -- account, identifier, person
    evidence text NOT NULL, -- kinds of what they share, without values: 'account', 'email'
    merged_at bigint NOT NULL,
    merged_by text NOT NULL,
    undone_at bigint NOT NULL, -- 0 while it stands
    undone_by text NOT NULL,
    PRIMARY KEY (customer_id, id)
);
CREATE UNIQUE INDEX merges_id ON merges (id);
CREATE INDEX merges_survivor ON merges (survivor) WHERE undone_at = 0;
CREATE INDEX merges_standing ON merges (customer_id) WHERE undone_at = 0;

-- Pairs that may be one person, for somebody to decide; customer_id is the lower id. One whose two are shown as one
-- meanwhile waits for nobody, and comes back when they are parted.
CREATE TABLE identity_reviews (
    customer_id {uuid} NOT NULL REFERENCES customers (id),
    candidate {uuid} NOT NULL REFERENCES customers (id),
    score integer NOT NULL CHECK (score BETWEEN 0 AND 100),
    evidence text NOT NULL, -- kinds of what they share: src/store/imports/identity_rules.h
    found_at bigint NOT NULL,
    decision text NOT NULL CHECK (decision IN ('', 'same', 'different')),
    decided_at bigint NOT NULL,
    decided_by text NOT NULL,
    merge_id {uuid}, -- what the decision 'same' made of them
    PRIMARY KEY (customer_id, candidate)
);
CREATE INDEX identity_reviews_open ON identity_reviews (score, found_at) WHERE decision = '';
CREATE INDEX identity_reviews_candidate ON identity_reviews (candidate);
CREATE INDEX identity_reviews_merge ON identity_reviews (merge_id) WHERE merge_id IS NOT NULL;
-- For finding people of the same name at the same place.
CREATE INDEX customers_same_place ON customers (search_name, postcode) WHERE search_name <> '' AND postcode <> '';

-- A program that does not know of merges would show half a history.
UPDATE meta SET value = '3' WHERE key = 'readable_from';
