-- One-time links. The secret itself is in the mail alone: with its 192 random bits a plain SHA-256 cannot be tried backwards.
create table resetdesk.share (
  id                uuid primary key,
  case_number       text not null references resetdesk.reset_case,
  secret_sha256     bytea not null unique,
  email             text not null,
  language          text not null,
  token_fingerprint text not null,
  sent_at           timestamptz not null,
  expires_at        timestamptz not null,
  opened_at         timestamptz,
  cancelled_at      timestamptz,
  used_again        integer not null default 0,
  constraint one_fate check (opened_at is null or cancelled_at is null)
);

create index share_of_case on resetdesk.share (case_number, sent_at);

-- Letters that hold a secret are written at once and sealed whole, address and all; after a while they are of no use to anybody.
alter table resetdesk.mail
  alter column case_number drop not null,
  alter column recipient drop not null,
  alter column event drop not null,
  alter column details drop not null,
  add column useful_until timestamptz,
  add constraint news_or_sealed check (
    useful_until is not null
    or (case_number is not null and recipient is not null and event is not null and details is not null));

create index mail_useful_until on resetdesk.mail (useful_until) where sealed is not null;

-- What a supervisor reads about an account or an address belongs to no case.
alter table resetdesk.message alter column case_number drop not null;

-- Counters that are full again tell nothing; in milliseconds since 1970, as Bucket4j writes it.
delete from resetdesk.hourly_limit;
alter table resetdesk.hourly_limit rename to limit_count;
alter table resetdesk.limit_count add column expires_at bigint;
create index limit_count_expired on resetdesk.limit_count (expires_at);
