INSERT INTO account_claims (customer_id, number_key, number)
SELECT CAST(:customer AS {uuid}), CAST(:account AS text), CAST(:account_value AS text)
WHERE CAST(:account AS text) IS NOT NULL
