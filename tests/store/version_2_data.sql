-- What a store of version 2 holds beyond version 1: people, openings, the audit, a review. Never edited; for both databases.
INSERT INTO teams (id, name) VALUES ('north', 'North');
INSERT INTO agents (id, name, team) VALUES ('amal', 'Amal Haddad', 'north'), ('lea', 'Lea Brandt', '');
INSERT INTO team_leads (team, agent_id) VALUES ('north', 'lea');
INSERT INTO openings (customer_id, agent_id, desk_id, call_id, ground, reason, since, seen_at) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'amal', '018f0000-0000-7000-8000-00000000000d', '17.1', 'queue', '', 1702678400000, 1702678460000);
INSERT INTO audit (chain, seq, at, agent, action, customer_id, ground, call_id, reason, reason_digest, previous, hash) VALUES
  ('amal', 1, 1702678400000, 'amal', 'open', '72cc094f-ac80-51d6-95f2-d024384f112a', 'call', '17.1', '', '', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
INSERT INTO audit_heads (chain, seq, hash) VALUES
  ('amal', 1, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
INSERT INTO reviews (customer_id, id, interaction_id, reviewer, reviewer_name, written_at, score, text)
SELECT customer_id, '018f0000-0000-7000-8000-0000000000aa', id, 'lea', 'Lea Brandt', 1702678500000, 80, 'Calm and clear.'
FROM interactions WHERE customer_id = '72cc094f-ac80-51d6-95f2-d024384f112a' ORDER BY started_at, id LIMIT 1;
