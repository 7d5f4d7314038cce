-- The decision that made a merge is taken back with it.
UPDATE identity_reviews SET decision = '', decided_at = 0, decided_by = '', merge_id = NULL
WHERE merge_id = CAST(:merge AS {uuid})
