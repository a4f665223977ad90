-- What a requester reads behind the envelope; its words are made when it is read.
create table resetdesk.message (
  id          bigint generated always as identity primary key,
  notice_key  text not null unique,
  case_number text not null references resetdesk.reset_case,
  recipient   text not null,
  event       text not null,
  details     jsonb not null,
  at          timestamptz not null,
  read_at     timestamptz
);

create index message_by_recipient on resetdesk.message (recipient, at desc, id desc);
create index message_by_case on resetdesk.message (case_number);

-- Mails that wait for the sender; a row stands in the transaction of what it tells about.
create table resetdesk.mail (
  id              bigint generated always as identity primary key,
  notice_key      text not null unique,
  message_id      uuid not null unique,
  case_number     text not null references resetdesk.reset_case,
  recipient       text not null,
  event           text not null,
  details         jsonb not null,
  sealed          bytea,
  queued_at       timestamptz not null,
  next_attempt_at timestamptz not null,
  attempts        integer not null default 0,
  last_error      text,
  sent_at         timestamptz,
  failed_at       timestamptz,
  constraint one_end check (sent_at is null or failed_at is null),
  constraint sent_holds_no_secret check (sent_at is null or sealed is null)
);

create index mail_due on resetdesk.mail (next_attempt_at, id) where sent_at is null and failed_at is null;
create index mail_failed on resetdesk.mail (failed_at) where failed_at is not null;
