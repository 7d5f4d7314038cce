-- What a store of version 4 holds beyond version 3: what agents decided, and what the company rules. Never edited; for both
-- databases.
UPDATE interactions SET waited_ms = 4000 WHERE external_id = 'dora-call';
INSERT INTO agent_actions (customer_id, id, interaction_id, kind, about, text, owner_id, due_at, agent_id, agent_name, at) VALUES
  ('018f0000-0000-7000-8000-0000000000d0', '018f0000-0000-7000-8000-0000000000b1', '018f0000-0000-7000-8000-0000000000d1', 'task', '', 'Send the form', 'team:north', 1702764800000, 'kim', 'Kim', 1702678400000),
  ('018f0000-0000-7000-8000-0000000000d0', '018f0000-0000-7000-8000-0000000000b2', NULL, 'task-given', '018f0000-0000-7000-8000-0000000000b1', '', 'kim', 0, 'lea', 'Lea Brandt', 1702678500000),
  ('018f0000-0000-7000-8000-0000000000d0', '018f0000-0000-7000-8000-0000000000b3', NULL, 'useful', 'missed:1', '', '', 0, 'kim', 'Kim', 1702678600000),
  ('018f0000-0000-7000-8000-0000000000d0', '018f0000-0000-7000-8000-0000000000b4', NULL, 'undo', '018f0000-0000-7000-8000-0000000000b3', '', '', 0, 'kim', 'Kim', 1702678700000);
INSERT INTO value_tiers (name, from_minor, goodwill_minor, currency, guidance) VALUES
  ('Harbour', 900000000, 5000, 'EUR', 'A word with whoever leads the team.');
INSERT INTO dispositions (code, group_name, label, ordinal) VALUES ('form.sent', 'Forms', 'Form sent', 99);
INSERT INTO queue_wrap_ups (queue, required) VALUES ('Forms', 1);
INSERT INTO queue_dispositions (queue, code, ordinal) VALUES ('Forms', 'form.sent', 1);
