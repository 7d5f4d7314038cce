UPDATE outbox SET refused_code = :code, refused_detail = :detail WHERE id = :id
