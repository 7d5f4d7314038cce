-- Customers by the beginning of an account, order or case number, of an e-mail address or a handle, by the end of a
-- telephone number, or by the beginnings of words of the name; only when none of these finds anybody, by a part of one
-- of its words. Many write "#1001" and say "1001": a number is found with and without that sign. A value that the text
-- cannot be is NULL and finds nothing. Each way gives 50 at most, so that no text is slow. Of several who are the same
-- person, the one is found as whom they are shown.
WITH quick AS MATERIALIZED (
    SELECT rank, matched, customer_id
    FROM (SELECT CASE WHEN a.number_key = CAST(:account AS text) THEN 0 ELSE 2 END AS rank,
              'account' AS matched, h.customer_id
          FROM accounts a JOIN account_holders h ON h.account_id = a.id
          WHERE a.number_key >= CAST(:account AS text) AND a.number_key < CAST(:account_to AS text)
          ORDER BY a.number_key
          LIMIT 50) by_account
    UNION ALL
    SELECT CASE WHEN key = CAST(:account AS text) THEN 0 ELSE 2 END, 'order', customer_id
    FROM (SELECT o.customer_id, {order_key} AS key
          FROM orders o
          WHERE o.number <> '' AND {order_key} >= CAST(:account AS text) AND {order_key} < CAST(:account_to AS text)
          ORDER BY 2
          LIMIT 50) by_order
    UNION ALL
    SELECT CASE WHEN key = CAST(:account AS text) THEN 0 ELSE 2 END, 'case', customer_id
    FROM (SELECT k.customer_id, {case_key} AS key
          FROM cases k
          WHERE k.number <> '' AND {case_key} >= CAST(:account AS text) AND {case_key} < CAST(:account_to AS text)
          ORDER BY 2
          LIMIT 50) by_case
    UNION ALL
    SELECT rank, matched, customer_id
    FROM (SELECT CASE WHEN a.number_key = '#' || CAST(:account AS text) THEN 0 ELSE 2 END AS rank,
              'account' AS matched, h.customer_id
          FROM accounts a JOIN account_holders h ON h.account_id = a.id
          WHERE a.number_key >= '#' || CAST(:account AS text) AND a.number_key < '#' || CAST(:account_to AS text)
          ORDER BY a.number_key
          LIMIT 50) by_account_sign
    UNION ALL
    SELECT CASE WHEN key = '#' || CAST(:account AS text) THEN 0 ELSE 2 END, 'order', customer_id
    FROM (SELECT o.customer_id, {order_key} AS key
          FROM orders o
          WHERE o.number <> '' AND {order_key} >= '#' || CAST(:account AS text)
            AND {order_key} < '#' || CAST(:account_to AS text)
          ORDER BY 2
          LIMIT 50) by_order_sign
    UNION ALL
    SELECT CASE WHEN key = '#' || CAST(:account AS text) THEN 0 ELSE 2 END, 'case', customer_id
    FROM (SELECT k.customer_id, {case_key} AS key
          FROM cases k
          WHERE k.number <> '' AND {case_key} >= '#' || CAST(:account AS text)
            AND {case_key} < '#' || CAST(:account_to AS text)
          ORDER BY 2
          LIMIT 50) by_case_sign
    UNION ALL
    SELECT 1, 'phone', customer_id
    FROM (SELECT i.customer_id FROM identifiers i
          WHERE i.kind = 'phone' AND i.match_key >= CAST(:phone_from AS text)
            AND i.match_key < CAST(:phone_to AS text)
            AND (i.match_key LIKE CAST(:phone AS text) || '%' OR CAST(:phone AS text) LIKE i.match_key || '%')
          LIMIT 50) by_phone
    UNION ALL
    SELECT 1, 'email', customer_id
    FROM (SELECT i.customer_id FROM identifiers i
          WHERE i.kind = 'email' AND i.match_key >= CAST(:email AS text) AND i.match_key < CAST(:email_to AS text)
          LIMIT 50) by_email
    UNION ALL
    SELECT 1, 'handle', customer_id
    FROM (SELECT i.customer_id FROM identifiers i
          WHERE i.kind = 'handle' AND i.match_key >= CAST(:handle AS text) AND i.match_key < CAST(:handle_to AS text)
          LIMIT 50) by_handle
    UNION ALL
    SELECT 1, 'handle', customer_id
    FROM (SELECT i.customer_id FROM identifiers i
          WHERE i.kind = 'handle' AND i.match_key >= '@' || CAST(:handle AS text)
            AND i.match_key < '@' || CAST(:handle_to AS text)
          LIMIT 50) by_at_handle
    UNION ALL
    SELECT 3, 'name', customer_id
    FROM (SELECT w.customer_id
          FROM customer_words w JOIN customers c ON c.id = w.customer_id
          WHERE w.word >= CAST(:word AS text) AND w.word < CAST(:word_to AS text)
            AND ' ' || c.search_name LIKE CAST(:second AS text)
            AND ' ' || c.search_name LIKE CAST(:third AS text)
          ORDER BY w.word
          LIMIT 50) by_name
),
hits AS (
    SELECT rank, matched, customer_id FROM quick
    UNION ALL
    SELECT 4, 'name', customer_id
    FROM (SELECT w.customer_id
          FROM name_words n JOIN customer_words w ON w.word = n.word JOIN customers c ON c.id = w.customer_id
          WHERE n.word LIKE CAST(:part AS text) AND NOT EXISTS (SELECT 1 FROM quick)
            AND ' ' || c.search_name LIKE CAST(:second AS text)
            AND ' ' || c.search_name LIKE CAST(:third AS text)
          LIMIT 50) by_part
),
best AS (
    SELECT rank, matched, customer_id FROM (
        SELECT h.rank, h.matched, coalesce(c.merged_into, c.id) AS customer_id,
            row_number() OVER (PARTITION BY coalesce(c.merged_into, c.id) ORDER BY h.rank, h.matched) AS place
        FROM hits h JOIN customers c ON c.id = h.customer_id) ranked
    WHERE place = 1
)
SELECT cu.id, cu.name, cu.tier, {summary_account} AS account, cu.address, {summary_last} AS last_at, best.matched
FROM best JOIN customers cu ON cu.id = best.customer_id
ORDER BY best.rank, cu.search_name, cu.id
LIMIT 50
