-- Removes what says who a customer is and what was said, and leaves what is only counted: that there was somebody,
-- when they came, on which channel, how it ended, who served them, what was sold for how much. A statement that
-- finds nothing left to remove changes no row.

DELETE FROM customer_words WHERE customer_id = CAST(:customer AS {uuid});
UPDATE customers SET name = '', search_name = '', language = '', address = '', postcode = '', yearly_minor = 0, yearly_currency = ''
WHERE id = CAST(:customer AS {uuid})
  AND (name <> '' OR search_name <> '' OR language <> '' OR address <> '' OR postcode <> ''
       OR yearly_minor <> 0);

-- An account that others hold as well is theirs: it is left. Else its number goes.
DELETE FROM account_holders
WHERE customer_id = CAST(:customer AS {uuid})
  AND EXISTS (SELECT 1 FROM account_holders o
              WHERE o.account_id = account_holders.account_id AND o.customer_id <> account_holders.customer_id);
UPDATE accounts SET number = '', number_key = 'erased ' || CAST(id AS text)
WHERE id IN (SELECT account_id FROM account_holders WHERE customer_id = CAST(:customer AS {uuid})) AND number <> '';
DELETE FROM parties WHERE customer_id = CAST(:customer AS {uuid});
DELETE FROM identifiers WHERE customer_id = CAST(:customer AS {uuid});
DELETE FROM account_claims WHERE customer_id = CAST(:customer AS {uuid});
-- Nobody is asked any more whether they are somebody else. What was decided stays: it says no more than that.
DELETE FROM identity_reviews
WHERE (customer_id = CAST(:customer AS {uuid}) OR candidate = CAST(:customer AS {uuid})) AND decision = '';
DELETE FROM preferences WHERE customer_id = CAST(:customer AS {uuid});

DELETE FROM turns WHERE customer_id = CAST(:customer AS {uuid});
DELETE FROM bodies WHERE customer_id = CAST(:customer AS {uuid});
DELETE FROM facts WHERE customer_id = CAST(:customer AS {uuid});
-- That something was delivered, and how much, is counted; what it was is not. By which number it is known elsewhere is
-- kept as a digest alone, so that an import knows what must not come back (src/store/imports/earlier_deliveries).
UPDATE documents SET name = '', content = CAST('' AS {bytes})
WHERE customer_id = CAST(:customer AS {uuid}) AND (name <> '' OR content <> CAST('' AS {bytes}));
UPDATE deliveries SET external_id = 'erased ' || teller_sha256(source || ' ' || external_id), digest = '', holds = '', name = '',
    content = CAST('' AS {bytes})
WHERE customer_id = CAST(:customer AS {uuid}) AND (digest <> '' OR external_id NOT LIKE 'erased %');
UPDATE note_revisions SET text = '' WHERE customer_id = CAST(:customer AS {uuid}) AND text <> '';
UPDATE reviews SET text = '' WHERE customer_id = CAST(:customer AS {uuid}) AND text <> '';
UPDATE interactions SET subject = '', summary = '', call_id = '', external_id = '', thread = ''
WHERE customer_id = CAST(:customer AS {uuid})
  AND (subject <> '' OR summary <> '' OR call_id <> '' OR external_id <> '' OR thread <> '');
UPDATE cases SET number = '', subject = '' WHERE customer_id = CAST(:customer AS {uuid})
  AND (number <> '' OR subject <> '');
-- The key of a finding may hold the number of an invoice; an id says nothing of anybody.
UPDATE agent_actions SET text = '',
    about = CASE WHEN kind IN ('useful', 'wrong', 'done', 'task', 'told-again') THEN '' ELSE about END
WHERE customer_id = CAST(:customer AS {uuid})
  AND (text <> '' OR (about <> '' AND kind IN ('useful', 'wrong', 'done', 'task', 'told-again')));
UPDATE promises SET text = '' WHERE customer_id = CAST(:customer AS {uuid}) AND text <> '';
UPDATE surveys SET comment = '' WHERE customer_id = CAST(:customer AS {uuid}) AND comment <> '';
UPDATE orders SET number = '' WHERE customer_id = CAST(:customer AS {uuid}) AND number <> '';
UPDATE payments SET reference = '', method = '' WHERE customer_id = CAST(:customer AS {uuid})
  AND (reference <> '' OR method <> '');

-- Nothing more is sent to them.
DELETE FROM outreach WHERE customer_id = CAST(:customer AS {uuid}) AND sent_at = 0;
UPDATE outreach SET subject = '', about = '' WHERE customer_id = CAST(:customer AS {uuid})
  AND (subject <> '' OR about <> '');

-- Who looked stays; what they said of the reason goes. The chain holds its digest. Why somebody was erased is not
-- about them.
DELETE FROM openings WHERE customer_id = CAST(:customer AS {uuid});
UPDATE audit SET reason = '' WHERE customer_id = CAST(:customer AS {uuid}) AND reason <> '' AND action <> 'erase';
