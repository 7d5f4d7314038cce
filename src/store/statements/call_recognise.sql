SELECT part, ordinal, body
FROM teller_recognise(CAST(:customer AS uuid), CAST(:account AS text), CAST(:phone AS text), CAST(:phone_from AS text),
    CAST(:phone_to AS text), CAST(:now AS bigint), CAST(:waiting AS boolean), CAST(:desk AS uuid))
