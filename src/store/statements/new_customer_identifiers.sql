-- What was given is not verified. A value that was not given is NULL.
INSERT INTO identifiers (customer_id, kind, value, match_key, verified, source, since)
SELECT CAST(:customer AS {uuid}), 'phone', CAST(:phone_value AS text), CAST(:phone_key AS text), 0, 'phone', CAST(:at AS bigint)
WHERE CAST(:phone_value AS text) IS NOT NULL
UNION ALL
SELECT CAST(:customer AS {uuid}), 'email', CAST(:email_value AS text), CAST(:email AS text), 0, 'phone', CAST(:at AS bigint)
WHERE CAST(:email_value AS text) IS NOT NULL
