SELECT interaction_id, text, shared FROM note_revisions
WHERE customer_id = CAST(:customer AS {uuid}) AND note_id = CAST(:note AS {uuid})
  AND revision = CAST(:revision AS integer)
