SELECT id, started_at, channel FROM interactions
WHERE customer_id = CAST(:customer AS {uuid})
ORDER BY started_at DESC, id DESC
