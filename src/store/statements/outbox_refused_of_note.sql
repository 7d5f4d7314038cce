SELECT id FROM outbox WHERE note_id = :note AND store = :store AND agent = :agent AND refused_code <> ''
