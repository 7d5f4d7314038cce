-- The case that an interaction belongs to may be kept under another profile of the same person. Under this one it is then
-- a case of which nothing is known, and that is older than any: the statements that list cases leave it out.
INSERT INTO cases (customer_id, id, number, subject, status, category, opened_at, changed_at)
SELECT c.id, CAST(:case AS {uuid}), '', '', 'closed', '', 0, -1
FROM customers c WHERE c.id = CAST(:customer AS {uuid}) AND CAST(:case AS {uuid}) IS NOT NULL
ON CONFLICT DO NOTHING
