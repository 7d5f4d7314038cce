-- Somebody whom no system knows yet. Whom a person may look for, they may also find by what exactly is theirs.
CREATE FUNCTION teller_customer_holders(in_account text, in_phone text, in_phone_from text, in_phone_to text,
    in_email text, in_name text, in_word text)
RETURNS TABLE (id uuid, name text, tier text, account text, address text, last_at bigint, matched text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = {schema}, pg_temp
SET plan_cache_mode = force_generic_plan AS $routine$
#variable_conflict use_column
BEGIN
    RETURN QUERY {statement new_customer_holders};
END
$routine$;

-- Added once, by whoever is signed in, and only if nobody else has what is given. The same again changes nothing.
-- Anybody may hold the lock for as long as they like: whoever waits is told to come again, so that what else their desk
-- has to save does not wait with it.
CREATE FUNCTION teller_create_customer(in_customer uuid, in_full_name text, in_search_name text, in_rows text,
    in_language text, in_account text, in_account_value text, in_phone text, in_phone_from text, in_phone_to text,
    in_phone_key text, in_phone_value text, in_email text, in_email_value text, in_name text, in_word text, in_call text,
    in_at bigint)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp SET lock_timeout = '5s' AS $routine$
#variable_conflict use_column
BEGIN
    -- One after the other: two desks that write the same person down at one moment must see each other.
    PERFORM pg_advisory_xact_lock(128017222854005);
    IF EXISTS (SELECT FROM customers WHERE id = in_customer) THEN
        IF NOT EXISTS (SELECT FROM ({statement new_customer}) c
                       WHERE c.name = in_full_name AND c.language = in_language AND c.since = in_at
                         AND c.phone = coalesce(in_phone_value, '') AND c.email = coalesce(in_email_value, '')
                         AND c.account = coalesce(in_account_value, '')) THEN
            RAISE EXCEPTION 'this customer exists with another content';
        END IF;
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM ({statement new_customer_holders}) h) THEN
        RAISE EXCEPTION 'somebody has what would be theirs';
    END IF;
    {statement new_customer_put};
    INSERT INTO customer_words (word, customer_id)
    SELECT w.value ->> 0, in_customer FROM json_array_elements(in_rows::json) w ON CONFLICT DO NOTHING;
    {statement new_customer_identifiers};
    {statement new_customer_claims};
    PERFORM teller_audit_append('create', in_customer, CASE WHEN in_call = '' THEN 'desk' ELSE 'call' END, in_call, '');
END
$routine$;
