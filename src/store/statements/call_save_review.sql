SELECT teller_save_review(CAST(:customer AS uuid), CAST(:id AS uuid), CAST(:interaction AS uuid),
    CAST(:reviewer_name AS text), CAST(:written_at AS bigint), CAST(:score AS integer), CAST(:text AS text))
