-- A customer, and all who are shown as them.
SELECT CAST(:customer AS {uuid}) AS id
UNION ALL
SELECT m.id FROM customers m WHERE m.merged_into = CAST(:customer AS {uuid})
