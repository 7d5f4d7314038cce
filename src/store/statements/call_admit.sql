-- Its text as it stands here, with literals for parameters, is what teller_admits_first() (routines/04_opening.sql) expects.
SELECT teller_admit(:customer, :account, :phone, :phone_from, :phone_to, :call, :waiting, :reason, :desk)
