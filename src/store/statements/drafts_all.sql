SELECT note_id, key_name, sealed FROM drafts ORDER BY changed_at, note_id
