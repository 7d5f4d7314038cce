-- What a store of version 2 holds beyond version 1: sign-in names, people, openings, the audit, a review. Never edited; for
-- both databases.
UPDATE interactions SET agent_id = 'kim' WHERE external_id = 'ana-call';
UPDATE cases SET owner = 'kim' WHERE number = 'C-1';
UPDATE promises SET owner_id = 'kim' WHERE text = 'Call back';
INSERT INTO teams (id, name) VALUES ('north', 'North');
INSERT INTO agents (id, name, team) VALUES ('kim', 'Kim', 'north'), ('lea', 'Lea Brandt', '');
INSERT INTO team_leads (team, agent_id) VALUES ('north', 'lea');
INSERT INTO customers (id, name, search_name, tier, language, address, since, yearly_minor, yearly_currency) VALUES
  ('018f0000-0000-7000-8000-0000000000d0', 'Dora Reviewed', 'dora reviewed', '', '', '', 1700000000000, 0, '');
INSERT INTO interactions (customer_id, id, channel, direction, started_at, ended_at, subject, summary, outcome, agent, queue, disposition, case_id, call_id, source, external_id, agent_id) VALUES
  ('018f0000-0000-7000-8000-0000000000d0', '018f0000-0000-7000-8000-0000000000d1', 'phone', 'in', 1702678400000, 1702678460000, 'A visit', '', '', 'Kim', '', '', NULL, '17.1', 'sample', 'dora-call', 'kim');
INSERT INTO openings (customer_id, agent_id, desk_id, call_id, ground, reason, since, seen_at) VALUES
  ('018f0000-0000-7000-8000-0000000000d0', 'kim', '018f0000-0000-7000-8000-00000000000d', '17.1', 'call', '', 1702678400000, 1702678460000);
INSERT INTO audit (chain, seq, at, agent, action, customer_id, ground, call_id, reason, reason_digest, previous, hash) VALUES
  ('kim', 1, 1702678400000, 'kim', 'open', '018f0000-0000-7000-8000-0000000000d0', 'call', '17.1', '', '', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
INSERT INTO audit_heads (chain, seq, hash) VALUES
  ('kim', 1, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
INSERT INTO reviews (customer_id, id, interaction_id, reviewer, reviewer_name, written_at, score, text) VALUES
  ('018f0000-0000-7000-8000-0000000000d0', '018f0000-0000-7000-8000-0000000000aa', '018f0000-0000-7000-8000-0000000000d1', 'lea', 'Lea Brandt', 1702678500000, 80, 'Calm and clear.');
