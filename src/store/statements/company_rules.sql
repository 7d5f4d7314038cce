SELECT 'tier' AS part, name, from_minor, goodwill_minor, currency, guidance FROM value_tiers
UNION ALL
SELECT 'repeat', value, 0, 0, '', '' FROM meta WHERE key = 'repeat_window_days'
ORDER BY 3 DESC, 2
