-- Removes what was said in some interactions, [customer, interaction] each in :rows, and leaves what is only counted:
-- that there was one, when, on which channel, how it ended, who served it. By which number another system knows it
-- stays: what that delivers once more is then nothing new.
DELETE FROM turns WHERE (customer_id, interaction_id) IN (SELECT CAST(w.value ->> 0 AS {uuid}), CAST(w.value ->> 1 AS {uuid}) FROM {json_rows} w);
DELETE FROM bodies WHERE (customer_id, interaction_id) IN (SELECT CAST(w.value ->> 0 AS {uuid}), CAST(w.value ->> 1 AS {uuid}) FROM {json_rows} w);
DELETE FROM facts WHERE (customer_id, interaction_id) IN (SELECT CAST(w.value ->> 0 AS {uuid}), CAST(w.value ->> 1 AS {uuid}) FROM {json_rows} w);
UPDATE documents SET name = '', content = CAST('' AS {bytes})
WHERE (customer_id, interaction_id) IN (SELECT CAST(w.value ->> 0 AS {uuid}), CAST(w.value ->> 1 AS {uuid}) FROM {json_rows} w)
  AND (name <> '' OR length(content) > 0);
UPDATE deliveries SET name = '', content = CAST('' AS {bytes})
WHERE (customer_id, interaction_id) IN (SELECT CAST(w.value ->> 0 AS {uuid}), CAST(w.value ->> 1 AS {uuid}) FROM {json_rows} w)
  AND (name <> '' OR length(content) > 0);
UPDATE note_revisions SET text = ''
WHERE (customer_id, interaction_id) IN (SELECT CAST(w.value ->> 0 AS {uuid}), CAST(w.value ->> 1 AS {uuid}) FROM {json_rows} w)
  AND text <> '';
UPDATE reviews SET text = ''
WHERE (customer_id, interaction_id) IN (SELECT CAST(w.value ->> 0 AS {uuid}), CAST(w.value ->> 1 AS {uuid}) FROM {json_rows} w)
  AND text <> '';
UPDATE interactions SET subject = '', summary = ''
WHERE (customer_id, id) IN (SELECT CAST(w.value ->> 0 AS {uuid}), CAST(w.value ->> 1 AS {uuid}) FROM {json_rows} w)
  AND (subject <> '' OR summary <> '');
