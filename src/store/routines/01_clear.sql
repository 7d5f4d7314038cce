-- What PostgreSQL needs beyond the tables: roles, functions, policies, grants. Made anew as a whole whenever its text
-- differs from what the store has, in one transaction; everything here may therefore be edited freely.
--
-- An agent signs in to the database as themself and is a member of teller_agent, teller_supervisor (which includes it)
-- or teller_admin. Nobody but the owner writes a table: the functions here do, each as the owner, in the name of
-- session_user. The last file says which of them desktops may call; the others serve only these.
DO $routine$
DECLARE
    wanted text;
    one record;
BEGIN
    -- The roles belong to the whole server: another store may have made them.
    FOREACH wanted IN ARRAY ARRAY['teller_agent', 'teller_supervisor', 'teller_admin'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL; -- another store's administrator was faster
            END;
        END IF;
    END LOOP;
    IF NOT pg_has_role('teller_supervisor', 'teller_agent', 'MEMBER') THEN
        GRANT teller_agent TO teller_supervisor;
    END IF;

    FOR one IN SELECT c.relname, p.polname FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
               WHERE c.relnamespace = to_regnamespace(quote_ident(current_schema())) LOOP
        EXECUTE format('DROP POLICY %I ON %I', one.polname, one.relname);
    END LOOP;
    FOR one IN SELECT p.oid::regprocedure::text AS name FROM pg_proc p
               WHERE p.pronamespace = to_regnamespace(quote_ident(current_schema())) AND p.proname LIKE 'teller\_%' LOOP
        EXECUTE format('DROP FUNCTION %s CASCADE', one.name); -- its triggers go with it
    END LOOP;
END
$routine$;
