create table audit (
    sequence integer primary key,
    at       bigint not null,
    kind     text not null,
    request  text,
    actor    text,
    facts    text not null,
    previous text not null,
    hash     text not null
);

create index audit_request on audit (request, sequence) where request is not null;
create index audit_witnessed on audit (sequence) where kind = 'WITNESSED';

-- Also refuses 'insert or replace', which deletes without firing the trigger for that.
create trigger audit_grows_at_its_end before insert on audit
when new.sequence is not (select coalesce(max(sequence), 0) + 1 from audit)
begin
    select raise(abort, 'the audit log only grows at its end');
end;

create trigger audit_never_changes before update on audit
begin
    select raise(abort, 'the audit log is never changed');
end;

create trigger audit_never_shrinks before delete on audit
begin
    select raise(abort, 'nothing is deleted from the audit log');
end;
