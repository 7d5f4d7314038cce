-- A promise is made once and kept once.
INSERT INTO promises (customer_id, id, text, owner, made_at, due_at, kept_at, interaction_id, owner_id)
VALUES (CAST(:customer AS {uuid}), CAST(:id AS {uuid}), :text, :owner, :made_at, :due_at, :kept_at,
    CAST(:interaction AS {uuid}), :owner_id)
ON CONFLICT (customer_id, id) DO UPDATE SET kept_at = excluded.kept_at
WHERE promises.kept_at = 0 AND excluded.kept_at <> 0
