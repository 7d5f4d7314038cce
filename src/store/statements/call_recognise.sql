SELECT part, ordinal, body
FROM teller_recognise(CAST(:customer AS uuid), CAST(:account AS text), CAST(:phone AS text), CAST(:phone_from AS text),
    CAST(:phone_to AS text), CAST(:now AS bigint), CAST(:call AS text), CAST(:waiting AS boolean),
    CAST(:reason AS text), CAST(:desk AS uuid))
