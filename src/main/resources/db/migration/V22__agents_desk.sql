-- The clock of a case that people work on, as long as they do: it runs in opening hours, and rests while the requester is asked.
create table resetdesk.target_time (
  case_number   text primary key references resetdesk.reset_case,
  spent_ms      bigint not null,
  running_since timestamptz,
  near_at       timestamptz not null,
  due_at        timestamptz not null,
  pressing_at   timestamptz not null
);

-- Who has a task of the desk, and when he was last seen at it: what lies idle goes back to the others.
create table resetdesk.claim (
  task_id     text primary key,
  case_number text not null references resetdesk.reset_case,
  person      text not null,
  seen_at     timestamptz not null
);
create index claim_seen on resetdesk.claim (seen_at);
create index claim_of_case on resetdesk.claim (case_number);

-- What else was asked about the same device: also closed cases.
create index reset_case_by_device on resetdesk.reset_case (serial_number, opened_at desc);
