-- Creates an interaction, or completes it: what is known now stays known, the same again changes nothing. Somebody
-- else's interaction stays as it is. Which case it belongs to is what was said last: an agent may part it from one.
INSERT INTO interactions (customer_id, id, channel, direction, started_at, ended_at, subject, summary, outcome, agent,
    queue, disposition, case_id, call_id, source, external_id, agent_id, waited_ms)
VALUES (CAST(:customer AS {uuid}), CAST(:id AS {uuid}), :channel, :direction, :started_at, :ended_at, :subject,
    :summary, :outcome, :agent, :queue, :disposition, CAST(:case AS {uuid}), :call, :source, :external,
    :agent_id, :waited_ms)
ON CONFLICT (customer_id, id) DO UPDATE SET
    ended_at = CASE WHEN excluded.ended_at <> 0 THEN excluded.ended_at ELSE interactions.ended_at END,
    subject = CASE WHEN excluded.subject <> '' THEN excluded.subject ELSE interactions.subject END,
    summary = CASE WHEN excluded.summary <> '' THEN excluded.summary ELSE interactions.summary END,
    outcome = CASE WHEN excluded.outcome <> '' THEN excluded.outcome ELSE interactions.outcome END,
    agent = CASE WHEN excluded.agent <> '' THEN excluded.agent ELSE interactions.agent END,
    queue = CASE WHEN excluded.queue <> '' THEN excluded.queue ELSE interactions.queue END,
    waited_ms = CASE WHEN excluded.waited_ms >= 0 THEN excluded.waited_ms ELSE interactions.waited_ms END,
    disposition = CASE WHEN excluded.disposition <> '' THEN excluded.disposition ELSE interactions.disposition END,
    case_id = excluded.case_id
WHERE interactions.agent_id = excluded.agent_id
