-- By what right the agent may open the customer, NULL for none. in_how: 'account' or 'ani' if what the caller gave
-- names the customer, 'person' if somebody chose them.
CREATE FUNCTION teller_ground(in_customer uuid, in_how text, in_call text, in_waiting boolean, in_reason text)
RETURNS text
LANGUAGE plpgsql AS $routine$
DECLARE
    profiles uuid[];
BEGIN
    IF in_call <> '' AND in_how <> 'person' THEN
        RETURN CASE WHEN in_waiting THEN 'queue' ELSE 'call' END;
    END IF;
    IF in_call <> '' AND NOT in_waiting THEN
        RETURN 'chosen';
    END IF;
    profiles := ARRAY(SELECT teller_profiles(in_customer));
    IF EXISTS (SELECT FROM cases WHERE owner = session_user AND owner <> '' AND customer_id = ANY(profiles)
                   AND status <> 'closed') THEN
        RETURN 'case';
    END IF;
    IF EXISTS (SELECT FROM promises WHERE owner_id = session_user AND owner_id <> '' AND customer_id = ANY(profiles)
                   AND kept_at = 0)
       OR EXISTS (SELECT FROM open_tasks
                  WHERE (owner_id = session_user
                         OR owner_id = (SELECT 'team:' || a.team FROM agents a WHERE a.id = session_user AND a.team <> ''))
                    AND customer_id = ANY(profiles)) THEN
        RETURN 'task';
    END IF;
    -- A colleague, who had them open, named the agent in a note.
    IF EXISTS (SELECT FROM agent_actions WHERE kind = 'mention' AND owner_id = session_user AND owner_id <> ''
                   AND agent_id <> session_user
                   AND at BETWEEN teller_now() - teller_mentions_last() AND teller_now() + 86400000 -- by a desk's clock
                   AND customer_id = ANY(profiles)) THEN
        RETURN 'mention';
    END IF;
    IF pg_has_role(session_user, 'teller_supervisor', 'MEMBER')
       AND EXISTS (SELECT FROM interactions WHERE agent_id = ANY(ARRAY(SELECT teller_team_agents()))
                       AND agent_id <> '' AND customer_id = ANY(profiles)) THEN
        RETURN 'team';
    END IF;
    IF teller_is_admin() THEN
        RETURN 'admin';
    END IF;
    IF in_reason <> '' THEN
        RETURN 'reason';
    END IF;
    RETURN NULL;
END
$routine$;

