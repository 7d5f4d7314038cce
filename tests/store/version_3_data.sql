-- What a store of version 3 holds beyond version 2: documents and originals, who is who, what is searched, threads, and
-- when words were spoken. Never edited; for both databases.
UPDATE customers SET postcode = '10115' WHERE id = '72cc094f-ac80-51d6-95f2-d024384f112a';
UPDATE interactions SET thread = '<1@example.org>', language = 'en' WHERE external_id = 'ana-mail';
UPDATE bodies SET quoted = '> It is on its way.
' WHERE interaction_id = '1c27b969-febe-5e6e-888c-af15f6b9ed9f';
INSERT INTO turns (customer_id, interaction_id, ordinal, speaker, name, at, offset_ms, text, duration_ms, noise, words) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '83d43320-a5d6-5d63-be37-1e015a2cd8c0', 3, 'other', '', 0, 61000, 'music', 5000, 1, ''),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '83d43320-a5d6-5d63-be37-1e015a2cd8c0', 4, 'agent', 'Kim', 0, 66000, 'One moment', 800, 0, '0,3,66000,66300 4,6,66350,66800');
INSERT INTO documents (customer_id, interaction_id, ordinal, name, media_type, bytes, content) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '1c27b969-febe-5e6e-888c-af15f6b9ed9f', 1, 'photo.jpg', 'image/jpeg', 5, ''),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '1c27b969-febe-5e6e-888c-af15f6b9ed9f', 2, 'film.mp4', 'video/mp4', 9000000000, '');
INSERT INTO deliveries (customer_id, source, external_id, digest, received_at, interaction_id, holds, name, media_type, bytes, content) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'sample', 'ana-mail', 'd1', 1700777700000, '1c27b969-febe-5e6e-888c-af15f6b9ed9f', '', 'mail.eml', 'message/rfc822', 21, ''),
  ('72cc094f-ac80-51d6-95f2-d024384f112a', 'crm', 'customer 1', 'd2', 1700777700000, NULL, '', 'customers.csv', 'text/csv', 40, '');
INSERT INTO account_claims (customer_id, number_key, number) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '47119999', '4711-9999');
INSERT INTO merges (customer_id, id, survivor, rule, evidence, merged_at, merged_by, undone_at, undone_by) VALUES
  ('018f0000-0000-7000-8000-0000000000d0', '018f0000-0000-7000-8000-0000000000e0', '72cc094f-ac80-51d6-95f2-d024384f112a', 'identifier', 'email', 1702678400000, '', 1702678500000, 'lea');
INSERT INTO identity_reviews (customer_id, candidate, score, evidence, found_at, decision, decided_at, decided_by, merge_id) VALUES
  ('95451382-9cb8-537e-b24d-5017e72dfafb', 'fd49bd26-b880-5304-8e1a-f50bde485c64', 70, 'phone-unverified,account', 1702678400000, '', 0, '', NULL);
-- On SQLite the store's triggers have done these already; on PostgreSQL its routines did.
INSERT INTO name_words (word, reversed) VALUES ('ana', 'ana') ON CONFLICT DO NOTHING;
INSERT INTO passages (customer_id, interaction_id, place, part, at, words) VALUES
  ('72cc094f-ac80-51d6-95f2-d024384f112a', '1c27b969-febe-5e6e-888c-af15f6b9ed9f', 'body', '', 1700777600000, 'shop')
  ON CONFLICT DO NOTHING;
