DELETE FROM identity_reviews
WHERE decision = '' AND (customer_id, candidate) IN (
    SELECT CAST(w.value ->> 0 AS {uuid}), CAST(w.value ->> 1 AS {uuid}) FROM {json_rows} w)
