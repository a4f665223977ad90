-- Who asked to be verified, and what came of it; at most one open one each.
create table resetdesk.verification (
  id          bigint generated always as identity primary key,
  applicant   text not null,
  company     text not null,
  vat_number  text not null,
  distributor text not null,
  state       text not null
    check (state in ('ASKED', 'VOUCHED', 'CODE_SENT', 'VERIFIED', 'REFUSED', 'UNANSWERED', 'NOT_REDEEMED')),
  asked_at    timestamptz not null,
  updated_at  timestamptz not null
);

create unique index verification_open on resetdesk.verification (applicant)
  where state in ('ASKED', 'VOUCHED', 'CODE_SENT');
create index verification_by_applicant on resetdesk.verification (applicant, id desc);

-- Codes that verify, as slow salted hashes; one live for each verification.
create table resetdesk.authentication_code (
  id           bigint generated always as identity primary key,
  verification bigint not null references resetdesk.verification,
  hash         text not null,
  made_at      timestamptz not null,
  expires_at   timestamptz not null,
  tries        integer not null default 0 check (tries between 0 and 5),
  matched_at   timestamptz,
  replaced_at  timestamptz
);

create unique index authentication_code_live on resetdesk.authentication_code (verification) where replaced_at is null;
create index authentication_code_by_verification on resetdesk.authentication_code (verification);

-- Mail addresses that were typed on the registration page and wait to be confirmed.
create table resetdesk.registration (
  email         text primary key,
  secret_sha256 bytea not null unique,
  language      text not null,
  expires_at    timestamptz not null
);
