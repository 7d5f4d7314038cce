-- Who holds an account number, or gave it:
-- of each key of :rows ([number, what, key], …), :most at most: the number, and each holder's id with 1 behind it if it is
-- theirs for sure.
SELECT CAST(w.value ->> 0 AS integer) AS number,
    (SELECT {concat}(CAST(x.customer_id AS text) || x.firm, ',')
     FROM (SELECT h.customer_id, '1' AS firm
           FROM accounts a JOIN account_holders h ON h.account_id = a.id WHERE a.number_key = w.value ->> 2
           UNION ALL
           SELECT a.customer_id, '0' FROM account_claims a WHERE a.number_key = w.value ->> 2
           LIMIT CAST(:most AS integer)) x) AS holders
FROM {json_rows} w
