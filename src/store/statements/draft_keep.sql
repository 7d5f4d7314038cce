INSERT INTO drafts (note_id, interaction_id, call_id, customer_id, text, caret, disposition, last_revision, changed_at)
VALUES (:note, :interaction, :call, :customer, :text, :caret, :disposition, :last_revision, :changed_at)
ON CONFLICT (note_id) DO UPDATE SET
    interaction_id = excluded.interaction_id, call_id = excluded.call_id, customer_id = excluded.customer_id,
    text = excluded.text, caret = excluded.caret, disposition = excluded.disposition,
    last_revision = excluded.last_revision, changed_at = excluded.changed_at
