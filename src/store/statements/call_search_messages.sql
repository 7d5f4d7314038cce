SELECT customer_id, name, interaction_id, started_at, channel, subject, agent, place, text
FROM teller_search_messages(CAST(:terms AS text), CAST(:channels AS text), CAST(:from AS bigint), CAST(:to AS bigint),
    CAST(:agent AS text), CAST(:queue AS text))
