-- Each time a case waited for somebody at the desk: from the moment it came to need a person until the requester had what he waits for
-- (a token, a question, a refusal). Estimates learn from the newest of these, without a look into what is long closed.
create table resetdesk.person_wait (
  id          bigint generated always as identity primary key,
  case_number text not null references resetdesk.reset_case,
  queued_at   timestamptz not null,
  since       timestamptz not null,
  awaited     boolean not null,
  taken_by    text,
  decided_by  text,
  decided_at  timestamptz,
  ended_at    timestamptz,
  constraint over_is_not_awaited check (ended_at is null or not awaited)
);

create unique index person_wait_open on resetdesk.person_wait (case_number) where ended_at is null;
create index person_wait_of_case on resetdesk.person_wait (case_number, since);
create index person_wait_handled on resetdesk.person_wait (ended_at desc)
  include (case_number, queued_at, since, decided_by) where ended_at is not null and decided_by is not null;

-- what is being reviewed already
insert into resetdesk.person_wait (case_number, queued_at, since, awaited)
  select c.case_number, c.queued_at, last.at, true
  from resetdesk.reset_case c
  cross join lateral (
    select event, at from resetdesk.timeline_entry t where t.case_number = c.case_number order by id desc limit 1) last
  where c.state = 'IN_PROGRESS' and last.event = 'IN_REVIEW';
