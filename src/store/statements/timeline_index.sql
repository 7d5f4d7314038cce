-- Of each profile newest first, one profile after the other.
WITH profiles AS MATERIALIZED (
    {statement profiles}
)
SELECT i.id, i.started_at, i.channel
FROM profiles p JOIN interactions i ON i.customer_id = p.id
