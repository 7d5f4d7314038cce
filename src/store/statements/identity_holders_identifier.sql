-- Who has an identifier:
-- of each key of :rows ([number, what, key], …), :most at most: the number, and each holder's id with 1 behind it if it is
-- theirs for sure.
SELECT CAST(w.value ->> 0 AS integer) AS number,
    (SELECT {concat}(CAST(x.customer_id AS text) || x.firm, ',')
     FROM (SELECT i.customer_id, CASE WHEN i.verified = 1 THEN '1' ELSE '0' END AS firm
           FROM identifiers i WHERE i.kind = w.value ->> 1 AND i.match_key = w.value ->> 2
           LIMIT CAST(:most AS integer)) x) AS holders
FROM {json_rows} w
