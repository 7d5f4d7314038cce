INSERT INTO queue_dispositions (queue, code, ordinal) VALUES (:queue, :code, :ordinal)
ON CONFLICT (queue, code) DO NOTHING
