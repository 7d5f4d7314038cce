-- A store of version 1 with the sample company in it (the long history left out): what must survive every later version.
-- Never edited; for both databases.
INSERT INTO meta (key, value) VALUES
  ('store_id', '018f0000-0000-7000-8000-000000000001');
INSERT INTO dispositions (code, group_name, label, ordinal) VALUES
  ('zz.first', 'Orders', 'Late', 1),
  ('aa.second', 'Billing', 'Double charge', 2);
INSERT INTO customers (id, name, search_name, tier, language, address, since, yearly_minor, yearly_currency) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'Ana Müller <b>"''; DROP TABLE customers; --', 'ana muller b drop table customers', 'gold', 'de', '1 Some Street', 1700000000000, 9007199254740993, 'EUR'),
  ('fd49bd26-b880-5304-8e1a-f50bde485c64', 'Bert Shared', 'bert shared', 'gold', 'de', '1 Some Street', 1700000000000, 0, ''),
  ('95451382-9cb8-537e-b24d-5017e72dfafb', 'Berta Shared', 'berta shared', 'gold', 'de', '1 Some Street', 1700000000000, 0, ''),
  ('72cc8e5d-7b7e-58d7-ab2d-812bed14df70', 'Chloé Østergård-Nuñez', 'chloe ostergard nunez', 'gold', 'de', '1 Some Street', 1700000000000, 0, '');
INSERT INTO customer_words (word, customer_id) VALUES
  ('ana', '72cc094f-ac80-51d6-95f2-d024384f112a'),
  ('muller', '72cc094f-ac80-51d6-95f2-d024384f112a'),
  ('b', '72cc094f-ac80-51d6-95f2-d024384f112a'),
  ('drop', '72cc094f-ac80-51d6-95f2-d024384f112a'),
  ('table', '72cc094f-ac80-51d6-95f2-d024384f112a'),
  ('customers', '72cc094f-ac80-51d6-95f2-d024384f112a'),
  ('bert', 'fd49bd26-b880-5304-8e1a-f50bde485c64'),
  ('shared', 'fd49bd26-b880-5304-8e1a-f50bde485c64'),
  ('berta', '95451382-9cb8-537e-b24d-5017e72dfafb'),
  ('shared', '95451382-9cb8-537e-b24d-5017e72dfafb'),
  ('chloe', '72cc8e5d-7b7e-58d7-ab2d-812bed14df70'),
  ('ostergard', '72cc8e5d-7b7e-58d7-ab2d-812bed14df70'),
  ('nunez', '72cc8e5d-7b7e-58d7-ab2d-812bed14df70');
INSERT INTO accounts (id, number, number_key, kind, status, opened_at) VALUES
  ('61056573-03cc-509d-9f98-eafd2860eab7', '4711 0815', '47110815', 'shop', 'open', 1700086400000),
  ('73ffdbde-1587-51a0-b993-652860f7198a', '4711 0816', '47110816', 'savings', 'closed', 1700172800000),
  ('ac9db6c7-3d4b-5865-bfcf-1b2b0bf99e85', '22223333', '22223333', 'shop', 'open', 1700086400000),
  ('72cc8e5d-7b7e-58d7-ab2d-812bed14df70', '5555-01-ab', '555501AB', 'mobile', 'open', 1700086400000);
INSERT INTO account_holders (customer_id, account_id, role) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '61056573-03cc-509d-9f98-eafd2860eab7', 'holder'),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '73ffdbde-1587-51a0-b993-652860f7198a', 'holder'),
  ('fd49bd26-b880-5304-8e1a-f50bde485c64', 'ac9db6c7-3d4b-5865-bfcf-1b2b0bf99e85', 'holder'),
  ('95451382-9cb8-537e-b24d-5017e72dfafb', 'ac9db6c7-3d4b-5865-bfcf-1b2b0bf99e85', 'joint'),
  ('72cc8e5d-7b7e-58d7-ab2d-812bed14df70', '72cc8e5d-7b7e-58d7-ab2d-812bed14df70', 'holder');
