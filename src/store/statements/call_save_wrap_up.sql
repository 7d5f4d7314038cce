-- note and promise are NULL when there is none.
SELECT teller_save_wrap_up(CAST(:customer AS uuid), CAST(:id AS uuid), CAST(:channel AS text),
    CAST(:direction AS text), CAST(:started_at AS bigint), CAST(:ended_at AS bigint), CAST(:subject AS text),
    CAST(:summary AS text), CAST(:outcome AS text), CAST(:agent AS text), CAST(:queue AS text),
    CAST(:disposition AS text), CAST(:case AS uuid), CAST(:call AS text), CAST(:source AS text),
    CAST(:external AS text),
    CAST(:note AS uuid), CAST(:note_revision AS integer), CAST(:note_agent_name AS text),
    CAST(:note_written_at AS bigint), CAST(:note_text AS text),
    CAST(:promise AS uuid), CAST(:promise_text AS text), CAST(:promise_owner AS text), CAST(:promise_made_at AS bigint),
    CAST(:promise_due_at AS bigint), CAST(:promise_kept_at AS bigint), CAST(:promise_interaction AS uuid),
    CAST(:waited_ms AS bigint), CAST(:note_shared AS integer))
