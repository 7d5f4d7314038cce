-- What is searched: src/core/search_words.h says how a text is prepared, which is done here in SQL so that no way
-- of writing goes past it.

CREATE FUNCTION teller_words(in_text text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $routine$
DECLARE
    made text := left(in_text, 40000);
    ascii_signs constant text := E'"#$%&()*+,-./:;<=>?@[\\]^_`{|}~!';
    -- Letters of scripts without spaces between words.
    unspaced constant text := '[\u0e01-\u0e2e\u0e30-\u0e45\u0e81-\u0ec4\u0edc-\u0edf\u1000-\u103f\u1050-\u108f\u109a-\u109d'
        '\u1780-\u17b3\u3040-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0002fa1f]';
BEGIN
    IF octet_length(made) = length(made) THEN
        -- Several times as fast as translate(), which compares each letter with every sign.
        RETURN regexp_replace(replace(lower(made COLLATE "C"), '''', ''), '[^a-z0-9 ]+', ' ', 'g');
    END IF;
    -- What nobody sees; marks that accents come apart into, and vowel signs, of the scripts that people write today.
    made := regexp_replace(normalize(made, NFKD),
        '[\u00ad\u200b\u2060\ufeff\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a'
        '\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0'
        '\u07eb-\u07f3\u07fd\u0816-\u0819\u081b-\u0823\u0825-\u0827\u0829-\u082d\u0859-\u085b\u0898-\u089f'
        '\u08ca-\u08e1\u08e3-\u0903\u093a-\u093c\u093e-\u094f\u0951-\u0957\u0962-\u0963\u0981-\u0983\u09bc'
        '\u09be-\u09c8\u09cd\u09d7\u09e2-\u09e3\u09fe-\u0a03\u0a3c-\u0a51\u0a70-\u0a71\u0a75\u0a81-\u0a83\u0abc'
        '\u0abe-\u0acd\u0ae2-\u0ae3\u0afa-\u0b03\u0b3c\u0b3e-\u0b47\u0b4d-\u0b57\u0b62-\u0b63\u0b82\u0bbe-\u0bc8'
        '\u0bcd\u0bd7\u0c00-\u0c04\u0c3c\u0c3e-\u0c47\u0c4a-\u0c56\u0c62-\u0c63\u0c81-\u0c83\u0cbc\u0cbe-\u0cbf'
        '\u0cc1-\u0cc6\u0ccc-\u0cd6\u0ce2-\u0ce3\u0d00-\u0d03\u0d3b-\u0d3c\u0d3e-\u0d48\u0d4d\u0d57\u0d62-\u0d63'
        '\u0d81-\u0d83\u0dca-\u0dd9\u0ddb\u0ddf\u0df2-\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc'
        '\u0ec8-\u0ecd\u0f18-\u0f19\u0f35\u0f37\u0f39\u0f3e-\u0f3f\u0f71-\u0f72\u0f74\u0f7a-\u0f80\u0f82-\u0f84'
        '\u0f86-\u0f87\u0f8d-\u0f92\u0f94-\u0f9c\u0f9e-\u0fa1\u0fa3-\u0fa6\u0fa8-\u0fab\u0fad-\u0fb8\u0fba-\u0fbc'
        '\u0fc6\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f'
        '\u109a-\u109d\u135d-\u135f\u1712-\u1715\u1732-\u1734\u1752-\u1753\u1772-\u1773\u17b4-\u17d3\u17dd'
        '\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f]+',
        '', 'g');
    made := lower(made COLLATE "und-x-icu");
    made := replace(replace(replace(replace(made, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
    made := translate(made, 'øłđðıς' || ascii_signs || '''’', 'olddiσ' || repeat(' ', length(ascii_signs)));
    made := regexp_replace(made,
        '[\u0080-\u009f\u00a1-\u00a7\u00a9\u00ab-\u00ac\u00ae\u00b0-\u00b1\u00b6-\u00b7\u00bb\u00bf\u00d7\u00f7'
        '\u02c2-\u02c5\u02d2-\u02d7\u02de-\u02df\u02e5-\u02eb\u02ed\u02ef-\u02ff\u0375\u03f6\u0482\u055a-\u055f'
        '\u0589-\u058f\u05be\u05c0\u05c3\u05c6\u05f3-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u06dd-\u06de\u06e9'
        '\u06fd-\u06fe\u0700-\u070f\u07f6-\u07f9\u07fe-\u07ff\u0830-\u083e\u085e\u0888\u0890-\u0891\u08e2'
        '\u0964-\u0965\u0970\u09f2-\u09f3\u09fa-\u09fb\u09fd\u0a76\u0af0-\u0af1\u0b70\u0bf3-\u0bfa\u0c77\u0c7f'
        '\u0c84\u0d4f\u0d79\u0df4\u0e2f\u0e3f\u0e46\u0e4f\u0e5a-\u0e5b\u0ec6\u0f01-\u0f0b\u0f0d-\u0f17\u0f1a-\u0f1f\u0f34\u0f36'
        '\u0f38\u0f3a-\u0f3d\u0f85\u0fbe-\u0fc5\u0fc7-\u0fda\u104a-\u104f\u109e-\u109f\u10fb\u1360-\u1368'
        '\u1390-\u1399\u1400\u166d-\u166e\u1680\u169b-\u169c\u16eb-\u16ed\u1735-\u1736\u17d4-\u17dc'
        '\u2000-\u206f\u20a0-\u20cf\u2100-\u214f\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u303d'
        '\u303f\u30fb\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65'
        '\U0001d000-\U0001d24f\U0001f000-\U0001fbef]+',
        ' ', 'g');
    made := normalize(made, NFC); -- Hangul whole again
    IF made ~ unspaced THEN
        SELECT string_agg(CASE WHEN pair.run OR pair.before THEN ' ' ELSE '' END || pair.sign
                          || CASE WHEN pair.run AND pair.goes_on THEN pair.behind ELSE '' END, '' ORDER BY pair.place)
        INTO made
        FROM (SELECT s.sign, s.place, s.run, coalesce(lag(s.run) OVER w, false) AS before,
                  coalesce(lead(s.run) OVER w, false) AS goes_on, lead(s.sign) OVER w AS behind
              FROM (SELECT one.sign, one.place, one.sign ~ unspaced AS run
                    FROM unnest(string_to_array(made, NULL)) WITH ORDINALITY AS one (sign, place)) s
              WINDOW w AS (ORDER BY s.place)) pair;
    END IF;
    RETURN made;
END
$routine$;

-- The text search configuration for a language (BCP 47), NULL where PostgreSQL has none.
CREATE FUNCTION teller_stemming(in_language text) RETURNS regconfig
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $routine$
    SELECT CASE split_part(lower(in_language), '-', 1)
        WHEN 'ar' THEN 'pg_catalog.arabic'::regconfig WHEN 'da' THEN 'pg_catalog.danish'::regconfig WHEN 'de' THEN 'pg_catalog.german'::regconfig WHEN 'el' THEN 'pg_catalog.greek'::regconfig
        WHEN 'en' THEN 'pg_catalog.english'::regconfig WHEN 'es' THEN 'pg_catalog.spanish'::regconfig WHEN 'fi' THEN 'pg_catalog.finnish'::regconfig
        WHEN 'fr' THEN 'pg_catalog.french'::regconfig WHEN 'hu' THEN 'pg_catalog.hungarian'::regconfig WHEN 'it' THEN 'pg_catalog.italian'::regconfig
        WHEN 'nb' THEN 'pg_catalog.norwegian'::regconfig WHEN 'nl' THEN 'pg_catalog.dutch'::regconfig WHEN 'nn' THEN 'pg_catalog.norwegian'::regconfig
        WHEN 'no' THEN 'pg_catalog.norwegian'::regconfig WHEN 'pt' THEN 'pg_catalog.portuguese'::regconfig
        WHEN 'ro' THEN 'pg_catalog.romanian'::regconfig WHEN 'ru' THEN 'pg_catalog.russian'::regconfig WHEN 'sv' THEN 'pg_catalog.swedish'::regconfig
        WHEN 'tr' THEN 'pg_catalog.turkish'::regconfig END
$routine$;

-- A prepared text as it is kept: every word as it stands, its stem where the language has one, and whose it is. The
-- marks hold a colon, which no word does. The month keeps a word that is everywhere from being read whole.
CREATE FUNCTION teller_passage(in_words text, in_language text, in_customer uuid, in_agent text, in_channel text,
    in_queue text, in_at bigint) RETURNS tsvector
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $routine$
DECLARE
    stemming constant regconfig := teller_stemming(in_language);
    made tsvector := to_tsvector('pg_catalog.simple'::regconfig, in_words);
BEGIN
    IF stemming IS NOT NULL THEN
        made := made || to_tsvector(stemming, in_words);
    END IF;
    RETURN made || array_to_tsvector(ARRAY['l:' || coalesce(stemming::text, ''), 'u:' || in_customer::text,
        'a:' || left(in_agent, 200), 'c:' || left(in_channel, 200), 'q:' || left(in_queue, 200),
        'm:' || to_char(to_timestamp(in_at / 1000.0) AT TIME ZONE 'UTC', 'YYYYMM')]);
END
$routine$;

-- What the passages hold of some texts: keys of an interaction and its text, from passage_texts or as given.
CREATE FUNCTION teller_put_passage(in_customer uuid, in_interaction uuid, in_place text, in_part text, in_text text)
RETURNS void
LANGUAGE plpgsql AS $routine$
BEGIN
    INSERT INTO passages AS p (customer_id, interaction_id, place, part, at, words)
    SELECT i.customer_id, i.id, in_place, in_part, i.started_at,
        teller_passage(teller_words(in_text), coalesce(nullif(i.language, ''), c.language), i.customer_id, i.agent_id,
            i.channel, i.queue, i.started_at)
    FROM interactions i JOIN customers c ON c.id = i.customer_id
    WHERE i.customer_id = in_customer AND i.id = in_interaction
    ON CONFLICT (customer_id, interaction_id, place, part) DO UPDATE SET at = excluded.at, words = excluded.words;
END
$routine$;

-- Those that are missing: after rows were put in without the triggers.
CREATE FUNCTION teller_put_passages() RETURNS void
LANGUAGE sql AS $routine$
    INSERT INTO passages (customer_id, interaction_id, place, part, at, words)
    SELECT i.customer_id, i.id, t.place, t.part, i.started_at,
        teller_passage(teller_words(t.text), coalesce(nullif(i.language, ''), c.language), i.customer_id, i.agent_id,
            i.channel, i.queue, i.started_at)
    FROM passage_texts t
    JOIN interactions i ON i.customer_id = t.customer_id AND i.id = t.interaction_id
    JOIN customers c ON c.id = i.customer_id
    WHERE NOT EXISTS (SELECT FROM passages p WHERE p.customer_id = t.customer_id AND p.interaction_id = t.interaction_id
        AND p.place = t.place AND p.part = t.part)
$routine$;

-- The owner, who imports, may say in a transaction that the passages of new rows come in it later, all at once
-- (src/store/imports/import_passages.h). A setting is anybody's to make: within a routine, which runs as the owner, that of
-- an agent counts for nothing.
CREATE FUNCTION teller_turn_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM passages WHERE customer_id = OLD.customer_id AND interaction_id = OLD.interaction_id
            AND place = 'turn' AND part = OLD.ordinal::text;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        IF NEW.noise = 0 AND NEW.text <> '' THEN
            PERFORM teller_put_passage(NEW.customer_id, NEW.interaction_id, 'turn', NEW.ordinal::text, NEW.text);
        END IF;
    END IF;
    RETURN NULL;
END
$routine$;
CREATE TRIGGER teller_turn_said AFTER INSERT ON turns FOR EACH ROW
    WHEN (session_user <> current_user OR coalesce(current_setting('teller.passages', true), '') <> 'later')
    EXECUTE FUNCTION teller_turn_changed();
CREATE TRIGGER teller_turn_changed AFTER UPDATE OR DELETE ON turns
    FOR EACH ROW EXECUTE FUNCTION teller_turn_changed();

CREATE FUNCTION teller_body_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM passages WHERE customer_id = OLD.customer_id AND interaction_id = OLD.interaction_id
            AND place = 'body' AND part IN ('', 'quoted');
    END IF;
    IF TG_OP <> 'DELETE' THEN
        IF NEW.quoted <> '' THEN
            PERFORM teller_put_passage(NEW.customer_id, NEW.interaction_id, 'body', 'quoted', NEW.quoted);
        END IF;
        IF NEW.body <> '' THEN
            PERFORM teller_put_passage(NEW.customer_id, NEW.interaction_id, 'body', '', NEW.body);
        END IF;
    END IF;
    RETURN NULL;
END
$routine$;
CREATE TRIGGER teller_body_said AFTER INSERT ON bodies FOR EACH ROW
    WHEN (session_user <> current_user OR coalesce(current_setting('teller.passages', true), '') <> 'later')
    EXECUTE FUNCTION teller_body_changed();
CREATE TRIGGER teller_body_changed AFTER UPDATE OR DELETE ON bodies
    FOR EACH ROW EXECUTE FUNCTION teller_body_changed();

CREATE FUNCTION teller_document_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM passages WHERE customer_id = OLD.customer_id AND interaction_id = OLD.interaction_id
            AND place = 'body' AND part = 'file ' || OLD.ordinal;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        IF NEW.name <> '' THEN
            PERFORM teller_put_passage(NEW.customer_id, NEW.interaction_id, 'body', 'file ' || NEW.ordinal, NEW.name);
        END IF;
    END IF;
    RETURN NULL;
END
$routine$;
CREATE TRIGGER teller_document_came AFTER INSERT ON documents FOR EACH ROW
    WHEN (session_user <> current_user OR coalesce(current_setting('teller.passages', true), '') <> 'later')
    EXECUTE FUNCTION teller_document_changed();
CREATE TRIGGER teller_document_changed AFTER UPDATE OR DELETE ON documents
    FOR EACH ROW EXECUTE FUNCTION teller_document_changed();

CREATE FUNCTION teller_note_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
DECLARE
    one note_revisions := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
    newest note_revisions;
BEGIN
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM passages WHERE customer_id = OLD.customer_id AND interaction_id = OLD.interaction_id
            AND place = 'note' AND part = OLD.note_id::text;
    END IF;
    SELECT * INTO newest FROM note_revisions n
    WHERE n.customer_id = one.customer_id AND n.note_id = one.note_id ORDER BY n.revision DESC LIMIT 1;
    IF newest.text <> '' THEN
        PERFORM teller_put_passage(newest.customer_id, newest.interaction_id, 'note', newest.note_id::text,
            newest.text);
    ELSIF newest.text = '' THEN
        DELETE FROM passages WHERE customer_id = newest.customer_id AND interaction_id = newest.interaction_id
            AND place = 'note' AND part = newest.note_id::text;
    END IF;
    RETURN NULL;
END
$routine$;
CREATE TRIGGER teller_note_changed AFTER INSERT OR UPDATE OR DELETE ON note_revisions
    FOR EACH ROW EXECUTE FUNCTION teller_note_changed();

CREATE FUNCTION teller_interaction_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM passages WHERE customer_id = OLD.customer_id AND interaction_id = OLD.id
            AND place = 'subject' AND part = '';
    END IF;
    IF TG_OP = 'UPDATE' THEN
        -- Whose it is stands in every passage of it.
        IF (NEW.customer_id, NEW.id, NEW.agent_id, NEW.channel, NEW.queue, NEW.started_at, NEW.language) IS DISTINCT FROM
           (OLD.customer_id, OLD.id, OLD.agent_id, OLD.channel, OLD.queue, OLD.started_at, OLD.language) THEN
            DELETE FROM passages WHERE customer_id = OLD.customer_id AND interaction_id = OLD.id;
            PERFORM teller_put_passage(t.customer_id, t.interaction_id, t.place, t.part, t.text)
            FROM passage_texts t
            WHERE t.customer_id = NEW.customer_id AND t.interaction_id = NEW.id AND t.place <> 'subject';
        END IF;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        IF NEW.subject <> '' OR NEW.summary <> '' THEN
            PERFORM teller_put_passage(NEW.customer_id, NEW.id, 'subject', '', NEW.subject || ' ' || NEW.summary);
        END IF;
    END IF;
    RETURN NULL;
END
$routine$;
CREATE TRIGGER teller_interaction_said AFTER INSERT ON interactions FOR EACH ROW
    WHEN ((NEW.subject <> '' OR NEW.summary <> '')
          AND (session_user <> current_user OR coalesce(current_setting('teller.passages', true), '') <> 'later'))
    EXECUTE FUNCTION teller_interaction_changed();
CREATE TRIGGER teller_interaction_changed AFTER UPDATE OR DELETE ON interactions
    FOR EACH ROW EXECUTE FUNCTION teller_interaction_changed();

CREATE FUNCTION teller_name_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        INSERT INTO name_words (word, reversed) VALUES (NEW.word, reverse(NEW.word)) ON CONFLICT DO NOTHING;
    END IF;
    DELETE FROM name_words
    WHERE word = OLD.word AND NOT EXISTS (SELECT FROM customer_words w WHERE w.word = OLD.word);
    RETURN NULL;
END
$routine$;
CREATE TRIGGER teller_name_changed AFTER UPDATE OR DELETE ON customer_words
    FOR EACH ROW EXECUTE FUNCTION teller_name_changed();

-- Names are imported by the thousand.
CREATE FUNCTION teller_names_added() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
BEGIN
    INSERT INTO name_words (word, reversed)
    SELECT DISTINCT n.word, reverse(n.word) FROM new_words n ORDER BY n.word ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$routine$;
CREATE TRIGGER teller_names_added AFTER INSERT ON customer_words REFERENCING NEW TABLE AS new_words
    FOR EACH STATEMENT EXECUTE FUNCTION teller_names_added();

-- A store of an earlier version has no passages yet; or ('2') none of what mails repeat and of what came with them, and
-- those of other scripts prepared in another way; or ('3') whole sentences of scripts without spaces for words. Count up
-- after a change in either, here and in src/store/record/search_index.cpp.
DO $routine$
DECLARE
    prepared constant text := '4';
    before constant text := coalesce((SELECT value FROM meta WHERE key = 'passages'), '');
BEGIN
    IF before <> prepared THEN
        IF before = '2' THEN
            DELETE FROM passages p USING passage_texts t
            WHERE octet_length(t.text) <> length(t.text) AND t.customer_id = p.customer_id
                AND t.interaction_id = p.interaction_id AND t.place = p.place AND t.part = p.part;
        ELSIF before = '3' THEN
            DELETE FROM passages p USING passage_texts t
            WHERE t.text ~ '[\u00ad\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u200b\u2060\ufeff]'
                AND t.customer_id = p.customer_id AND t.interaction_id = p.interaction_id AND t.place = p.place
                AND t.part = p.part;
        ELSE
            DELETE FROM passages;
        END IF;
        PERFORM teller_put_passages();
        INSERT INTO meta (key, value) VALUES ('passages', prepared)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value;
    END IF;
END
$routine$;
