INSERT INTO value_tiers (name, from_minor, goodwill_minor, currency, guidance)
VALUES (:name, :from, :goodwill, :currency, :guidance)
ON CONFLICT (name) DO UPDATE SET from_minor = excluded.from_minor, goodwill_minor = excluded.goodwill_minor,
    currency = excluded.currency, guidance = excluded.guidance
