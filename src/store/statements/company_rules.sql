SELECT name, from_minor, goodwill_minor, currency, guidance FROM value_tiers ORDER BY from_minor DESC, name
