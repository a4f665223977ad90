-- Append-only: whoever wants to change what was written has to take the triggers away first, and a later chain of hashes shows even that.
create table resetdesk.audit_entry (
  id          bigint generated always as identity primary key,
  at          timestamptz not null,
  actor       text not null,
  action      text not null,
  case_number text,
  detail      jsonb not null default '{}'
);

create index audit_entry_by_case on resetdesk.audit_entry (case_number, id) where case_number is not null;

create function resetdesk.refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only';
end
$$;

create trigger audit_entry_stays before update or delete on resetdesk.audit_entry
  for each row execute function resetdesk.refuse_audit_change();

create trigger audit_entry_is_not_emptied before truncate on resetdesk.audit_entry
  for each statement execute function resetdesk.refuse_audit_change();
