-- Milliseconds since 1970, by the store's clock.
CREATE FUNCTION teller_now() RETURNS bigint
LANGUAGE sql VOLATILE AS $routine$
    SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)
$routine$;

-- For how long an opening that is no longer renewed still gives the right to read, and shows that somebody looks.
CREATE FUNCTION teller_right_lasts() RETURNS bigint LANGUAGE sql IMMUTABLE AS $routine$ SELECT 900000::bigint $routine$;
CREATE FUNCTION teller_presence_lasts() RETURNS bigint LANGUAGE sql IMMUTABLE AS $routine$ SELECT 90000::bigint $routine$;

-- A customer who has been on a screen for longer than a working day is opened anew, and that is written down.
CREATE FUNCTION teller_look_lasts() RETURNS bigint LANGUAGE sql IMMUTABLE AS $routine$ SELECT 43200000::bigint $routine$;

-- For how long a mention gives the right to open (mentionsLast in src/core/mention.h).
CREATE FUNCTION teller_mentions_last() RETURNS bigint LANGUAGE sql IMMUTABLE AS $routine$ SELECT 1209600000::bigint $routine$;

-- What follows is plpgsql although plain SQL would do: a function in SQL that cannot be put into the statement (because
-- it has a query within, or rights of its own) is planned at every call, which costs more than what it does; and these
-- are called for every row that is written and every table that is read.

-- Whoever may do everything anyway: superusers, the owner and members of the owner's role.
CREATE FUNCTION teller_is_admin() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
BEGIN
    RETURN pg_has_role(session_user, current_user, 'MEMBER') OR pg_has_role(session_user, 'teller_admin', 'MEMBER');
END
$routine$;

-- Whether supervisors' matters are this person's.
CREATE FUNCTION teller_supervises() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
BEGIN
    RETURN teller_is_admin() OR pg_has_role(session_user, 'teller_supervisor', 'MEMBER');
END
$routine$;

CREATE FUNCTION teller_my_name(in_otherwise text) RETURNS text
LANGUAGE plpgsql STABLE AS $routine$
BEGIN
    RETURN coalesce((SELECT name FROM agents WHERE id = session_user), nullif(in_otherwise, ''), session_user);
END
$routine$;

-- A customer, and all who are shown as them.
CREATE FUNCTION teller_profiles(in_customer uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE ROWS 2 SET search_path = {schema}, pg_temp AS $routine$
    {statement profiles}
$routine$;

-- As whom a customer is shown. Every save asks: a search path of its own would cost as much as the rest of it.
CREATE FUNCTION teller_shown_as(in_customer uuid) RETURNS uuid
LANGUAGE plpgsql STABLE AS $routine$
BEGIN
    RETURN (SELECT coalesce(merged_into, id) FROM {schema}.customers WHERE id = in_customer);
END
$routine$;

-- The customers whom the agent has open, and all who are shown as them.
CREATE FUNCTION teller_open_customers() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 3 SET search_path = {schema}, pg_temp AS $routine$
BEGIN
    RETURN QUERY
        WITH mine AS MATERIALIZED (
            SELECT customer_id FROM openings
            WHERE agent_id = session_user AND ground <> 'queue' AND seen_at >= teller_now() - teller_right_lasts()
        )
        SELECT customer_id FROM mine
        UNION
        SELECT c.id FROM mine JOIN customers c ON c.merged_into = mine.customer_id;
END
$routine$;

-- The agents of the teams that a supervisor leads; nobody's for everybody else.
CREATE FUNCTION teller_team_agents() RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 20 SET search_path = {schema}, pg_temp AS $routine$
BEGIN
    RETURN QUERY
        SELECT a.id FROM team_leads l JOIN agents a ON a.team = l.team
        WHERE l.agent_id = session_user AND pg_has_role(session_user, 'teller_supervisor', 'MEMBER');
END
$routine$;
