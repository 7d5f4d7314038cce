SELECT teller_identity_decide(CAST(:customer AS uuid), CAST(:candidate AS uuid), CAST(:decision AS text),
    CAST(:merge AS uuid))
