SELECT interaction_id, score, text FROM reviews
WHERE customer_id = CAST(:customer AS {uuid}) AND id = CAST(:id AS {uuid})
