-- No system keeps them: a profile like those that imports make of what somebody gave.
INSERT INTO customers (id, name, search_name, tier, language, address, since, yearly_minor, yearly_currency, provisional)
VALUES (CAST(:customer AS {uuid}), :full_name, :search_name, '', :language, '', :at, 0, '', 1)
ON CONFLICT (id) DO NOTHING
