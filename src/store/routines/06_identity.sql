-- Who is who, by people's decision. Supervisors and administrators decide about everybody; an agent about two customers
-- whom they have open both. What follows from a decision by the rules of identity resolution comes with the next import.
-- For how long the lock of the others is waited for, 06_new_customer.sql says why.

CREATE FUNCTION teller_may_identify(in_one uuid, in_other uuid) RETURNS boolean
LANGUAGE plpgsql AS $routine$
BEGIN
    IF teller_is_admin() OR pg_has_role(session_user, 'teller_supervisor', 'MEMBER') THEN
        RETURN true;
    END IF;
    RETURN in_one IN (SELECT teller_open_customers()) AND in_other IN (SELECT teller_open_customers());
END
$routine$;

-- Desks that show one of a person's profiles read them again.
CREATE FUNCTION teller_identity_changed(in_customer uuid) RETURNS void
LANGUAGE sql AS $routine$
    SELECT pg_notify('teller_identities', o.customer_id::text)
    FROM (SELECT DISTINCT customer_id FROM openings
          WHERE customer_id IN (SELECT teller_profiles(teller_shown_as(in_customer))) AND ground <> 'queue') o
$routine$;

-- The customer's person and the survivor's are one from now on, shown as the survivor's.
CREATE FUNCTION teller_merge(in_customer uuid, in_survivor uuid, in_merge uuid, in_evidence text, in_reason text)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp SET lock_timeout = '5s' AS $routine$
#variable_conflict use_column
DECLARE
    in_rule text := 'person';
    in_now bigint := teller_now();
    in_agent text := session_user;
BEGIN
    IF NOT teller_may_identify(in_customer, in_survivor) THEN
        RAISE EXCEPTION 'not two customers whom you have open' USING ERRCODE = 'insufficient_privilege';
    END IF;
    -- One after the other: two merges of one person at a time could tie a knot.
    PERFORM pg_advisory_xact_lock(128017222854004);
    in_customer := teller_shown_as(in_customer);
    in_survivor := teller_shown_as(in_survivor);
    IF in_customer IS NULL OR in_survivor IS NULL THEN
        RAISE EXCEPTION 'no such customer';
    END IF;
    IF in_customer = in_survivor THEN
        RAISE EXCEPTION 'they are one already';
    END IF;
    {statement merge_put};
    {statement merge_settle};
    PERFORM teller_audit_append('merge', in_customer, in_rule, '', in_reason);
    PERFORM teller_identity_changed(in_customer);
END
$routine$;

