SELECT teller_correct_note(CAST(:customer AS uuid), CAST(:interaction AS uuid), CAST(:note AS uuid),
    CAST(:agent_name AS text), CAST(:written_at AS bigint), CAST(:text AS text), CAST(:shared AS integer),
    CAST(:summary AS text), CAST(:summary_before AS text))
