-- Every challenge that the desk has seen. A challenge is held by one case for ever: also after that case is closed.
create table resetdesk.challenge (
  challenge     text primary key check (challenge ~ '^[0-9a-f]{32}$'),
  serial_number text not null,
  first_seen_at timestamptz not null,
  case_number   text references resetdesk.reset_case
);

create index challenge_by_case on resetdesk.challenge (case_number);
