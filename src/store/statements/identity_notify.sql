-- Tells the desks that show one of the customers of :rows ([id], …). PostgreSQL alone.
SELECT pg_notify('teller_identities', o.customer_id::text)
FROM (SELECT DISTINCT o.customer_id FROM {json_rows} w JOIN openings o ON o.customer_id = CAST(w.value ->> 0 AS {uuid})
      WHERE o.ground <> 'queue') o
