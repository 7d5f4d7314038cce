SELECT id, name, tier, account, address, last_at, matched
FROM teller_customer_holders(CAST(:account AS text), CAST(:phone AS text), CAST(:phone_from AS text),
    CAST(:phone_to AS text), CAST(:email AS text), CAST(:name AS text), CAST(:word AS text))
