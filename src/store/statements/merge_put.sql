-- A row that says that the customer is shown as the survivor.
INSERT INTO merges (customer_id, id, survivor, rule, evidence, merged_at, merged_by, undone_at, undone_by)
VALUES (CAST(:customer AS {uuid}), CAST(:merge AS {uuid}), CAST(:survivor AS {uuid}), :rule, :evidence, :now, :agent, 0, '')
