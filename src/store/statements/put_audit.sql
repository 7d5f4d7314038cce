INSERT INTO audit (chain, seq, at, agent, action, customer_id, ground, call_id, reason, reason_digest, previous, hash)
VALUES (:chain, :seq, :at, :agent, :action, CAST(:customer AS {uuid}), :ground, :call, :reason, :reason_digest,
    :previous, :hash)
