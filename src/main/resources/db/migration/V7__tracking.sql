create table resetdesk.timeline_entry (
  id          bigint generated always as identity primary key,
  case_number text not null references resetdesk.reset_case,
  at          timestamptz not null,
  event       text not null,
  actor_kind  text not null check (actor_kind in ('DESK', 'REQUESTER', 'STAFF', 'OTHER')),
  actor       text,
  details     jsonb not null
);

create index timeline_entry_of_case on resetdesk.timeline_entry (case_number, id);
create index timeline_entry_handled on resetdesk.timeline_entry (at desc) where event = 'TOKEN_READY';

create index reset_case_queue on resetdesk.reset_case (queued_at, case_number) where state = 'IN_PROGRESS';
