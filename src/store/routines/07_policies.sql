-- Who reads which rows. Every condition is an array made once for a statement, so that a row costs one comparison.
-- coalesce() keeps the planner from taking "is open" for a second condition on the key, as if customer_id were asked
-- for twice: it would then expect so few rows that it chooses the wrong index.
DO $routine$
DECLARE
    one record;
    is_open constant text := 'coalesce(%I = ANY(ARRAY(SELECT teller_open_customers())), false)';
    of_team constant text := 'agent_id = ANY(ARRAY(SELECT teller_team_agents())) AND agent_id <> ''''';
BEGIN
    FOR one IN SELECT c.relname FROM pg_class c
               WHERE c.relkind IN ('r', 'p') AND c.relnamespace = to_regnamespace(quote_ident(current_schema())) LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one.relname);
        EXECUTE format('REVOKE ALL ON %I FROM PUBLIC, teller_agent, teller_supervisor, teller_admin', one.relname);
        EXECUTE format('GRANT SELECT ON %I TO teller_admin', one.relname);
        EXECUTE format('CREATE POLICY admins ON %I FOR SELECT TO teller_admin USING (true)', one.relname);
        -- Whatever belongs to a customer is read while the customer is open; a table added later, too.
        IF one.relname NOT IN ('openings', 'audit', 'reviews')
           AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = to_regclass(quote_ident(one.relname))
                           AND a.attname = 'customer_id' AND NOT a.attisdropped) THEN
            EXECUTE format('GRANT SELECT ON %I TO teller_agent', one.relname);
            EXECUTE format('CREATE POLICY opened ON %I FOR SELECT TO teller_agent USING (' || is_open || ')',
                           one.relname, 'customer_id');
        END IF;
        -- Everything about one interaction is read by whoever leads the team of its agent.
        IF one.relname <> 'promises'
           AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = to_regclass(quote_ident(one.relname))
                           AND a.attname = 'interaction_id' AND NOT a.attisdropped) THEN
            EXECUTE format('CREATE POLICY team_interaction ON %1$I FOR SELECT TO teller_supervisor USING (EXISTS ('
                           || 'SELECT FROM interactions i WHERE i.customer_id = %1$I.customer_id '
                           || 'AND i.id = %1$I.interaction_id AND i.' || of_team || '))', one.relname);
        END IF;
    END LOOP;

    EXECUTE format('CREATE POLICY opened ON customers FOR SELECT TO teller_agent USING (' || is_open || ')', 'id');
    EXECUTE format('CREATE POLICY team ON interactions FOR SELECT TO teller_supervisor USING (' || of_team || ')');
    EXECUTE format('CREATE POLICY team ON note_revisions FOR SELECT TO teller_supervisor USING (' || of_team || ')');
    EXECUTE format('CREATE POLICY team ON openings FOR SELECT TO teller_supervisor USING (' || of_team || ')');
END
$routine$;

-- An account has no customer of its own; its holders do, and theirs are the rows that are seen here.
CREATE POLICY opened ON accounts FOR SELECT TO teller_agent USING (EXISTS (
    SELECT FROM account_holders h
    WHERE h.account_id = accounts.id AND h.customer_id = ANY(ARRAY(SELECT teller_open_customers()))));
CREATE POLICY own ON openings FOR SELECT TO teller_agent USING (agent_id = session_user);
CREATE POLICY team ON audit FOR SELECT TO teller_supervisor USING (agent = ANY(ARRAY(SELECT teller_team_agents())));
-- Agents read what was said about their own work while the customer is open; supervisors what they wrote themselves.
CREATE POLICY own ON reviews FOR SELECT TO teller_agent USING (
    customer_id = ANY(ARRAY(SELECT teller_open_customers()))
    AND EXISTS (SELECT FROM interactions i
                WHERE i.customer_id = reviews.customer_id AND i.id = reviews.interaction_id
                  AND i.agent_id = session_user));
CREATE POLICY written ON reviews FOR SELECT TO teller_supervisor USING (reviewer = session_user);
-- These hold nothing about a customer.
CREATE POLICY everybody ON meta FOR SELECT TO teller_agent USING (true);
CREATE POLICY everybody ON schema_version FOR SELECT TO teller_agent USING (true);
CREATE POLICY everybody ON dispositions FOR SELECT TO teller_agent USING (true);
CREATE POLICY everybody ON queue_wrap_ups FOR SELECT TO teller_agent USING (true);
CREATE POLICY everybody ON queue_dispositions FOR SELECT TO teller_agent USING (true);
CREATE POLICY everybody ON value_tiers FOR SELECT TO teller_agent USING (true);
CREATE POLICY everybody ON agents FOR SELECT TO teller_agent USING (true);
CREATE POLICY everybody ON teams FOR SELECT TO teller_agent USING (true);
CREATE POLICY everybody ON team_leads FOR SELECT TO teller_supervisor USING (true);
