-- The same again: whether the customer of that id is what is to be made.
SELECT c.name, c.language, c.since,
    coalesce((SELECT i.value FROM identifiers i WHERE i.customer_id = c.id AND i.kind = 'phone' AND i.since = c.since
              ORDER BY i.value LIMIT 1), '') AS phone,
    coalesce((SELECT i.value FROM identifiers i WHERE i.customer_id = c.id AND i.kind = 'email' AND i.since = c.since
              ORDER BY i.value LIMIT 1), '') AS email,
    coalesce((SELECT a.number FROM account_claims a WHERE a.customer_id = c.id ORDER BY a.number_key LIMIT 1), '')
        AS account
FROM customers c WHERE c.id = CAST(:customer AS {uuid})
