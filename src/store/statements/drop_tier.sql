DELETE FROM value_tiers WHERE name = :name