-- A text as the literal that stands for it in a command.
CREATE FUNCTION teller_literal(in_text text) RETURNS text
LANGUAGE sql IMMUTABLE AS $routine$
    SELECT coalesce('''' || replace(in_text, '''', '''''') || '''', 'NULL')
$routine$;

-- Looking and rolling back would leave no trace. Whoever sends "BEGIN; SELECT teller_admit(…); COMMIT; …" as one string
-- has it committed before anything is answered: several commands in one string are the simple protocol, in which nothing
-- else comes between. What follows could ask once more, about somebody else, and roll that back: the call at the
-- beginning must be this one. in_literals: what it says between its brackets.
CREATE FUNCTION teller_admits_first(in_literals text) RETURNS boolean
LANGUAGE plpgsql AS $routine$
BEGIN
    -- Where a backslash could hide a quotation mark, the string cannot be read like this.
    RETURN current_setting('standard_conforming_strings') = 'on'
        AND starts_with(current_query(), 'BEGIN; SELECT teller_admit(' || in_literals || '); COMMIT;');
END
$routine$;

-- Lets the agent have the customer on the screen of a desk, or refuses. Whoever has them there already, for the same
-- call, only goes on; anything else is written down. in_literals: of the call that asks (teller_admits_first).
CREATE FUNCTION teller_open(in_customer uuid, in_how text, in_call text, in_waiting boolean, in_reason text,
    in_desk uuid, in_literals text)
RETURNS void
LANGUAGE plpgsql AS $routine$
DECLARE
    moment bigint := teller_now();
    had record;
    goes_on boolean;
    right_now text;
BEGIN
    SELECT o.ground, o.call_id, o.since, o.seen_at INTO had FROM openings o
    WHERE o.customer_id = in_customer AND o.agent_id = session_user AND o.desk_id = in_desk;
    goes_on := FOUND AND had.seen_at >= moment - teller_right_lasts() AND had.since >= moment - teller_look_lasts()
        AND in_reason = ''
        AND (in_call = '' OR in_call = had.call_id) AND (had.ground <> 'queue' OR in_waiting);
    IF goes_on THEN
        IF had.seen_at < moment - 10000 AND current_setting('transaction_read_only') = 'off' THEN
            UPDATE openings SET seen_at = moment
            WHERE customer_id = in_customer AND agent_id = session_user AND desk_id = in_desk;
        END IF;
        RETURN;
    END IF;
    IF NOT teller_is_admin() AND NOT teller_admits_first(in_literals) THEN
        RAISE EXCEPTION 'a customer is opened by a transaction of its own' USING ERRCODE = 'active_sql_transaction';
    END IF;
    right_now := teller_ground(in_customer, in_how, in_call, in_waiting, in_reason);
    IF right_now IS NULL THEN
        RAISE EXCEPTION 'no call, case or task with this customer' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF current_setting('transaction_read_only') = 'on' AND teller_is_admin() THEN
        RETURN; -- whoever may read the tables themselves may do so where nothing can be written
    END IF;
    IF in_waiting THEN
        right_now := 'queue';
    END IF;
    IF right_now <> 'reason' THEN
        -- The caller is on the line: they do not wait for the disk. A crash of the server in the next half second can
        -- cost this row, but never one out of the middle of a chain.
        PERFORM set_config('synchronous_commit', 'off', true);
    END IF;
    INSERT INTO openings AS o (customer_id, agent_id, desk_id, call_id, ground, reason, since, seen_at)
    VALUES (in_customer, session_user, in_desk, in_call, right_now, in_reason, moment, moment)
    ON CONFLICT (customer_id, agent_id, desk_id) DO UPDATE SET
        call_id = excluded.call_id, ground = excluded.ground, reason = excluded.reason, seen_at = excluded.seen_at,
        since = CASE WHEN o.ground <> 'queue' AND o.seen_at >= moment - teller_presence_lasts()
                          AND o.since >= moment - teller_look_lasts() THEN o.since
                ELSE excluded.since END;
    PERFORM teller_audit_append(CASE WHEN right_now = 'queue' THEN 'fetch' ELSE 'open' END, in_customer, right_now,
        in_call, in_reason);
    IF right_now <> 'queue' THEN
        PERFORM pg_notify('teller_viewing', in_customer::text);
    END IF;
END
$routine$;

-- Opens whoever is meant, if that is one customer. What is known of them teller_recognise() says, afterwards.
CREATE FUNCTION teller_admit(in_customer uuid, in_account text, in_phone text, in_phone_from text, in_phone_to text,
    in_call text, in_waiting boolean, in_reason text, in_desk uuid)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = {schema}, pg_temp
SET plan_cache_mode = force_generic_plan AS $routine$
#variable_conflict use_column
DECLARE
    in_how text := 'person';
    who uuid;
    found_how text;
BEGIN
    SELECT f.how, f.customer_id INTO found_how, who FROM (
        {statement find}
    ) f WHERE f.alone = 1;
    IF who IS NOT NULL THEN
        PERFORM teller_open(who, found_how, in_call, in_waiting, in_reason, in_desk, concat_ws(', ',
            teller_literal(in_customer::text), teller_literal(in_account), teller_literal(in_phone),
            teller_literal(in_phone_from), teller_literal(in_phone_to), teller_literal(in_call),
            upper(in_waiting::text), teller_literal(in_reason), teller_literal(in_desk::text)));
    END IF;
END
$routine$;

-- Who is meant, and what is known of them if this desk has them open.
CREATE FUNCTION teller_recognise(in_customer uuid, in_account text, in_phone text, in_phone_from text, in_phone_to text,
    in_now bigint, in_waiting boolean, in_desk uuid)
RETURNS TABLE (part text, ordinal bigint, body json)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = {schema}, pg_temp
SET plan_cache_mode = force_generic_plan AS $routine$
#variable_conflict use_column
DECLARE
    in_how text := 'person';
    in_alive bigint := teller_now() - teller_presence_lasts();
    who uuid;
    found_how text;
BEGIN
    SELECT f.how, f.customer_id INTO found_how, who FROM (
        {statement find}
    ) f WHERE f.alone = 1;
    IF who IS NOT NULL THEN
        IF NOT EXISTS (SELECT FROM openings o
                       WHERE o.customer_id = who AND o.agent_id = session_user AND o.desk_id = in_desk
                         AND o.seen_at >= teller_now() - teller_right_lasts() AND (o.ground <> 'queue' OR in_waiting))
           AND NOT (teller_is_admin() AND current_setting('transaction_read_only') = 'on') THEN
            RAISE EXCEPTION 'this desk has not opened the customer' USING ERRCODE = 'insufficient_privilege';
        END IF;
        in_how := found_how;
        in_customer := who;
        in_account := NULL;
        in_phone := NULL;
        in_phone_from := NULL;
        in_phone_to := NULL;
    END IF;
    RETURN QUERY {statement recognise};
END
$routine$;

-- Still on this desk's screen. Answers with each customer that is, and with who else looks ("agent:since …"); one that
-- is missing has to be opened anew.
CREATE FUNCTION teller_keep_open(in_desk uuid, in_customers uuid[])
RETURNS TABLE (customer_id uuid, viewers text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
#variable_conflict use_column
DECLARE
    moment bigint := teller_now();
BEGIN
    PERFORM set_config('synchronous_commit', 'off', true);
    UPDATE openings o SET seen_at = moment
    WHERE o.agent_id = session_user AND o.desk_id = in_desk AND o.customer_id = ANY(in_customers)
      AND o.ground <> 'queue' AND o.seen_at >= moment - teller_right_lasts()
      AND o.since >= moment - teller_look_lasts();
    DELETE FROM openings o WHERE o.agent_id = session_user AND o.seen_at < moment - teller_right_lasts();
    RETURN QUERY
        SELECT mine.customer_id,
            coalesce((SELECT string_agg(o.agent_id || ':' || o.since, ' ' ORDER BY o.since, o.agent_id, o.desk_id)
                      FROM openings o
                      WHERE o.customer_id = mine.customer_id AND o.desk_id <> in_desk AND o.ground <> 'queue'
                        AND o.seen_at >= moment - teller_presence_lasts()), '')
        FROM openings mine
        WHERE mine.agent_id = session_user AND mine.desk_id = in_desk AND mine.customer_id = ANY(in_customers)
          AND mine.ground <> 'queue' AND mine.since >= moment - teller_look_lasts();
END
$routine$;

-- in_call: for which they had been opened, '' for none. They may have called again meanwhile and be open for that call:
-- what closes comes by another connection, and may come later. NULL, as desktops from before 7 say it: for whatever.
CREATE FUNCTION teller_close(in_desk uuid, in_customer uuid, in_call text DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
BEGIN
    PERFORM set_config('synchronous_commit', 'off', true);
    DELETE FROM openings
    WHERE customer_id = in_customer AND agent_id = session_user AND desk_id = in_desk AND ground <> 'queue'
      AND (in_call IS NULL OR call_id = in_call);
    IF FOUND THEN
        PERFORM pg_notify('teller_viewing', in_customer::text);
    END IF;
END
$routine$;

CREATE FUNCTION teller_viewers(in_desk uuid, in_customer uuid) RETURNS TABLE (agent_id text, name text, since bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
#variable_conflict use_column
DECLARE
    in_alive bigint := teller_now() - teller_presence_lasts();
BEGIN
    IF in_customer IN (SELECT teller_open_customers()) OR teller_is_admin() THEN
        RETURN QUERY {statement viewers};
    END IF;
END
$routine$;

-- The notes in which the agent is named. The names of the customers come along, although their rows are out of reach
-- until they are opened.
CREATE FUNCTION teller_mentions(in_since bigint) RETURNS TABLE (id text, shown text, name text, interaction_id text,
    agent_name text, at bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
#variable_conflict use_column
DECLARE
    in_agent text := session_user;
BEGIN
    in_since := greatest(in_since, teller_now() - teller_mentions_last());
    RETURN QUERY
        SELECT m.id::text, m.shown::text, m.name, m.interaction_id::text, m.agent_name, m.at
        FROM ({statement mentions}) m;
END
$routine$;

-- What the agent promised, and what they or their team are to do; with the names of the customers as above.
CREATE FUNCTION teller_own_work() RETURNS TABLE (what text, id text, shown text, name text, owner_id text, due_at bigint,
    made_at bigint, text text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = {schema}, pg_temp SET jit = off AS $routine$
#variable_conflict use_column
DECLARE
    in_agent text := session_user;
BEGIN
    RETURN QUERY
        SELECT w.what, w.id::text, w.shown::text, w.name, w.owner_id, w.due_at, w.made_at, w.text
        FROM ({statement own_work}) w;
END
$routine$;

-- Who opened whom for a reason in words, newest first: for supervisors their own teams', for administrators all. The
-- names of the customers come along, although their rows may be out of reach.
CREATE FUNCTION teller_reasons() RETURNS TABLE (at bigint, agent text, agent_name text, customer_id text,
    customer_name text, reason text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
#variable_conflict use_column
DECLARE
    in_everybody boolean := teller_is_admin();
    in_agents text[] := ARRAY(SELECT teller_team_agents());
BEGIN
    IF NOT teller_supervises() THEN
        RAISE EXCEPTION 'only supervisors' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN QUERY
        SELECT a.at, a.agent, coalesce(g.name, a.agent), a.customer_id::text, coalesce(c.name, ''), a.reason
        FROM audit a LEFT JOIN agents g ON g.id = a.agent LEFT JOIN customers c ON c.id = a.customer_id
        WHERE a.ground = 'reason' AND (in_everybody OR a.agent = ANY(in_agents))
        ORDER BY a.at DESC, a.chain, a.seq DESC
        LIMIT 200;
END
$routine$;
