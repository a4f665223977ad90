-- From where it was done; and the detail as the very text that was written, for a hash needs something that stays as it is.
alter table resetdesk.audit_entry add column source text;
alter table resetdesk.audit_entry alter column detail drop default;
alter table resetdesk.audit_entry alter column detail type json using detail::text::json;

-- What is not yet in the chain. A row comes with its entry, by trigger, and goes with its link: an entry that commits late is not missed,
-- whatever its id, and nobody has to look through what is long sealed.
create table resetdesk.audit_unsealed (
  entry_id bigint primary key
);

create function resetdesk.await_seal() returns trigger language plpgsql as $$
begin
  insert into resetdesk.audit_unsealed (entry_id) values (new.id);
  return null;
end
$$;

create trigger audit_entry_awaits_seal after insert on resetdesk.audit_entry
  for each row execute function resetdesk.await_seal();

insert into resetdesk.audit_unsealed (entry_id) select id from resetdesk.audit_entry;

-- The chain: how each hash is made stands in src/docs/audit.md.
create table resetdesk.audit_link (
  sequence   bigint primary key check (sequence > 0),
  entry_id   bigint not null unique,
  entry_hash bytea not null,
  previous   bytea not null,
  hash       bytea not null
);

create table resetdesk.audit_checkpoint (
  sequence bigint primary key,
  at       timestamptz not null,
  jws      text not null
);

create trigger audit_link_stays before update or delete on resetdesk.audit_link
  for each row execute function resetdesk.refuse_audit_change();

create trigger audit_link_is_not_emptied before truncate on resetdesk.audit_link
  for each statement execute function resetdesk.refuse_audit_change();

create trigger audit_checkpoint_stays before update or delete on resetdesk.audit_checkpoint
  for each row execute function resetdesk.refuse_audit_change();

create trigger audit_checkpoint_is_not_emptied before truncate on resetdesk.audit_checkpoint
  for each statement execute function resetdesk.refuse_audit_change();

-- What supervisors are told of changed rights belongs to no case.
alter table resetdesk.message alter column case_number drop not null;
