SELECT key_name, sealed FROM drafts WHERE note_id = :note
