-- An account also tells from how many decisions its odds are known; 0 if they are not.
update approval set account = json_set(account, '$.decisions', 0);

-- What people made of the drafts of Nod's own, the latest first.
create index approval_ruled on approval (settled_at)
where editor is null and state in ('approved', 'declined', 'superseded');
