SELECT w.queue, w.required, d.code
FROM queue_wrap_ups w LEFT JOIN queue_dispositions d ON d.queue = w.queue
ORDER BY w.queue, d.ordinal, d.code
