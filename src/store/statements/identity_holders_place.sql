-- Who has a name and a postcode:
-- of each key of :rows ([number, what, key], …), :most at most: the number, and each holder's id with 1 behind it if it is
-- theirs for sure.
SELECT CAST(w.value ->> 0 AS integer) AS number,
    (SELECT {concat}(CAST(x.customer_id AS text) || x.firm, ',')
     FROM (SELECT c.id AS customer_id, '1' AS firm
           FROM customers c
           WHERE c.search_name = w.value ->> 2 AND c.postcode = w.value ->> 1
             AND c.search_name <> '' AND c.postcode <> ''
           LIMIT CAST(:most AS integer)) x) AS holders
FROM {json_rows} w
