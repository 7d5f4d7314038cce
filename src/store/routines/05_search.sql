-- Anybody may look for a customer: enough to tell people apart, and nothing that was said.
CREATE FUNCTION teller_search(in_account text, in_account_to text, in_phone text, in_phone_from text, in_phone_to text,
    in_email text, in_email_to text, in_handle text, in_handle_to text, in_word text, in_word_to text, in_second text,
    in_third text, in_part text)
RETURNS TABLE (id uuid, name text, tier text, account text, address text, last_at bigint, matched text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = {schema}, pg_temp
SET plan_cache_mode = force_generic_plan AS $routine$
#variable_conflict use_column
BEGIN
    RETURN QUERY {statement search};
END
$routine$;

-- Words of names like a mistyped one, of nobody in particular.
CREATE FUNCTION teller_similar_words(in_head text, in_head_to text, in_tail text, in_tail_to text, in_swapped text,
    in_shortest integer, in_longest integer)
RETURNS TABLE (word text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = {schema}, pg_temp
SET plan_cache_mode = force_generic_plan AS $routine$
#variable_conflict use_column
BEGIN
    RETURN QUERY {statement similar_words};
END
$routine$;

-- A query of the words of in_terms, one term a line: a word, with '*' at its end if more letters may follow, or several
-- words that follow each other. A word is found as it stands; and by its stem, in texts of the language whose stem it
-- is. Words hold letters and digits alone (src/core/search_terms.h); anything else is left out.
CREATE FUNCTION teller_query(in_terms text) RETURNS tsquery
LANGUAGE plpgsql STABLE AS $routine$
DECLARE
    stemmings constant regconfig[] := ARRAY[teller_stemming('ar'), teller_stemming('da'), teller_stemming('de'), teller_stemming('el'),
        teller_stemming('en'), teller_stemming('es'), teller_stemming('fi'), teller_stemming('fr'), teller_stemming('hu'),
        teller_stemming('it'), teller_stemming('nl'), teller_stemming('no'), teller_stemming('pt'), teller_stemming('ro'),
        teller_stemming('ru'), teller_stemming('sv'), teller_stemming('tr')];
    one text;
    word text;
    term text;
    made text := NULL;
BEGIN
    FOREACH one IN ARRAY (string_to_array(left(in_terms, 2000), E'\n'))[1:12] LOOP
        one := trim(translate(one, E'''\\:&|!()<>', ''));
        word := rtrim(one, '*');
        term := phraseto_tsquery('pg_catalog.simple', word)::text; -- "7e2f" is kept as a number and a word
        CONTINUE WHEN term = '';
        IF one <> word THEN
            term := term || ':*';
        END IF;
        IF position(' ' IN term) = 0 THEN
            SELECT term || coalesce(string_agg(' | (''' || stem || ''' & ''l:' || config::text || ''')', ''), '') INTO term
            FROM (SELECT config, (tsvector_to_array(to_tsvector(config, word)))[1] AS stem
                  FROM unnest(stemmings) config OFFSET 0) stems -- each made once
            WHERE stem <> word;
        END IF;
        made := coalesce(made || ' & ', '') || '(' || term || ')';
    END LOOP;
    RETURN made::tsquery;
END
$routine$;

-- A mark as a query.
CREATE FUNCTION teller_mark(in_mark text) RETURNS text
LANGUAGE sql IMMUTABLE AS $routine$
    SELECT '''' || replace(replace(in_mark, '\', '\\'), '''', '''''') || ''''
$routine$;

-- The months from one moment to another as a query, NULL if they are too many to be of use.
CREATE FUNCTION teller_months(in_from bigint, in_to bigint) RETURNS tsquery
LANGUAGE sql STABLE AS $routine$
    SELECT CASE WHEN in_to - in_from < 315360000000 AND in_from > 0 THEN (
        SELECT string_agg('''m:' || to_char(month, 'YYYYMM') || '''', ' | ')::tsquery
        FROM generate_series(date_trunc('month', to_timestamp(in_from / 1000.0) AT TIME ZONE 'UTC'),
                             to_timestamp(in_to / 1000.0) AT TIME ZONE 'UTC', '1 month') month) END
$routine$;

-- How many passages have what is asked for, as the planner expects it from its statistics; NULL: how many there are.
-- Those of a time, if one is given; to judge that takes the planner twice as long.
CREATE FUNCTION teller_expected(in_query tsquery, in_from bigint DEFAULT NULL, in_to bigint DEFAULT NULL)
RETURNS double precision
LANGUAGE plpgsql AS $routine$
DECLARE
    plan json;
BEGIN
    EXECUTE 'EXPLAIN (FORMAT JSON) SELECT FROM passages WHERE true'
        || coalesce(' AND at >= ' || in_from || ' AND at < ' || in_to, '')
        || coalesce(' AND words @@ ' || quote_literal(in_query::text) || '::tsquery', '') INTO plan;
    RETURN greatest(1, (plan->0->'Plan'->>'Plan Rows')::double precision);
END
$routine$;

-- Whether one of the terms surely stands in so few texts that all that have it can be read. in_asked: teller_query of them.
CREATE FUNCTION teller_is_rare(in_terms text, in_asked tsquery) RETURNS boolean
LANGUAGE plpgsql AS $routine$
DECLARE
    few constant integer := 1000;
    most constant integer := 20000; -- if that is few among all
    texts double precision;
    expected double precision;
    one text;
BEGIN
    -- The longest is most likely to be it.
    FOR one IN SELECT term FROM unnest((string_to_array(in_terms, E'\n'))[1:12]) term ORDER BY length(term) DESC LOOP
        expected := teller_expected(CASE WHEN one = in_terms THEN in_asked ELSE teller_query(one) END);
        IF expected <= few THEN
            RETURN true;
        END IF;
        texts := coalesce(texts, (SELECT reltuples FROM pg_class WHERE oid = 'passages'::regclass));
        -- Of the beginning of a word the planner takes it that it is in half a per cent or more, or in two where it knows few words.
        IF one LIKE '%*' AND expected > most AND expected < 0.021 * texts THEN
            expected := teller_expected(teller_query(rtrim(one, '*')));
        END IF;
        IF expected <= most AND expected * 27 <= texts THEN
            RETURN true;
        END IF;
    END LOOP;
    RETURN false;
END
$routine$;

-- Of the passages in which words stand the newest, with at least fifty interactions among them and at most a thousand of
-- a span, so that a word that everybody says costs little more than a rare one. They are found by reading the newest
-- passages one by one as long as that promises to be less work than the index of the words, and then in that, the last
-- months before all others. in_allowed: whose they must be; in_conditions: that, and what else is asked of them.
CREATE FUNCTION teller_newest_passages(in_terms text, in_allowed tsquery, in_conditions tsquery, in_from bigint,
    in_to bigint)
RETURNS tid[]
LANGUAGE plpgsql AS $routine$
DECLARE
    enough constant integer := 50; -- interactions
    candidates constant integer := 150; -- passages, among which there should be as many interactions
    most_candidates constant integer := 1000;
    most_read constant integer := 4000; -- of the passages that have the words
    first_walk constant integer := 4000; -- passages
    longest_walk constant integer := 50000;
    entries_a_row constant integer := 8; -- so many entries of the index are read while one passage is
    shortest_span constant bigint := 2592000000; -- the index knows months
    asked constant tsquery := teller_query(in_terms);
    wanted constant tsquery := coalesce(asked && in_conditions, asked);
    likely text; -- in_terms as the planner can judge them
    total double precision;
    upper_end bigint := in_to;
    lower_end bigint;
    oldest bigint;
    expected double precision;
    entries double precision; -- that the index of the words has to read
    walk double precision;
    walked bigint := 0;
    rows_read bigint;
    span bigint;
    more tid[];
    hits tid[] := '{}';
    added bigint;
    so_far bigint := 0;
BEGIN
    total := teller_expected(NULL, in_from, upper_end);
    -- Of the beginning of a word the planner takes it that it is in half a per cent or more, or in two where it knows few words.
    SELECT string_agg(terms.term, E'\n'), min(teller_expected(teller_query(terms.term), in_from, upper_end))
    INTO likely, entries
    FROM (SELECT CASE WHEN one LIKE '%*' AND teller_expected(teller_query(one), in_from, upper_end) < 0.021 * total
              THEN rtrim(one, '*') ELSE one END AS term
          FROM unnest((string_to_array(in_terms, E'\n'))[1:12]) one) terms;
    expected := teller_expected(coalesce(teller_query(likely) && in_conditions, teller_query(likely)), in_from, upper_end);
    lower_end := in_from;
    IF expected > most_candidates THEN
        oldest := greatest(in_from, (SELECT min(p.at) FROM passages p));
        walk := least(first_walk, ceil(candidates * total / expected));
        IF in_allowed IS NOT NULL THEN
            entries := least(entries, teller_expected(in_allowed, in_from, upper_end));
        END IF;
        WHILE so_far < enough AND walk >= 1 AND walked + walk <= longest_walk AND walk * entries_a_row < entries LOOP
            SELECT array_agg(seen.ctid) FILTER (WHERE seen.has), count(DISTINCT seen.interaction_id) FILTER (WHERE seen.has),
                min(seen.at), count(*) INTO more, added, upper_end, rows_read
            FROM (SELECT newest.ctid, newest.at, newest.interaction_id, newest.words @@ wanted AS has
                  FROM (SELECT p.ctid, p.at, p.interaction_id, p.words FROM passages p
                        WHERE p.at >= in_from AND p.at < upper_end
                        ORDER BY p.at DESC LIMIT walk::bigint) newest
                  OFFSET 0) seen;
            IF rows_read < walk THEN
                upper_end := in_from; -- that were all
            END IF;
            hits := hits || more;
            so_far := so_far + added;
            walked := walked + rows_read;
            EXIT WHEN so_far = 0 OR upper_end <= in_from;
            walk := ceil(1.2 * walked * (enough - so_far) / so_far);
        END LOOP;
        span := greatest(shortest_span, ((upper_end - oldest) * (candidates / expected))::bigint);
        lower_end := greatest(in_from, upper_end - span);
    END IF;
    WHILE so_far < enough AND upper_end > in_from LOOP
        SELECT array_agg(hit.ctid), count(DISTINCT hit.interaction_id) INTO more, added
        FROM (SELECT one.ctid, one.interaction_id
              FROM (SELECT p.ctid, p.interaction_id, p.at FROM passages p
                    WHERE p.words @@ coalesce(wanted && teller_months(lower_end, upper_end), wanted)
                      AND p.at + 0 >= lower_end AND p.at + 0 < upper_end -- no other index
                    LIMIT most_read) one
              ORDER BY one.at DESC LIMIT most_candidates) hit;
        hits := hits || more;
        so_far := so_far + added;
        upper_end := lower_end;
        span := span * 8;
        lower_end := CASE WHEN upper_end - span > oldest THEN upper_end - span ELSE in_from END;
    END LOOP;
    RETURN hits;
END
$routine$;

-- Words in messages, notes and transcripts: agents find them in customers whom they have open and in interactions that
-- they served, supervisors also in those of their teams, administrators everywhere. A function because a policy would
-- not use the index: what an index finds must be checked row by row there. Here the index answers whose it is, too.
-- What is found is ranked; but of something that stands in more than a thousand texts the newest alone.
CREATE FUNCTION teller_search_messages(in_terms text, in_channels text, in_from bigint, in_to bigint, in_agent text,
    in_queue text)
RETURNS TABLE (customer_id uuid, name text, interaction_id uuid, started_at bigint, channel text, subject text,
    agent text, place text, text text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = {schema}, pg_temp
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET jit = off AS $routine$
#variable_conflict use_column
DECLARE
    most_candidates constant integer := 1000;
    most_read constant integer := 4000; -- of the passages that have the words
    asked constant tsquery := teller_query(in_terms);
    upper_end constant bigint := least(in_to, teller_now() + 86400000);
    allowed tsquery;
    conditions tsquery; -- beside the words
    wanted tsquery;
    few boolean; -- so few have the words that all of them can be read
    hits tid[];
BEGIN
    IF asked IS NULL THEN
        RETURN;
    END IF;
    IF NOT teller_is_admin() THEN
        SELECT string_agg(teller_mark(mark), ' | ')::tsquery INTO allowed
        FROM (SELECT 'a:' || left(session_user, 200) AS mark
              UNION SELECT 'u:' || open_one FROM teller_open_customers() open_one
              UNION SELECT 'a:' || left(member, 200) FROM teller_team_agents() member WHERE member <> '') marks;
    END IF;
    conditions := allowed;
    IF in_channels <> '' THEN
        SELECT string_agg(teller_mark('c:' || left(code, 200)), ' | ')::tsquery INTO wanted
        FROM unnest((string_to_array(trim(in_channels), ' '))[1:50]) code;
        conditions := coalesce(conditions && wanted, wanted);
    END IF;
    IF in_agent <> '' THEN
        wanted := teller_mark('a:' || left(in_agent, 200))::tsquery;
        conditions := coalesce(conditions && wanted, wanted);
    END IF;
    IF in_queue <> '' THEN
        wanted := teller_mark('q:' || left(in_queue, 200))::tsquery;
        conditions := coalesce(conditions && wanted, wanted);
    END IF;
    wanted := coalesce(asked && conditions, asked);
    few := teller_is_rare(in_terms, asked);
    IF few THEN
        hits := ARRAY(
            SELECT hit.ctid
            FROM (SELECT p.ctid, p.at FROM passages p
                  WHERE p.words @@ wanted AND p.at + 0 >= in_from AND p.at + 0 < upper_end -- no other index
                  LIMIT most_read) hit
            ORDER BY hit.at DESC);
        few := cardinality(hits) < most_read; -- the planner may be wrong
        hits := hits[1:most_candidates];
    END IF;
    IF NOT few THEN
        hits := teller_newest_passages(in_terms, allowed, conditions, in_from, upper_end);
    END IF;
    RETURN QUERY
        SELECT best.customer_id, c.name, best.interaction_id, i.started_at, i.channel, i.subject, i.agent, best.place,
            ({statement passage_text})
        FROM (SELECT one.* FROM (
                  SELECT DISTINCT ON (hit.customer_id, hit.interaction_id) hit.* FROM (
                      SELECT p.customer_id, p.interaction_id, p.place, p.part, p.at,
                          ts_rank(p.words, asked, 1) * CASE WHEN p.place = 'body' AND p.part <> '' THEN 0.5 ELSE 1 END
                              AS rank -- others' words, and names of files
                      FROM passages p
                      WHERE p.ctid = ANY (hits) AND p.words @@ wanted) hit
                  ORDER BY hit.customer_id, hit.interaction_id, hit.rank DESC, hit.place, hit.part) one
              ORDER BY one.rank DESC, one.at DESC, one.interaction_id
              LIMIT 50) best
        JOIN interactions i ON i.customer_id = best.customer_id AND i.id = best.interaction_id
        JOIN customers c ON c.id = best.customer_id
        ORDER BY best.rank DESC, best.at DESC, best.interaction_id;
END
$routine$;
