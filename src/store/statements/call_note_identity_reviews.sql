SELECT teller_note_identity_reviews(CAST(:customer AS uuid))
