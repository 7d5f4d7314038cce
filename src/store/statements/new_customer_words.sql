INSERT INTO customer_words (word, customer_id)
SELECT w.value ->> 0, CAST(:customer AS {uuid}) FROM {json_rows} w WHERE true
ON CONFLICT DO NOTHING
