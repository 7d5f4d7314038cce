-- The words beside interactions that are older than :before and settled.
UPDATE promises SET text = '' WHERE kept_at <> 0 AND kept_at < CAST(:before AS bigint) AND text <> '';
UPDATE cases SET subject = '' WHERE status = 'closed' AND changed_at < CAST(:before AS bigint) AND subject <> '';
UPDATE surveys SET comment = '' WHERE at < CAST(:before AS bigint) AND comment <> '';
UPDATE outreach SET subject = '', about = ''
WHERE sent_at <> 0 AND sent_at < CAST(:before AS bigint) AND (subject <> '' OR about <> '');
UPDATE agent_actions SET text = '' WHERE at < CAST(:before AS bigint) AND text <> ''
  AND NOT EXISTS (SELECT 1 FROM open_tasks t WHERE t.customer_id = agent_actions.customer_id AND t.id = agent_actions.id);
