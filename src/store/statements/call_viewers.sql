SELECT agent_id, name, since FROM teller_viewers(CAST(:desk AS uuid), CAST(:customer AS uuid))