INSERT INTO parties (customer_id, id, name, relation, may_do) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'edbc6df4-ef4f-5cdb-9e6d-7d9c86d0d589', 'Paul', 'spouse', 'ask only');
INSERT INTO identifiers (customer_id, kind, value, match_key, verified, source, since) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'email', 'ana@example.org', 'ana@example.org', 1, 'shop', 1700086400000),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'phone', '+49301234567', '76543210394', 1, 'ivr', 1700172800000),
  ('fd49bd26-b880-5304-8e1a-f50bde485c64', 'phone', '+49897654321', '12345679894', 0, 'shop', 1700086400000),
  ('95451382-9cb8-537e-b24d-5017e72dfafb', 'phone', '+49897654321', '12345679894', 0, 'shop', 1700086400000);
INSERT INTO cases (customer_id, id, number, subject, status, category, opened_at, changed_at) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '24707d6f-61f5-5cec-be85-0e6d237fdde0', 'C-1', 'Kettle', 'open', 'repair', 1700777600000, 1700864000000),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'c3d5fa29-3408-5ae5-92a8-82f5864e9da7', 'C-0', 'Toaster', 'closed', 'repair', 1700086400000, 1700172800000);
INSERT INTO interactions (customer_id, id, channel, direction, started_at, ended_at, subject, summary, outcome, agent, queue, disposition, case_id, call_id, source, external_id) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '1c27b969-febe-5e6e-888c-af15f6b9ed9f', 'email', 'in', 1700777600000, 1700777900000, 'About ana-mail', '', '', '', '', '', NULL, '', 'sample', 'ana-mail'),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '83d43320-a5d6-5d63-be37-1e015a2cd8c0', 'phone', 'in', 1700864000000, 1700864300000, 'About ana-call', '', '', 'Kim', '', '', '24707d6f-61f5-5cec-be85-0e6d237fdde0', '1700.1', 'sample', 'ana-call'),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '4d5a52bd-ce64-5c84-9a2f-c4ddc9210aba', 'order', 'in', 1700691200000, 1700691500000, 'About ana-order', '', '', '', '', '', NULL, '', 'sample', 'ana-order'),
  ('fd49bd26-b880-5304-8e1a-f50bde485c64', 'd08f2d54-9096-56b4-83ce-28e16e1a12f0', 'store', 'in', 1700604800000, 1700605100000, 'About bert-visit', '', '', '', '', '', NULL, '', 'sample', 'bert-visit');
INSERT INTO turns (customer_id, interaction_id, ordinal, speaker, name, at, offset_ms, text) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '83d43320-a5d6-5d63-be37-1e015a2cd8c0', 1, 'agent', 'Kim', 1700864000000, 0, 'Good morning'),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '83d43320-a5d6-5d63-be37-1e015a2cd8c0', 2, 'customer', '', 0, -1, 'It is broken — "again"');
INSERT INTO bodies (customer_id, interaction_id, body) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '1c27b969-febe-5e6e-888c-af15f6b9ed9f', 'Dear shop,

