create sequence resetdesk.case_number;

create table resetdesk.reset_case (
  case_number             text primary key,
  requester               text not null,
  connection              text not null check (connection in ('SAME_NETWORK', 'OTHER_NETWORK')),
  language                text not null check (language in ('IT', 'EN')),
  state                   text not null check (state in ('IN_PROGRESS', 'NEEDS_ACTION', 'TO_CONFIRM', 'CLOSED')),
  outcome                 text check (outcome in ('RESET_DONE', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'ABANDONED', 'DUPLICATE')),
  serial_number           text,
  model                   text,
  reason_code             text,
  comment                 text,
  request_id              text,
  declaration_version     text not null,
  declaration_accepted_at timestamptz not null,
  opened_at               timestamptz not null,
  queued_at               timestamptz not null,
  updated_at              timestamptz not null,
  closed_at               timestamptz,
  constraint closed_has_outcome check ((state = 'CLOSED') = (outcome is not null) and (state = 'CLOSED') = (closed_at is not null)),
  constraint request_once unique (requester, request_id)
);

create index reset_case_by_requester on resetdesk.reset_case (requester, opened_at desc);
create index reset_case_open_device on resetdesk.reset_case (serial_number) where state <> 'CLOSED';
create index reset_case_newest on resetdesk.reset_case (opened_at desc);
