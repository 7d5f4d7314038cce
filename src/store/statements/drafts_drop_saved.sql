DELETE FROM drafts WHERE interaction_id = :interaction
