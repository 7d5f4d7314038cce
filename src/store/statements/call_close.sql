SELECT teller_close(CAST(:desk AS uuid), CAST(:customer AS uuid), CAST(:call AS text))
