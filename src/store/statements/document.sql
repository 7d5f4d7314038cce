-- One document of an interaction with its content: attachments first, then what the interaction was read from.
WITH profiles AS MATERIALIZED (
    {statement profiles}
),
spine AS MATERIALIZED (
    SELECT customer_id FROM interactions
    WHERE customer_id {of_profiles} AND id = CAST(:interaction AS {uuid})
    ORDER BY CASE WHEN customer_id = CAST(:customer AS {uuid}) THEN 0 ELSE 1 END, customer_id
    LIMIT 1
)
SELECT role, name, media_type, bytes, content FROM (
    SELECT 'attachment' AS role, d.ordinal, d.name, d.media_type, d.bytes, d.content
    FROM documents d
    WHERE d.customer_id = (SELECT customer_id FROM spine) AND d.interaction_id = CAST(:interaction AS {uuid})
    UNION ALL
    SELECT 'original', 1000000 + row_number() OVER (ORDER BY o.source, o.external_id), o.name, o.media_type, o.bytes,
        o.content
    FROM deliveries o
    WHERE o.customer_id = (SELECT customer_id FROM spine) AND o.interaction_id = CAST(:interaction AS {uuid})
) listed
ORDER BY ordinal
LIMIT 1 OFFSET CAST(:index AS integer)
