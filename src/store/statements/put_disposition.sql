INSERT INTO dispositions (code, group_name, label, ordinal) VALUES (:code, :group, :label, :ordinal)
ON CONFLICT (code) DO UPDATE SET group_name = excluded.group_name, label = excluded.label, ordinal = excluded.ordinal
