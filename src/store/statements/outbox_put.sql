INSERT INTO outbox (id, note_id, store, agent, kept_at, key_name, sealed, refused_code, refused_detail)
VALUES (:id, :note, :store, :agent, :kept_at, :key_name, :sealed, '', '')
