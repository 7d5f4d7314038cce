SELECT note_id, interaction_id, call_id, customer_id, text, caret, disposition, last_revision, changed_at
FROM drafts ORDER BY changed_at, note_id