where is it?
');
INSERT INTO line_items (customer_id, interaction_id, ordinal, article, quantity, minor, currency) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '4d5a52bd-ce64-5c84-9a2f-c4ddc9210aba', 1, 'Kettle', 2, 5998, 'EUR'),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '4d5a52bd-ce64-5c84-9a2f-c4ddc9210aba', 2, 'Shipping', 1, 0, 'EUR');
INSERT INTO facts (customer_id, interaction_id, ordinal, name, value) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '83d43320-a5d6-5d63-be37-1e015a2cd8c0', 1, 'ivr', 'PIN checked'),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '83d43320-a5d6-5d63-be37-1e015a2cd8c0', 2, 'from', '+49301234567');
INSERT INTO note_revisions (customer_id, note_id, revision, interaction_id, agent_id, agent_name, written_at, text) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '991235d9-e081-5cd8-9252-5aa878f1709f', 1, '83d43320-a5d6-5d63-be37-1e015a2cd8c0', 'kim', 'Kim', 1700864000000, 'Will call back');
INSERT INTO promises (customer_id, id, text, owner, made_at, due_at, kept_at, interaction_id) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'e08460b4-20af-5051-a255-cbbfbd1fe819', 'Call back', 'Kim', 1700864000000, 1701036800000, 0, '83d43320-a5d6-5d63-be37-1e015a2cd8c0'),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'acb351f3-77fb-5f64-8d94-2c4d6bfa208f', 'Send a box', 'Kim', 1700777600000, 1700864000000, 1700864000000, NULL);
INSERT INTO preferences (customer_id, key, value, source, since) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'channel', 'email', 'chat', 1700259200000);
INSERT INTO consents (customer_id, purpose, given, source, since) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'marketing e-mail', 0, 'web', 1700259200000);
INSERT INTO entitlements (customer_id, id, kind, what, starts_at, ends_at, renews, minor, currency) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'b55fe6e4-17ba-53b8-b1ee-9d58beb8f18f', 'warranty', 'Toaster', 1700086400000, 1700172800000, 0, 0, ''),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '3b8d5e7b-40e4-5704-9aeb-f4d24570e5d7', 'plan', 'Care', 1700086400000, 0, 1, 990, 'EUR'),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '19725c24-69d6-576e-8398-2a081947960f', 'warranty', 'Kettle', 1700691200000, 10340000000000, 0, 0, '');
INSERT INTO orders (customer_id, id, number, status, placed_at, minor, currency) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '4d5a52bd-ce64-5c84-9a2f-c4ddc9210aba', 'O-1', 'delivered', 1700691200000, 5998, 'EUR');
INSERT INTO order_lines (customer_id, order_id, ordinal, article, quantity, minor, currency) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '4d5a52bd-ce64-5c84-9a2f-c4ddc9210aba', 1, 'Kettle', 2, 5998, 'EUR');
INSERT INTO payments (customer_id, id, reference, status, method, at, minor, currency) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'f1852f39-66b4-5033-bde4-c3e81341a69e', 'R-0', 'scheduled', 'Visa •• 4242', 1701728000000, 100, 'EUR'),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'd28cc933-2ba9-516f-8675-8471ef37492a', 'R-1', 'paid', 'Visa •• 4242', 1701814400000, 101, 'EUR'),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'f6207496-2655-5406-a120-66ac37671afb', 'R-2', 'paid', 'Visa •• 4242', 1701900800000, 102, 'EUR'),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '37c32687-be4a-5e5c-ad1a-66519d9073dd', 'R-3', 'paid', 'Visa •• 4242', 1701987200000, 103, 'EUR'),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '525f6cf8-9d76-5711-9e31-1d73329e61d5', 'R-4', 'paid', 'Visa •• 4242', 1702073600000, 104, 'EUR'),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '1799f258-e6a8-5c23-b283-b66abf601245', 'R-5', 'paid', 'Visa •• 4242', 1702160000000, 105, 'EUR'),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '1e59bc5b-3ea5-5d6c-a8e5-4f208e2d54dd', 'R-6', 'paid', 'Visa •• 4242', 1702246400000, 106, 'EUR'),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'a8c80fbe-2cf5-53be-943c-528dc088fb8b', 'R-7', 'paid', 'Visa •• 4242', 1702332800000, 107, 'EUR'),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '59629987-db5b-523b-a26a-14ed7b844f0b', 'R-8', 'paid', 'Visa •• 4242', 1702419200000, 108, 'EUR'),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '59970b3a-c6e4-5fc9-a0ff-b3e9043ccef1', 'R-9', 'paid', 'Visa •• 4242', 1702505600000, 109, 'EUR'),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '972418f7-7d6b-5c07-a82f-8140fd76d15f', 'R-10', 'paid', 'Visa •• 4242', 1702592000000, 110, 'EUR'),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'febcc5ea-1961-5425-b8c8-5f9b96fff6bf', 'R-11', 'paid', 'Visa •• 4242', 1702678400000, 111, 'EUR');
INSERT INTO outreach (customer_id, id, channel, kind, subject, about, planned_at, sent_at) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '9d548f56-276f-5923-a291-9f91d1480eae', 'sms', 'reminder', 'Pay', 'R-0', 1702592000000, 0),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'd900470b-b07d-505d-a59d-7dd4ae9c6cde', 'email', 'campaign', 'Buy', 'Kettle', 1700432000000, 1700432000000);
INSERT INTO surveys (customer_id, survey, at, score, comment) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'csat', 1700345600000, 2, 'slow'),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'csat', 1700950400000, 4, 'better'),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'nps', 1700345600000, 7, '');
