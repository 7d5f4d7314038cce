-- Whether the agent has, or had, the customer open: an outbox may deliver hours later.
CREATE FUNCTION teller_has_opened(in_customer uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $routine$
DECLARE
    profiles uuid[] := ARRAY(SELECT teller_profiles(teller_shown_as(in_customer)));
BEGIN
    RETURN teller_is_admin()
        OR EXISTS (SELECT FROM openings o WHERE o.agent_id = session_user AND o.customer_id = ANY(profiles))
        OR EXISTS (SELECT FROM audit a WHERE a.customer_id = ANY(profiles) AND a.agent = session_user
                       AND a.action IN ('open', 'fetch', 'create'));
END
$routine$;

-- A wrap-up, whole or not at all; the same again changes nothing. Agents write as themselves, whatever a desk says. No
-- opening is needed, but for a promise: that one opens the customer to its owner until it is kept.
CREATE FUNCTION teller_save_wrap_up(in_customer uuid, in_id uuid, in_channel text, in_direction text,
    in_started_at bigint, in_ended_at bigint, in_subject text, in_summary text, in_outcome text, in_agent text,
    in_queue text, in_disposition text, in_case uuid, in_call text, in_source text, in_external text,
    in_note uuid, in_note_revision integer, in_note_agent_name text, in_note_written_at bigint, in_note_text text,
    in_promise uuid, in_promise_text text, in_promise_owner text, in_promise_made_at bigint, in_promise_due_at bigint,
    in_promise_kept_at bigint, in_promise_interaction uuid, in_waited_ms bigint,
    in_note_shared integer DEFAULT 0)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = {schema}, pg_temp
SET plan_cache_mode = force_generic_plan AS $routine$
#variable_conflict use_column
DECLARE
    in_agent_id text := session_user;
    said text := in_agent;
    added bigint;
BEGIN
    in_agent := teller_my_name(in_agent);
    IF in_case IS NOT NULL THEN
        {statement save_case_of_interaction};
    END IF;
    {statement save_interaction};
    IF in_note IS NOT NULL THEN
        DECLARE
            in_interaction uuid := in_id;
            in_revision integer := in_note_revision;
            -- Mostly the same words, and then the same name.
            in_agent_name text := CASE WHEN in_note_agent_name = said THEN in_agent
                                       ELSE teller_my_name(in_note_agent_name) END;
            in_agent text := session_user;
            in_written_at bigint := in_note_written_at;
            in_text text := in_note_text;
            in_shared integer := in_note_shared;
        BEGIN
            -- The highest revision is the text that counts: nobody puts words into another's note.
            IF EXISTS (SELECT FROM note_revisions r WHERE r.customer_id = in_customer AND r.note_id = in_note
                           AND r.agent_id <> session_user) THEN
                RAISE EXCEPTION 'the note of another agent' USING ERRCODE = 'insufficient_privilege';
            END IF;
            {statement save_note};
            GET DIAGNOSTICS added = ROW_COUNT;
            IF added = 0 AND NOT EXISTS (SELECT FROM ({statement note_revision}) r
                                         WHERE r.interaction_id = in_interaction AND r.text = in_text
                                           AND r.shared = in_shared) THEN
                RAISE EXCEPTION 'this revision of the note exists with another text';
            END IF;
        END;
    END IF;
    IF in_promise IS NOT NULL THEN
        IF NOT teller_has_opened(in_customer) THEN
            RAISE EXCEPTION 'not a customer whom you have opened' USING ERRCODE = 'insufficient_privilege';
        END IF;
        DECLARE
            in_id uuid := in_promise;
            in_text text := in_promise_text;
            in_owner text := CASE WHEN in_promise_owner = said THEN in_agent
                                  ELSE teller_my_name(in_promise_owner) END;
            in_owner_id text := session_user;
            in_made_at bigint := in_promise_made_at;
            in_due_at bigint := in_promise_due_at;
            in_kept_at bigint := in_promise_kept_at;
            in_interaction uuid := in_promise_interaction;
        BEGIN
            {statement save_promise};
        END;
    END IF;
    PERFORM pg_notify('teller_changes', teller_shown_as(in_customer) || ':' || in_id);
END
$routine$;

-- Another text for a note of one's own. What was made of the same revision at another desk stays beside it: the number
-- is given here. The same again changes nothing.
CREATE FUNCTION teller_correct_note(in_customer uuid, in_interaction uuid, in_note uuid, in_agent_name text,
    in_written_at bigint, in_text text, in_shared integer, in_summary text, in_summary_before text)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
#variable_conflict use_column
DECLARE
    in_agent text := session_user;
    had record;
    added bigint;
BEGIN
    -- One after another: two at once would get the same number.
    PERFORM FROM note_revisions WHERE customer_id = in_customer AND note_id = in_note FOR UPDATE;
    SELECT * INTO had FROM ({statement note_writers}) n;
    IF had.of_others > 0 THEN
        RAISE EXCEPTION 'the note of another agent' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF had.revisions = 0 THEN
        RAISE EXCEPTION 'no such note';
    END IF;
    in_agent_name := teller_my_name(in_agent_name);
    {statement correct_note};
    GET DIAGNOSTICS added = ROW_COUNT;
    IF added = 0 THEN
        RETURN;
    END IF;
    {statement correct_summary};
    PERFORM pg_notify('teller_changes', teller_shown_as(in_customer) || ':' || in_interaction);
END
$routine$;

-- Supervisors review what their teams' agents did, administrators everybody.
CREATE FUNCTION teller_save_review(in_customer uuid, in_id uuid, in_interaction uuid, in_reviewer_name text,
    in_written_at bigint, in_score integer, in_text text)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
#variable_conflict use_column
DECLARE
    in_reviewer text := session_user;
    added bigint;
BEGIN
    IF NOT teller_is_admin() AND NOT EXISTS (
           SELECT FROM interactions i
           WHERE i.customer_id = in_customer AND i.id = in_interaction AND i.agent_id <> ''
             AND i.agent_id IN (SELECT teller_team_agents())) THEN
        RAISE EXCEPTION 'not an interaction of a team that you lead' USING ERRCODE = 'insufficient_privilege';
    END IF;
    in_reviewer_name := teller_my_name(in_reviewer_name);
    {statement save_review};
    GET DIAGNOSTICS added = ROW_COUNT;
    IF added = 0 AND NOT EXISTS (SELECT FROM ({statement review}) r
                                 WHERE r.interaction_id = in_interaction AND r.score = in_score AND r.text = in_text) THEN
        RAISE EXCEPTION 'this review exists with another text';
    END IF;
    PERFORM pg_notify('teller_changes', teller_shown_as(in_customer) || ':' || in_interaction);
END
$routine$;

-- What an agent decided about a customer whom they have, or had, open: an outbox may deliver hours later. The same again
-- changes nothing.
CREATE FUNCTION teller_save_agent_action(in_customer uuid, in_id uuid, in_interaction uuid, in_kind text, in_about text,
    in_text text, in_owner text, in_due_at bigint, in_agent_name text, in_at bigint)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $routine$
#variable_conflict use_column
DECLARE
    in_agent text := session_user;
    added bigint;
BEGIN
    -- A task gives its owner the right to open the customer: nobody gives themself one with a stranger.
    IF NOT teller_has_opened(in_customer) THEN
        RAISE EXCEPTION 'not a customer whom you have opened' USING ERRCODE = 'insufficient_privilege';
    END IF;
    in_agent_name := teller_my_name(in_agent_name);
    {statement save_agent_action};
    GET DIAGNOSTICS added = ROW_COUNT;
    IF added = 0 THEN
        -- A note may be saved often, and names somebody once.
        IF NOT EXISTS (SELECT FROM ({statement agent_action}) a
                       WHERE a.kind = 'mention' AND in_kind = 'mention' AND a.about = in_about
                         AND a.owner_id = in_owner AND a.agent_id = in_agent)
           AND NOT EXISTS (SELECT FROM ({statement agent_action}) a
                       WHERE a.interaction_id IS NOT DISTINCT FROM in_interaction AND a.kind = in_kind
                         AND a.about = in_about AND a.text = in_text AND a.owner_id = in_owner
                         AND a.due_at = in_due_at AND a.agent_id = in_agent AND a.at = in_at) THEN
            RAISE EXCEPTION 'this action exists with another content';
        END IF;
        RETURN;
    END IF;
    IF in_kind = 'promise-kept' THEN
        {statement promise_keep};
    ELSIF in_kind = 'undo' THEN
        {statement promise_reopen};
    END IF;
    PERFORM pg_notify('teller_actions', teller_shown_as(in_customer)::text);
END
$routine$;
