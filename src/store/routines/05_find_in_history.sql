-- Words in the history of a customer whom the agent has open, and of all who are shown as them. A function because a
-- policy would not use the index, which answers whose the words are, too (see teller_search_messages).
CREATE FUNCTION teller_find_in_history(in_customer uuid, in_terms text, in_limit integer)
RETURNS TABLE (customer_id uuid, interaction_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = {schema}, pg_temp
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET jit = off AS $routine$
#variable_conflict use_column
DECLARE
    asked tsquery := teller_query(in_terms);
    whose tsquery;
BEGIN
    SELECT string_agg(teller_mark('u:' || profile), ' | ')::tsquery INTO whose
    FROM teller_profiles(in_customer) profile
    WHERE teller_is_admin() OR profile IN (SELECT teller_open_customers());
    IF asked IS NULL OR whose IS NULL THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT p.customer_id, p.interaction_id
        FROM passages p
        WHERE p.words @@ (asked && whose)
        GROUP BY p.customer_id, p.interaction_id
        ORDER BY max(p.at) DESC, p.interaction_id DESC
        LIMIT in_limit;
END
$routine$;
