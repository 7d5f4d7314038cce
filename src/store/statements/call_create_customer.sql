-- What was not given is NULL.
SELECT teller_create_customer(CAST(:customer AS uuid), CAST(:full_name AS text), CAST(:search_name AS text),
    CAST(:rows AS text), CAST(:language AS text), CAST(:account AS text), CAST(:account_value AS text),
    CAST(:phone AS text), CAST(:phone_from AS text), CAST(:phone_to AS text), CAST(:phone_key AS text),
    CAST(:phone_value AS text), CAST(:email AS text), CAST(:email_value AS text), CAST(:name AS text),
    CAST(:word AS text), CAST(:call AS text), CAST(:at AS bigint))
