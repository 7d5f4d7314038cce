SELECT seq, id, kept_at, key_name, sealed, refused_code, refused_detail FROM outbox
WHERE store = :store AND agent = :agent ORDER BY seq
