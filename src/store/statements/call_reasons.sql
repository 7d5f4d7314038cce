SELECT at, agent, agent_name, customer_id, customer_name, reason FROM teller_reasons()
