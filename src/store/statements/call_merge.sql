SELECT teller_merge(CAST(:customer AS uuid), CAST(:survivor AS uuid), CAST(:merge AS uuid), CAST(:evidence AS text),
    CAST(:reason AS text))
