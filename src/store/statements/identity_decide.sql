UPDATE identity_reviews SET decision = :decision, decided_at = :now, decided_by = :agent,
    merge_id = CAST(:merge AS {uuid})
WHERE customer_id = CAST(:customer AS {uuid}) AND candidate = CAST(:candidate AS {uuid})
