-- Anybody may look for a customer: enough to tell people apart, and nothing that was said.
CREATE FUNCTION teller_search(in_account text, in_account_to text, in_phone text, in_phone_from text, in_phone_to text,
    in_email text, in_email_to text, in_word text, in_word_to text, in_second text, in_third text, in_part text)
RETURNS TABLE (id uuid, name text, tier text, account text, address text, last_at bigint, matched text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = {schema}, pg_temp
SET plan_cache_mode = force_generic_plan AS $routine$
#variable_conflict use_column
BEGIN
    RETURN QUERY {statement search};
END
$routine$;
