SELECT customer_id, viewers FROM teller_keep_open(CAST(:desk AS uuid), CAST(:customers AS uuid[]))
