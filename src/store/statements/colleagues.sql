SELECT id, name FROM agents WHERE name <> '' ORDER BY name, id LIMIT 2000
