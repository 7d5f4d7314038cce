SELECT part, ordinal, body FROM teller_identity_reviews(CAST(:customer AS uuid), CAST(:candidate AS uuid))
