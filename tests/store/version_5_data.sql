-- What a store of version 5 holds beyond version 4: a second answer to a survey, and a mail that says little itself, with a file. Never
-- edited; for both databases.
INSERT INTO surveys (customer_id, survey, at, score, comment) VALUES
  ('018f0000-0000-7000-8000-0000000000d0', 'ces', 1702678900000, 4, 'It was quick.');
INSERT INTO interactions (customer_id, id, channel, direction, started_at, ended_at, subject, summary, outcome, agent, queue,
    disposition, call_id, source, external_id, agent_id, thread, language) VALUES
  ('018f0000-0000-7000-8000-0000000000d0', '018f0000-0000-7000-8000-0000000000d5', 'email', 'inbound', 1702679000000, 1702679000000,
   'Fwd: Quay', '', '', '', '', '', '', 'sample', 'dora-forwarded', '', '<quay@example.org>', 'en');
INSERT INTO bodies (customer_id, interaction_id, body, quoted) VALUES
  ('018f0000-0000-7000-8000-0000000000d0', '018f0000-0000-7000-8000-0000000000d5', 'Please see below.',
   '---------- Forwarded message ----------
Your mooring at the lighthouse was renewed.
');
INSERT INTO documents (customer_id, interaction_id, ordinal, name, media_type, bytes, content) VALUES
  ('018f0000-0000-7000-8000-0000000000d0', '018f0000-0000-7000-8000-0000000000d5', 1, 'berth-plan.pdf', 'application/pdf', 5, '');
