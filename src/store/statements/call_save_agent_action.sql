SELECT teller_save_agent_action(CAST(:customer AS uuid), CAST(:id AS uuid), CAST(:interaction AS uuid),
    CAST(:kind AS text), CAST(:about AS text), CAST(:text AS text), CAST(:owner AS text), CAST(:due_at AS bigint),
    CAST(:agent_name AS text), CAST(:at AS bigint))
