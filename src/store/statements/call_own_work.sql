SELECT what, id, shown, name, owner_id, due_at, made_at, text FROM teller_own_work()
