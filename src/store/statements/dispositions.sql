SELECT code, group_name, label FROM dispositions ORDER BY ordinal, code
