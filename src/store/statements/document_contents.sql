-- The contents of everything that export_customer.sql lists as a document, or as an original of facts, in the same order.
WITH one AS MATERIALIZED (
    SELECT coalesce(c.merged_into, c.id) AS id FROM customers c WHERE c.id = CAST(:customer AS {uuid})
),
profiles AS MATERIALIZED (
    SELECT id FROM one
    UNION ALL
    SELECT c.id FROM customers c WHERE c.merged_into = (SELECT id FROM one)
)
SELECT CAST(interaction_id AS text), content FROM (
    SELECT d.interaction_id, 1 AS part, d.ordinal, d.content
    FROM documents d WHERE d.customer_id {of_profiles}
    UNION ALL
    SELECT o.interaction_id, 2, row_number() OVER (ORDER BY o.source, o.external_id), o.content
    FROM deliveries o WHERE o.customer_id {of_profiles}
) listed
ORDER BY interaction_id, part, ordinal
