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

-- What was closed lately is read with each caller.
CREATE INDEX cases_closed ON cases (customer_id, changed_at DESC) WHERE status = 'closed';

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

-- What is searched. Triggers keep these two tables, whatever way a row comes, changes or goes (on PostgreSQL they stand
-- in src/store/routines); putting in millions of rows at once sets the triggers aside and makes them afterwards.

-- A sharp s is compared as two.
UPDATE customers SET search_name = replace(search_name, 'ß', 'ss') WHERE search_name LIKE '%ß%';
INSERT INTO customer_words (word, customer_id)
SELECT replace(word, 'ß', 'ss'), customer_id FROM customer_words WHERE word LIKE '%ß%' ON CONFLICT DO NOTHING;
DELETE FROM customer_words WHERE word LIKE '%ß%';

-- Every word of every name once, and backwards: where a word has one typing error, one of its halves has none.
CREATE TABLE name_words (
    word text {binary} PRIMARY KEY,
    reversed text {binary} NOT NULL
);
CREATE INDEX name_words_reversed ON name_words (reversed);
INSERT INTO name_words (word, reversed) SELECT DISTINCT word, {reversed}(word) FROM customer_words;

-- One row for each text in which words are found. part: the ordinal of a turn, the id of a note. words: the text as
-- src/store/sql/search_text.h prepares it; on PostgreSQL with the stems that its language has, and with marks for
-- whose it is, so that the index alone answers what somebody may find.
CREATE TABLE passages (
    id {row_number},
    customer_id {uuid} NOT NULL,
    interaction_id {uuid} NOT NULL,
    place text NOT NULL CHECK (place IN ('subject', 'turn', 'body', 'note')),
    part text NOT NULL,
    at bigint NOT NULL, -- when the interaction began
    words {words} NOT NULL,
    UNIQUE (customer_id, interaction_id, place, part)
);
{postgres} CREATE INDEX passages_words ON passages USING gin (words);

-- Where they come from; of a note the newest revision alone.
CREATE VIEW passage_texts AS
SELECT t.customer_id, t.interaction_id, 'turn' AS place, CAST(t.ordinal AS text) AS part, t.text
FROM turns t WHERE t.noise = 0 AND t.text <> ''
UNION ALL
SELECT b.customer_id, b.interaction_id, 'body', '', b.body FROM bodies b WHERE b.body <> ''
UNION ALL
SELECT n.customer_id, n.interaction_id, 'note', CAST(n.note_id AS text), n.text FROM note_revisions n
WHERE n.text <> '' AND NOT EXISTS (SELECT 1 FROM note_revisions later
    WHERE later.customer_id = n.customer_id AND later.note_id = n.note_id AND later.revision > n.revision)
UNION ALL
SELECT i.customer_id, i.id, 'subject', '', i.subject || ' ' || i.summary FROM interactions i
WHERE i.subject <> '' OR i.summary <> '';

-- Numbers that a customer reads out, compared as account numbers are.
CREATE INDEX orders_number ON orders (upper(replace(replace(replace(replace(replace(number, ' ', ''), '-', ''), '.', ''), '/', ''), '_', '')) {binary}) WHERE number <> '';
CREATE INDEX cases_number ON cases (upper(replace(replace(replace(replace(replace(number, ' ', ''), '-', ''), '.', ''), '/', ''), '_', '')) {binary}) WHERE number <> '';

