SELECT teller_unmerge(CAST(:merge AS uuid), CAST(:reason AS text))
