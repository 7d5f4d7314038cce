-- [customer, as whom they are shown or null] each.
UPDATE customers SET merged_into = CAST(w.value ->> 1 AS {uuid})
FROM {json_rows} w
WHERE customers.id = CAST(w.value ->> 0 AS {uuid})
