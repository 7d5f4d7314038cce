-- What was saved on this machine and is not yet in the store, and drafts, both sealed: only ids and times can be read without
-- the key. The order is the number that the file gives, not the clock's.
ALTER TABLE drafts RENAME TO plain_drafts;
CREATE TABLE drafts (
    seq integer PRIMARY KEY AUTOINCREMENT,
    note_id {uuid} NOT NULL UNIQUE,
    interaction_id {uuid},
    changed_at bigint NOT NULL,
    key_name text NOT NULL,
    sealed blob NOT NULL
);
CREATE TABLE outbox (
    seq integer PRIMARY KEY AUTOINCREMENT,
    id {uuid} NOT NULL UNIQUE,
    note_id {uuid},
    store text NOT NULL,
    agent text NOT NULL,
    kept_at bigint NOT NULL,
    key_name text NOT NULL,
    sealed blob NOT NULL,
    refused_code text NOT NULL,
    refused_detail text NOT NULL
);
-- The names under which keys of this file were kept; the secrets themselves are elsewhere.
CREATE TABLE sealing_keys (
    seq integer PRIMARY KEY AUTOINCREMENT,
    name text NOT NULL UNIQUE
);
