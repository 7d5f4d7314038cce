INSERT INTO drafts (note_id, interaction_id, changed_at, key_name, sealed)
VALUES (:note, :interaction, :changed_at, :key_name, :sealed)
ON CONFLICT (note_id) DO UPDATE SET
    interaction_id = excluded.interaction_id, changed_at = excluded.changed_at, key_name = excluded.key_name,
    sealed = excluded.sealed
