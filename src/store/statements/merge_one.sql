-- A merge that stands.
SELECT customer_id, survivor, rule FROM merges WHERE id = CAST(:merge AS {uuid}) AND undone_at = 0
