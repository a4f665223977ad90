-- That something about a case has changed, for the pages that show it; for an hour.
create table resetdesk.case_change (
  id          bigint generated always as identity primary key,
  case_number text not null references resetdesk.reset_case on delete cascade,
  at          timestamptz not null
);

create index case_change_at on resetdesk.case_change (at);
create index case_change_of_case on resetdesk.case_change (case_number);

-- Browsers that want to be told while the app is closed; what they are told is encrypted with their keys (RFC 8291).
create table resetdesk.push_subscription (
  id             bigint generated always as identity primary key,
  account_id     text not null,
  endpoint       text not null unique,
  p256dh         bytea not null,
  auth           bytea not null,
  session_sha256 bytea,
  created_at     timestamptz not null
);

create index push_subscription_of_account on resetdesk.push_subscription (account_id, created_at);
create index push_subscription_of_session on resetdesk.push_subscription (session_sha256);

-- What is still to be pushed. No foreign key: a subscription that goes must not wait for a case that writes.
create table resetdesk.push (
  id              bigint generated always as identity primary key,
  subscription_id bigint not null,
  message_id      bigint not null,
  queued_at       timestamptz not null,
  next_attempt_at timestamptz not null,
  attempts        integer not null default 0
);

create index push_due on resetdesk.push (next_attempt_at, id);
create index push_of_subscription on resetdesk.push (subscription_id);
