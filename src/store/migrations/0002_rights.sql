-- Who may see what, who looked, and what reviewers said. Conventions as in the first step. A sign-in name is the name
-- of the agent's role on PostgreSQL; on SQLite, which is one desk, it is whatever the desk calls its agent. What these
-- tables mean for PostgreSQL's roles (policies, grants, the functions that write) stands in src/store/routines.

-- Sign-in names beside the display names that are there already; '' where the source does not know them.
ALTER TABLE interactions ADD COLUMN agent_id text {binary} NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN owner text {binary} NOT NULL DEFAULT '';
ALTER TABLE promises ADD COLUMN owner_id text {binary} NOT NULL DEFAULT '';
CREATE INDEX interactions_agent ON interactions (agent_id, customer_id) WHERE agent_id <> '';
CREATE INDEX note_revisions_agent ON note_revisions (agent_id, customer_id) WHERE agent_id <> '';
CREATE INDEX cases_owner ON cases (owner, customer_id) WHERE owner <> '' AND status <> 'closed';
CREATE INDEX promises_owner ON promises (owner_id, customer_id) WHERE owner_id <> '' AND kept_at = 0;

-- The people. An administrator adds one with: CREATE ROLE "id" LOGIN PASSWORD …; GRANT teller_agent TO "id" (or
-- teller_supervisor, which includes it, or teller_admin); INSERT INTO agents. An agent without a row here works too,
-- under the sign-in name and in no team.
CREATE TABLE teams (
    id text {binary} PRIMARY KEY CHECK (id <> ''),
    name text NOT NULL
);
CREATE TABLE agents (
    id text {binary} PRIMARY KEY CHECK (id <> ''),
    name text NOT NULL,
    team text {binary} NOT NULL -- '' for none
);
CREATE INDEX agents_team ON agents (team);
-- Who leads a team: any number of people, any number of teams. It counts for members of teller_supervisor.
CREATE TABLE team_leads (
    team text {binary} NOT NULL REFERENCES teams (id),
    agent_id text {binary} NOT NULL CHECK (agent_id <> ''),
    PRIMARY KEY (team, agent_id)
);
CREATE INDEX team_leads_agent ON team_leads (agent_id);

-- Which desk has which customer on the screen, and by what right. The row gives its agent the right to read the
-- customer, and shows the others who else is looking; the desk renews seen_at while the customer is open.
-- ground: call, queue (fetched ahead for a caller who waits: no right, nobody looks), chosen, case, task, team, admin,
-- reason (in words).
CREATE TABLE openings (
    customer_id {uuid} NOT NULL,
    agent_id text {binary} NOT NULL,
    desk_id {uuid} NOT NULL,
    call_id text NOT NULL,
    ground text NOT NULL,
    reason text NOT NULL,
    since bigint NOT NULL,
    seen_at bigint NOT NULL,
    PRIMARY KEY (customer_id, agent_id, desk_id)
);
CREATE INDEX openings_agent ON openings (agent_id, customer_id);

-- Who looked at whom, when and why, and every export. Rows are only ever added. One chain for each agent, so that
-- agents do not wait for each other; seq counts from 1 without a gap. src/store/audit_chain.h documents the hash.
-- reason may be emptied when a person's data is erased: the hash holds reason_digest.
CREATE TABLE audit (
    chain text {binary} NOT NULL,
    seq bigint NOT NULL CHECK (seq > 0),
    at bigint NOT NULL,
    agent text NOT NULL,
    action text NOT NULL, -- open, export, erase, …
    customer_id {uuid},
    ground text NOT NULL,
    call_id text NOT NULL,
    reason text NOT NULL,
    reason_digest text NOT NULL,
    previous text NOT NULL, -- the hash of the row before, '' for the first
    hash text NOT NULL,
    PRIMARY KEY (chain, seq)
);
CREATE INDEX audit_customer ON audit (customer_id, at);
CREATE INDEX audit_newest ON audit (at);
CREATE INDEX audit_reasons ON audit (at) WHERE ground = 'reason';
-- The last row of each chain: without it nobody would miss rows cut off at the end.
CREATE TABLE audit_heads (
    chain text {binary} PRIMARY KEY,
    seq bigint NOT NULL,
    hash text NOT NULL
);

-- What somebody who listened in or read along says. Rows are only ever added.
CREATE TABLE reviews (
    customer_id {uuid} NOT NULL,
    id {uuid} NOT NULL,
    interaction_id {uuid} NOT NULL,
    reviewer text {binary} NOT NULL,
    reviewer_name text NOT NULL,
    written_at bigint NOT NULL,
    score integer NOT NULL CHECK (score BETWEEN 0 AND 100),
    text text NOT NULL,
    PRIMARY KEY (customer_id, id),
    FOREIGN KEY (customer_id, interaction_id) REFERENCES interactions (customer_id, id)
);
CREATE INDEX reviews_interaction ON reviews (customer_id, interaction_id);

-- The oldest version of a program that can read this store without harm.
INSERT INTO meta (key, value) VALUES ('readable_from', '2');
