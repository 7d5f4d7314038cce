GRANT SELECT ON customers, accounts, openings, reviews, meta, schema_version, dispositions, queue_wrap_ups,
    queue_dispositions, value_tiers, agents, teams
    TO teller_agent;
-- A view is read with its owner's rights.
GRANT SELECT ON standing_actions, open_tasks TO teller_admin;
GRANT SELECT ON audit, team_leads TO teller_supervisor;

DO $routine$
DECLARE
    one record;
BEGIN
    FOR one IN SELECT p.oid::regprocedure::text AS name, p.proname FROM pg_proc p
               WHERE p.pronamespace = to_regnamespace(quote_ident(current_schema())) AND p.proname LIKE 'teller\_%' LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', one.name);
        IF one.proname IN ('teller_admit', 'teller_recognise', 'teller_keep_open', 'teller_close', 'teller_viewers', 'teller_search',
                           'teller_similar_words', 'teller_search_messages', 'teller_find_in_history',
                           'teller_save_wrap_up', 'teller_save_review', 'teller_save_agent_action', 'teller_correct_note', 'teller_mentions', 'teller_own_work', 'teller_open_customers', 'teller_team_agents',
                           'teller_supervises', 'teller_reasons', 'teller_profiles', 'teller_merge', 'teller_unmerge',
                           'teller_identity_decide', 'teller_note_identity_reviews', 'teller_identity_reviews', 'teller_customer_holders',
                           'teller_create_customer')
        THEN
            EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO teller_agent, teller_admin', one.name);
        ELSIF one.proname IN ('teller_audit', 'teller_audit_links', 'teller_erase') THEN
            EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO teller_admin', one.name);
        END IF;
    END LOOP;

    EXECUTE format('GRANT USAGE ON SCHEMA %I TO teller_agent, teller_supervisor, teller_admin', current_schema());
    -- Nobody but the owner makes anything in this schema, or temporary tables in this database.
    IF pg_has_role((SELECT nspowner FROM pg_namespace WHERE nspname = current_schema()), 'MEMBER') THEN
        EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC', current_schema());
    END IF;
    IF pg_has_role((SELECT datdba FROM pg_database WHERE datname = current_database()), 'MEMBER') THEN
        EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
    END IF;
END
$routine$;
