-- The promise may have been made to any of the person's profiles.
UPDATE promises SET kept_at = CAST(:at AS bigint)
WHERE customer_id IN ({statement person}) AND CAST(id AS text) = CAST(:about AS text) AND kept_at = 0
