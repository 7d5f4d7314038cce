DELETE FROM drafts WHERE note_id = :note
