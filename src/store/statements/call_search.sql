SELECT id, name, tier, account, address, last_at, matched
FROM teller_search(CAST(:account AS text), CAST(:account_to AS text), CAST(:phone AS text), CAST(:phone_from AS text),
    CAST(:phone_to AS text), CAST(:email AS text), CAST(:email_to AS text), CAST(:handle AS text),
    CAST(:handle_to AS text), CAST(:word AS text), CAST(:word_to AS text), CAST(:second AS text), CAST(:third AS text),
    CAST(:part AS text))
