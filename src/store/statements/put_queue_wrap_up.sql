INSERT INTO queue_wrap_ups (queue, required) VALUES (:queue, :required)
ON CONFLICT (queue) DO UPDATE SET required = excluded.required
