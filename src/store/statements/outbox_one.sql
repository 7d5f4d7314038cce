SELECT seq, id, kept_at, key_name, sealed, refused_code, refused_detail FROM outbox
WHERE id = :id AND store = :store AND agent = :agent
