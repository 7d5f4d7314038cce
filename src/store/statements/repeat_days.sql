-- For how many days a matter that comes again counts as the same: `teller-admin store set repeat-window`. What cannot be
-- one of its values is passed over: a pop must not fail for it.
SELECT coalesce((SELECT CASE WHEN value <> '' AND length(value) <= 4 AND trim(value, '0123456789') = ''
                             THEN CAST(value AS integer) END
                 FROM meta WHERE key = 'repeat_window'), 30) AS days
