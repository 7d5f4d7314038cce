INSERT INTO reviews (customer_id, id, interaction_id, reviewer, reviewer_name, written_at, score, text)
VALUES (CAST(:customer AS {uuid}), CAST(:id AS {uuid}), CAST(:interaction AS {uuid}), :reviewer, :reviewer_name,
    :written_at, :score, :text)
ON CONFLICT (customer_id, id) DO NOTHING
