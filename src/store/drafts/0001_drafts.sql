-- What is being written on this machine, until it is saved or thrown away. Same rules as the store's schema.
CREATE TABLE drafts (
    note_id {uuid} PRIMARY KEY,
    interaction_id {uuid},
    call_id text NOT NULL,
    customer_id {uuid},
    text text NOT NULL,
    caret integer NOT NULL,
    disposition text NOT NULL,
    last_revision integer NOT NULL,
    changed_at bigint NOT NULL
);
