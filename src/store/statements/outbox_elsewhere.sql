SELECT count(*) FROM outbox WHERE NOT (store = :store AND agent = :agent)
