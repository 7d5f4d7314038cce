-- Lower-case hex, as the function of that name that Teller gives to SQLite.
CREATE FUNCTION teller_sha256(in_text text) RETURNS text LANGUAGE sql IMMUTABLE AS $routine$
SELECT encode(sha256(convert_to(in_text, 'UTF8')), 'hex');
$routine$;

-- Removes what says who a customer is and what was said: what erase_customer.sql says, and how many rows of which table
-- that were.
CREATE FUNCTION teller_erase(in_customer uuid, in_reason text) RETURNS TABLE (what text, changed bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
#variable_conflict use_column
DECLARE
    in_changed bigint;
    shown uuid := teller_shown_as(in_customer);
BEGIN
    IF NOT teller_is_admin() THEN
        RAISE EXCEPTION 'only administrators' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF trim(in_reason) = '' THEN
        RAISE EXCEPTION 'an erasure needs a reason';
    END IF;
    FOR in_customer IN SELECT teller_profiles(shown) LOOP
        {counted erase_customer}
        PERFORM teller_audit_append('erase', in_customer, 'admin', '', in_reason);
    END LOOP;
END
$routine$;
