-- What a mail repeats of others is searched, too, as part 'quoted' of its body: of a message that was forwarded, or
-- that answers one from elsewhere, nothing else tells it. And the name of whatever came with a message, as part 'file'
-- with its ordinal. (What is there already: src/store/routines/05_passages.sql; in a file, below.)
DROP VIEW passage_texts;
CREATE VIEW passage_texts AS
SELECT t.customer_id, t.interaction_id, 'turn' AS place, CAST(t.ordinal AS text) AS part, t.text
FROM turns t WHERE t.noise = 0 AND t.text <> ''
UNION ALL
SELECT b.customer_id, b.interaction_id, 'body', 'quoted', b.quoted FROM bodies b WHERE b.quoted <> ''
UNION ALL
SELECT b.customer_id, b.interaction_id, 'body', '', b.body FROM bodies b WHERE b.body <> ''
UNION ALL
SELECT d.customer_id, d.interaction_id, 'body', 'file ' || d.ordinal, d.name FROM documents d WHERE d.name <> ''
UNION ALL
SELECT n.customer_id, n.interaction_id, 'note', CAST(n.note_id AS text), n.text FROM note_revisions n
WHERE n.text <> '' AND NOT EXISTS (SELECT 1 FROM note_revisions later
    WHERE later.customer_id = n.customer_id AND later.note_id = n.note_id AND later.revision > n.revision)
UNION ALL
SELECT i.customer_id, i.id, 'subject', '', i.subject || ' ' || i.summary FROM interactions i
WHERE i.subject <> '' OR i.summary <> '';

{sqlite} DROP TRIGGER bodies_said;
{sqlite} CREATE TRIGGER bodies_said AFTER INSERT ON bodies BEGIN
    INSERT INTO passages (customer_id, interaction_id, place, part, at, words)
    SELECT new.customer_id, new.interaction_id, 'body', said.part, coalesce((SELECT i.started_at FROM interactions i WHERE i.customer_id = new.customer_id
        AND i.id = new.interaction_id), 0), teller_words(said.text)
    FROM (SELECT 'quoted' AS part, new.quoted AS text UNION ALL SELECT '', new.body) said WHERE said.text <> '';
END;
{sqlite} DROP TRIGGER bodies_changed;
{sqlite} CREATE TRIGGER bodies_changed AFTER UPDATE ON bodies BEGIN
    DELETE FROM passages WHERE customer_id = old.customer_id AND interaction_id = old.interaction_id AND place = 'body'
        AND part IN ('', 'quoted');
    INSERT INTO passages (customer_id, interaction_id, place, part, at, words)
    SELECT new.customer_id, new.interaction_id, 'body', said.part, coalesce((SELECT i.started_at FROM interactions i WHERE i.customer_id = new.customer_id
        AND i.id = new.interaction_id), 0), teller_words(said.text)
    FROM (SELECT 'quoted' AS part, new.quoted AS text UNION ALL SELECT '', new.body) said WHERE said.text <> '';
END;
{sqlite} DROP TRIGGER bodies_gone;
{sqlite} CREATE TRIGGER bodies_gone AFTER DELETE ON bodies BEGIN
    DELETE FROM passages WHERE customer_id = old.customer_id AND interaction_id = old.interaction_id AND place = 'body'
        AND part IN ('', 'quoted');
END;
{sqlite} CREATE TRIGGER documents_came AFTER INSERT ON documents BEGIN
    INSERT INTO passages (customer_id, interaction_id, place, part, at, words)
    SELECT new.customer_id, new.interaction_id, 'body', 'file ' || new.ordinal, coalesce((SELECT i.started_at FROM interactions i WHERE i.customer_id = new.customer_id
        AND i.id = new.interaction_id), 0), teller_words(new.name)
    WHERE new.name <> '';
END;
{sqlite} CREATE TRIGGER documents_changed AFTER UPDATE ON documents BEGIN
    DELETE FROM passages WHERE customer_id = old.customer_id AND interaction_id = old.interaction_id AND place = 'body'
        AND part = 'file ' || old.ordinal;
    INSERT INTO passages (customer_id, interaction_id, place, part, at, words)
    SELECT new.customer_id, new.interaction_id, 'body', 'file ' || new.ordinal, coalesce((SELECT i.started_at FROM interactions i WHERE i.customer_id = new.customer_id
        AND i.id = new.interaction_id), 0), teller_words(new.name)
    WHERE new.name <> '';
END;
{sqlite} CREATE TRIGGER documents_gone AFTER DELETE ON documents BEGIN
    DELETE FROM passages WHERE customer_id = old.customer_id AND interaction_id = old.interaction_id AND place = 'body'
        AND part = 'file ' || old.ordinal;
END;
{sqlite} INSERT INTO passages (customer_id, interaction_id, place, part, at, words)
SELECT p.customer_id, p.interaction_id, p.place, p.part, i.started_at, teller_words(p.text)
FROM passage_texts p JOIN interactions i ON i.customer_id = p.customer_id AND i.id = p.interaction_id
WHERE p.place = 'body' AND p.part <> '';

-- Answers of one moment, as where a system knows the day alone, are told apart by the delivery that each came with:
-- src/store/imports/import_rows.h. '' where none did.
{postgres} ALTER TABLE surveys ADD COLUMN record text {binary} NOT NULL DEFAULT '';
{postgres} ALTER TABLE surveys DROP CONSTRAINT surveys_pkey, ADD PRIMARY KEY (customer_id, survey, at, record);
{sqlite} ALTER TABLE surveys RENAME TO surveys_before;
{sqlite} CREATE TABLE surveys (
    customer_id {uuid} NOT NULL REFERENCES customers (id),
    survey text NOT NULL,
    at bigint NOT NULL,
    score integer NOT NULL,
    comment text NOT NULL,
    record text {binary} NOT NULL DEFAULT '',
    PRIMARY KEY (customer_id, survey, at, record)
);
{sqlite} INSERT INTO surveys (customer_id, survey, at, score, comment)
SELECT customer_id, survey, at, score, comment FROM surveys_before;
{sqlite} DROP TABLE surveys_before;
