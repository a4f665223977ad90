-- Tokens, sealed. A withdrawn row stays as a tombstone: its challenge never gets another token in the same case.
create table resetdesk.token (
  id            bigint generated always as identity primary key,
  case_number   text not null references resetdesk.reset_case,
  serial_number text,
  challenge     text,
  kind          text not null check (kind in ('CODE', 'XML')),
  issuer        text not null,
  key_id        text,
  entered_by    text,
  issued_at     timestamptz not null,
  expires_at    timestamptz not null,
  fingerprint   text not null,
  sealed        bytea,
  withdrawn_at  timestamptz,
  constraint token_once unique (case_number, challenge),
  constraint sealed_while_live check ((sealed is null) = (withdrawn_at is not null))
);

create unique index token_live on resetdesk.token (case_number) where withdrawn_at is null;