CREATE FUNCTION teller_unmerge(in_merge uuid, in_reason text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp SET lock_timeout = '5s' AS $routine$
#variable_conflict use_column
DECLARE
    in_customer uuid;
    in_survivor uuid;
    in_rule text;
    in_now bigint := teller_now();
    in_agent text := session_user;
BEGIN
    PERFORM pg_advisory_xact_lock(128017222854004);
    SELECT f.customer_id, f.survivor, f.rule INTO in_customer, in_survivor, in_rule FROM ({statement merge_one}) f;
    IF NOT teller_may_identify(in_customer, in_survivor) THEN
        RAISE EXCEPTION 'not customers whom you have open' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF in_customer IS NULL THEN
        RAISE EXCEPTION 'no merge that stands';
    END IF;
    PERFORM teller_identity_changed(in_customer); -- while they are one
    {statement merge_end};
    {statement merge_settle};
    DECLARE
        in_customer uuid := in_survivor;
    BEGIN
        {statement merge_settle};
    END;
    {statement merge_reopen};
    IF in_rule <> 'person' THEN
        {statement merge_parted};
    END IF;
    PERFORM teller_audit_append('unmerge', in_customer, in_rule, '', in_reason);
END
$routine$;

-- 'same', 'different', or '' to take either back. in_merge: the id of the merge that 'same' makes.
CREATE FUNCTION teller_identity_decide(in_customer uuid, in_candidate uuid, in_decision text, in_merge uuid)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp SET lock_timeout = '5s' AS $routine$
#variable_conflict use_column
DECLARE
    in_now bigint := teller_now();
    in_agent text := session_user;
    had record;
BEGIN
    IF NOT teller_may_identify(in_customer, in_candidate) THEN
        RAISE EXCEPTION 'not two customers whom you have open' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM pg_advisory_xact_lock(128017222854004);
    SELECT * INTO had FROM ({statement identity_review}) f;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no such review';
    END IF;
    IF had.decision <> '' AND in_decision <> '' THEN
        RAISE EXCEPTION 'somebody has decided already';
    END IF;
    IF in_decision = 'same' AND teller_shown_as(in_customer) <> teller_shown_as(in_candidate) THEN
        PERFORM teller_merge(in_candidate, in_customer, in_merge, had.evidence, '');
    ELSE
        in_merge := NULL;
    END IF;
    IF in_decision = '' AND had.merge_id IS NOT NULL THEN
        PERFORM teller_unmerge(had.merge_id, '');
    END IF;
    IF in_decision = '' THEN
        in_now := 0;
        in_agent := '';
    END IF;
    {statement identity_decide};
    PERFORM teller_audit_append('identity', in_customer, coalesce(nullif(in_decision, ''), 'reopened'), '', '');
END
$routine$;

-- The queue of reviews shows what is known of people whom nobody has open: that it is about to be read is written down
-- first, in a transaction of its own. in_customer: of one pair the lower id, NULL for all.
CREATE FUNCTION teller_note_identity_reviews(in_customer uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
BEGIN
    IF NOT teller_supervises() THEN
        RAISE EXCEPTION 'only supervisors' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM teller_audit_append('identity', in_customer, 'review', '', '');
END
$routine$;

-- Whether the transaction that wrote a row that can be seen is over. A row's xmin lacks the epoch, which is this one's or
-- the one before; what this transaction's snapshot does not know of yet it wrote itself.
CREATE FUNCTION teller_is_committed(in_xmin xid) RETURNS boolean
LANGUAGE plpgsql AS $routine$
DECLARE
    newest bigint := pg_snapshot_xmax(pg_current_snapshot())::text::bigint;
    whole bigint := ((newest >> 32) << 32) | in_xmin::text::bigint;
BEGIN
    IF whole >= newest THEN
        IF whole - newest < (1::bigint << 31) THEN
            RETURN false;
        END IF;
        whole := whole - (1::bigint << 32);
    END IF;
    RETURN pg_xact_status(whole::text::xid8) = 'committed';
END
$routine$;

CREATE FUNCTION teller_identity_reviews(in_customer uuid, in_candidate uuid)
RETURNS TABLE (part text, ordinal bigint, body json)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
#variable_conflict use_column
BEGIN
    IF NOT teller_supervises() THEN
        RAISE EXCEPTION 'only supervisors' USING ERRCODE = 'insufficient_privilege';
    END IF;
    -- Where nothing can be written, whoever may read the tables themselves may read this.
    IF NOT (current_setting('transaction_read_only') = 'on' AND teller_is_admin())
       AND NOT EXISTS (SELECT FROM audit WHERE chain = session_user AND action = 'identity' AND ground = 'review'
                           AND customer_id IS NOT DISTINCT FROM in_customer AND at >= teller_now() - 60000
                           AND teller_is_committed(xmin)) THEN
        RAISE EXCEPTION 'that the queue is read is written down by a transaction of its own'
            USING ERRCODE = 'active_sql_transaction';
    END IF;
    RETURN QUERY {statement identity_reviews};
END
$routine$;

-- Links that the rules made or took away, [[action, customer, rule], …]: as many rows of the audit. As
-- teller_audit_append, but the head of the chain is written once: a row that one transaction changes thousands of times
-- is found more slowly each time.
CREATE FUNCTION teller_audit_links(in_rows text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
DECLARE
    me text := session_user;
    moment bigint := teller_now();
    head_seq bigint;
    head_hash text;
    fresh text;
    one record;
BEGIN
    IF NOT teller_is_admin() THEN
        RAISE EXCEPTION 'only administrators' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO audit_heads (chain, seq, hash) VALUES (me, 0, '') ON CONFLICT DO NOTHING;
    SELECT h.seq, h.hash INTO head_seq, head_hash FROM audit_heads h WHERE h.chain = me FOR UPDATE;
    FOR one IN SELECT w.value ->> 0 AS action, (w.value ->> 1)::uuid AS customer, w.value ->> 2 AS ground
               FROM json_array_elements(in_rows::json) w LOOP
        head_seq := head_seq + 1;
        fresh := encode(sha256(convert_to(
            teller_netstring(head_hash) || teller_netstring(me) || teller_netstring(head_seq::text) ||
            teller_netstring(moment::text) || teller_netstring(me) || teller_netstring(one.action) ||
            teller_netstring(one.customer::text) || teller_netstring(one.ground) || teller_netstring('') ||
            teller_netstring(''), 'UTF8')), 'hex');
        INSERT INTO audit (chain, seq, at, agent, action, customer_id, ground, call_id, reason, reason_digest, previous,
            hash)
        VALUES (me, head_seq, moment, me, one.action, one.customer, one.ground, '', '', '', head_hash, fresh);
        head_hash := fresh;
    END LOOP;
    UPDATE audit_heads SET seq = head_seq, hash = head_hash WHERE chain = me;
END
$routine$;
