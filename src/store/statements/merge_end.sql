UPDATE merges SET undone_at = :now, undone_by = :agent
WHERE customer_id = CAST(:customer AS {uuid}) AND id = CAST(:merge AS {uuid}) AND undone_at = 0
