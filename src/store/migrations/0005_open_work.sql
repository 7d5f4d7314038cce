-- What somebody is to do is found by whose it is, whomever it is about.
CREATE INDEX agent_actions_given ON agent_actions (owner_id, at) WHERE kind IN ('task', 'task-given');
