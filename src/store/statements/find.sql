-- Whom a caller's account or number names; alone is 1 for the one who may be opened by that. Of several who are the
-- same person, the one as whom they are shown.
--
-- :customer is set when a person has chosen; then :account and :phone are NULL. :account is NULL when the caller
-- gave none, and '' when what they gave cannot be an account number. :phone is the calling number's digits
-- backwards; :phone_from and :phone_to enclose the keys that share its last digits. :how says how the customer was
-- chosen.
WITH by_account AS MATERIALIZED (
    SELECT DISTINCT coalesce(c.merged_into, c.id) AS customer_id
    FROM accounts a
    JOIN account_holders h ON h.account_id = a.id
    JOIN customers c ON c.id = h.customer_id
    WHERE a.number_key = CAST(:account AS text)
    LIMIT 50
),
found AS MATERIALIZED (
    SELECT CAST(:how AS text) AS how, coalesce(c.merged_into, c.id) AS customer_id
    FROM customers c WHERE c.id = CAST(:customer AS {uuid})
    UNION ALL
    SELECT 'account', customer_id FROM by_account
    UNION ALL
    SELECT 'ani', customer_id
    FROM (SELECT DISTINCT coalesce(c.merged_into, c.id) AS customer_id
          FROM identifiers i
          JOIN customers c ON c.id = i.customer_id
          WHERE i.kind = 'phone' AND i.match_key >= CAST(:phone_from AS text)
            AND i.match_key < CAST(:phone_to AS text)
            -- One is the end of the other: with and without country code are the same number.
            AND (i.match_key LIKE CAST(:phone AS text) || '%' OR CAST(:phone AS text) LIKE i.match_key || '%')
            AND NOT EXISTS (SELECT 1 FROM by_account)
          LIMIT 50) callers
)
-- A calling number opens nobody when an account number was given.
SELECT how, customer_id,
    CASE WHEN (SELECT count(*) FROM found) = 1 AND (how <> 'ani' OR CAST(:account AS text) IS NULL) THEN 1 ELSE 0 END
        AS alone
FROM found
