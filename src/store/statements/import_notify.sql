-- Tells the desks that show one of the customers of :rows ([id], …) that an import brought something about them: once for
-- each customer who is open somewhere, however much came. PostgreSQL alone.
SELECT pg_notify('teller_imports', o.customer_id::text)
FROM (SELECT DISTINCT o.customer_id
      FROM {json_rows} w JOIN customers c ON c.id = CAST(w.value ->> 0 AS {uuid})
      JOIN openings o ON o.customer_id = coalesce(c.merged_into, c.id)
      WHERE o.ground <> 'queue') o