{sqlite} CREATE VIRTUAL TABLE passage_words USING fts5 (
    words, content = 'passages', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0', prefix = '3');
{sqlite} CREATE TRIGGER passages_added AFTER INSERT ON passages BEGIN
    INSERT INTO passage_words (rowid, words) VALUES (new.id, new.words);
END;
{sqlite} CREATE TRIGGER passages_removed AFTER DELETE ON passages BEGIN
    INSERT INTO passage_words (passage_words, rowid, words) VALUES ('delete', old.id, old.words);
END;
{sqlite} CREATE TRIGGER turns_said AFTER INSERT ON turns BEGIN
    INSERT INTO passages (customer_id, interaction_id, place, part, at, words)
    SELECT new.customer_id, new.interaction_id, 'turn', CAST(new.ordinal AS text), coalesce((SELECT i.started_at FROM interactions i WHERE i.customer_id = new.customer_id
        AND i.id = new.interaction_id), 0), teller_words(new.text)
    WHERE new.noise = 0 AND new.text <> '';
END;
{sqlite} CREATE TRIGGER turns_changed AFTER UPDATE ON turns BEGIN
    DELETE FROM passages WHERE customer_id = old.customer_id AND interaction_id = old.interaction_id AND place = 'turn'
        AND part = CAST(old.ordinal AS text);
    INSERT INTO passages (customer_id, interaction_id, place, part, at, words)
    SELECT new.customer_id, new.interaction_id, 'turn', CAST(new.ordinal AS text), coalesce((SELECT i.started_at FROM interactions i WHERE i.customer_id = new.customer_id
        AND i.id = new.interaction_id), 0), teller_words(new.text)
    WHERE new.noise = 0 AND new.text <> '';
END;
{sqlite} CREATE TRIGGER turns_gone AFTER DELETE ON turns BEGIN
    DELETE FROM passages WHERE customer_id = old.customer_id AND interaction_id = old.interaction_id AND place = 'turn'
        AND part = CAST(old.ordinal AS text);
END;
{sqlite} CREATE TRIGGER bodies_said AFTER INSERT ON bodies BEGIN
    INSERT INTO passages (customer_id, interaction_id, place, part, at, words)
    SELECT new.customer_id, new.interaction_id, 'body', '', coalesce((SELECT i.started_at FROM interactions i WHERE i.customer_id = new.customer_id
        AND i.id = new.interaction_id), 0), teller_words(new.body)
    WHERE new.body <> '';
END;
{sqlite} CREATE TRIGGER bodies_changed AFTER UPDATE ON bodies BEGIN
    DELETE FROM passages WHERE customer_id = old.customer_id AND interaction_id = old.interaction_id AND place = 'body'
        AND part = '';
    INSERT INTO passages (customer_id, interaction_id, place, part, at, words)
    SELECT new.customer_id, new.interaction_id, 'body', '', coalesce((SELECT i.started_at FROM interactions i WHERE i.customer_id = new.customer_id
        AND i.id = new.interaction_id), 0), teller_words(new.body)
    WHERE new.body <> '';
END;
{sqlite} CREATE TRIGGER bodies_gone AFTER DELETE ON bodies BEGIN
    DELETE FROM passages WHERE customer_id = old.customer_id AND interaction_id = old.interaction_id AND place = 'body'
        AND part = '';
END;
{sqlite} CREATE TRIGGER interactions_said AFTER INSERT ON interactions BEGIN
    INSERT INTO passages (customer_id, interaction_id, place, part, at, words)
    SELECT new.customer_id, new.id, 'subject', '', new.started_at, teller_words(new.subject || ' ' || new.summary)
    WHERE new.subject <> '' OR new.summary <> '';
END;
{sqlite} CREATE TRIGGER interactions_changed AFTER UPDATE ON interactions BEGIN
    DELETE FROM passages WHERE customer_id = old.customer_id AND interaction_id = old.id AND place = 'subject'
        AND part = '';
    INSERT INTO passages (customer_id, interaction_id, place, part, at, words)
    SELECT new.customer_id, new.id, 'subject', '', new.started_at, teller_words(new.subject || ' ' || new.summary)
    WHERE new.subject <> '' OR new.summary <> '';
END;
{sqlite} CREATE TRIGGER interactions_gone AFTER DELETE ON interactions BEGIN
    DELETE FROM passages WHERE customer_id = old.customer_id AND interaction_id = old.id AND place = 'subject'
        AND part = '';
END;
{sqlite} CREATE TRIGGER note_revisions_said AFTER INSERT ON note_revisions BEGIN
    DELETE FROM passages WHERE customer_id = new.customer_id AND interaction_id = new.interaction_id AND place = 'note'
        AND part = new.note_id;
    INSERT INTO passages (customer_id, interaction_id, place, part, at, words)
    SELECT n.customer_id, n.interaction_id, 'note', n.note_id, coalesce((SELECT i.started_at FROM interactions i WHERE i.customer_id = n.customer_id
        AND i.id = n.interaction_id), 0), teller_words(n.text)
    FROM note_revisions n WHERE n.customer_id = new.customer_id AND n.note_id = new.note_id AND n.text <> ''
      AND n.revision = (SELECT max(l.revision) FROM note_revisions l WHERE l.customer_id = n.customer_id
                        AND l.note_id = n.note_id);
END;
{sqlite} CREATE TRIGGER note_revisions_changed AFTER UPDATE ON note_revisions BEGIN
    DELETE FROM passages WHERE customer_id = new.customer_id AND interaction_id = new.interaction_id AND place = 'note'
        AND part = new.note_id;
    INSERT INTO passages (customer_id, interaction_id, place, part, at, words)
    SELECT n.customer_id, n.interaction_id, 'note', n.note_id, coalesce((SELECT i.started_at FROM interactions i WHERE i.customer_id = n.customer_id
        AND i.id = n.interaction_id), 0), teller_words(n.text)
    FROM note_revisions n WHERE n.customer_id = new.customer_id AND n.note_id = new.note_id AND n.text <> ''
      AND n.revision = (SELECT max(l.revision) FROM note_revisions l WHERE l.customer_id = n.customer_id
                        AND l.note_id = n.note_id);
END;
{sqlite} CREATE TRIGGER note_revisions_gone AFTER DELETE ON note_revisions BEGIN
    DELETE FROM passages WHERE customer_id = old.customer_id AND interaction_id = old.interaction_id AND place = 'note'
        AND part = old.note_id;
    INSERT INTO passages (customer_id, interaction_id, place, part, at, words)
    SELECT n.customer_id, n.interaction_id, 'note', n.note_id, coalesce((SELECT i.started_at FROM interactions i WHERE i.customer_id = n.customer_id
        AND i.id = n.interaction_id), 0), teller_words(n.text)
    FROM note_revisions n WHERE n.customer_id = old.customer_id AND n.note_id = old.note_id AND n.text <> ''
      AND n.revision = (SELECT max(l.revision) FROM note_revisions l WHERE l.customer_id = n.customer_id
                        AND l.note_id = n.note_id);
END;
{sqlite} CREATE TRIGGER customer_words_added AFTER INSERT ON customer_words BEGIN
    INSERT INTO name_words (word, reversed) VALUES (new.word, teller_reversed(new.word)) ON CONFLICT DO NOTHING;
END;
{sqlite} CREATE TRIGGER customer_words_removed AFTER DELETE ON customer_words BEGIN
    DELETE FROM name_words WHERE word = old.word
        AND NOT EXISTS (SELECT 1 FROM customer_words w WHERE w.word = old.word);
END;
{sqlite} INSERT INTO passages (customer_id, interaction_id, place, part, at, words)
SELECT p.customer_id, p.interaction_id, p.place, p.part, i.started_at, teller_words(p.text)
FROM passage_texts p JOIN interactions i ON i.customer_id = p.customer_id AND i.id = p.interaction_id;

-- A program that does not know of merges would show half a history.
UPDATE meta SET value = '3' WHERE key = 'readable_from';
