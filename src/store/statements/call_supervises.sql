SELECT teller_supervises()
