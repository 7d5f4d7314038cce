SELECT id, shown, name, interaction_id, agent_name, at FROM teller_mentions(CAST(:since AS bigint))
