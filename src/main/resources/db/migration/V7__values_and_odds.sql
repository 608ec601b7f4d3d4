-- An account also tells what a model filled in, and how often drafts like it were approved; below zero if unknown.
update approval set account = json_set(account, '$.values', json('{}'), '$.odds', -1);
