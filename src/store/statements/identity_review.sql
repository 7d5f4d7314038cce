SELECT decision, evidence, merge_id FROM identity_reviews
WHERE customer_id = CAST(:customer AS {uuid}) AND candidate = CAST(:candidate AS {uuid})
