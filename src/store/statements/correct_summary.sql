-- What stood in lists for a note follows it, unless something else stands there.
UPDATE interactions SET summary = :summary
WHERE customer_id = CAST(:customer AS {uuid}) AND id = CAST(:interaction AS {uuid}) AND agent_id = :agent
  AND summary = :summary_before AND summary <> :summary
