-- Every profile of the person whose customer one of them is.
SELECT coalesce(w.merged_into, w.id) FROM customers w WHERE w.id = CAST(:customer AS {uuid})
UNION
SELECT m.id FROM customers m
WHERE m.merged_into = (SELECT coalesce(w.merged_into, w.id) FROM customers w WHERE w.id = CAST(:customer AS {uuid}))
