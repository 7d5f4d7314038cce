-- Who has exactly what somebody new gives: an account number, held or given; a telephone number, with or without its
-- country code; an e-mail address; and of somebody who gives none of these, the name (:name is NULL otherwise; :word is
-- one of its words). Of several who are the same person, the one as whom they are shown.
WITH held AS MATERIALIZED (
    SELECT 0 AS rank, h.customer_id
    FROM accounts a JOIN account_holders h ON h.account_id = a.id WHERE a.number_key = CAST(:account AS text)
    UNION ALL
    SELECT 0, a.customer_id FROM account_claims a WHERE a.number_key = CAST(:account AS text)
    UNION ALL
    SELECT 1, i.customer_id FROM identifiers i
    WHERE i.kind = 'phone' AND i.match_key >= CAST(:phone_from AS text) AND i.match_key < CAST(:phone_to AS text)
      AND (i.match_key LIKE CAST(:phone AS text) || '%' OR CAST(:phone AS text) LIKE i.match_key || '%')
    UNION ALL
    SELECT 2, i.customer_id FROM identifiers i WHERE i.kind = 'email' AND i.match_key = CAST(:email AS text)
    UNION ALL
    SELECT 3, w.customer_id FROM customer_words w JOIN customers n ON n.id = w.customer_id
    WHERE w.word = CAST(:word AS text) AND n.search_name = CAST(:name AS text)
),
shown AS MATERIALIZED (
    SELECT coalesce(c.merged_into, c.id) AS customer_id, min(h.rank) AS rank
    FROM held h JOIN customers c ON c.id = h.customer_id
    GROUP BY coalesce(c.merged_into, c.id)
    LIMIT 50
)
SELECT cu.id, cu.name, cu.tier, {summary_account} AS account, cu.address, {summary_last} AS last_at,
    CASE s.rank WHEN 0 THEN 'account' WHEN 1 THEN 'phone' WHEN 2 THEN 'email' ELSE 'name' END AS matched
FROM shown s JOIN customers cu ON cu.id = s.customer_id
ORDER BY s.rank, 6 DESC, cu.id
