-- src/store/audit_chain.h says what the hash is made of.
CREATE FUNCTION teller_netstring(in_text text) RETURNS text
LANGUAGE sql IMMUTABLE AS $routine$
    SELECT octet_length(convert_to(in_text, 'UTF8')) || ':' || in_text || ','
$routine$;

-- Adds to the end of the chain of whoever is signed in.
CREATE FUNCTION teller_audit_append(in_action text, in_customer uuid, in_ground text, in_call text, in_reason text)
RETURNS void
LANGUAGE plpgsql AS $routine$
#variable_conflict use_column
DECLARE
    me text := session_user;
    head_seq bigint;
    head_hash text;
    moment bigint;
    digest text := '';
    fresh text;
BEGIN
    SELECT h.seq, h.hash INTO head_seq, head_hash FROM audit_heads h WHERE h.chain = me FOR UPDATE;
    IF NOT FOUND THEN
        INSERT INTO audit_heads (chain, seq, hash) VALUES (me, 0, '') ON CONFLICT DO NOTHING;
        SELECT h.seq, h.hash INTO head_seq, head_hash FROM audit_heads h WHERE h.chain = me FOR UPDATE;
    END IF;
    head_seq := head_seq + 1;
    moment := teller_now();
    IF in_action = 'erase' THEN -- never before what it removes, whatever the clock says: by that it is believed
        moment := greatest(moment, (SELECT max(a.at) FROM audit a WHERE a.customer_id = in_customer));
    END IF;
    IF in_reason <> '' THEN
        digest := encode(sha256(convert_to(in_reason, 'UTF8')), 'hex');
    END IF;
    fresh := encode(sha256(convert_to(
        teller_netstring(head_hash) || teller_netstring(me) || teller_netstring(head_seq::text) ||
        teller_netstring(moment::text) || teller_netstring(me) || teller_netstring(in_action) ||
        teller_netstring(coalesce(in_customer::text, '')) || teller_netstring(in_ground) ||
        teller_netstring(in_call) || teller_netstring(digest), 'UTF8')), 'hex');
    INSERT INTO audit (chain, seq, at, agent, action, customer_id, ground, call_id, reason, reason_digest, previous,
        hash)
    VALUES (me, head_seq, moment, me, in_action, in_customer, in_ground, in_call, in_reason, digest, head_hash, fresh);
    UPDATE audit_heads SET seq = head_seq, hash = fresh WHERE chain = me;
END
$routine$;

-- For administration: exports, erasures.
CREATE FUNCTION teller_audit(in_action text, in_customer uuid, in_ground text, in_call text, in_reason text)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
BEGIN
    IF NOT teller_is_admin() THEN
        RAISE EXCEPTION 'only administrators' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM teller_audit_append(in_action, in_customer, in_ground, in_call, in_reason);
END
$routine$;
