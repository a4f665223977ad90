-- Logins that browsers keep, for all nodes. Of the cookie only the SHA-256 lies here; no object is ever read from here, only text.
create table resetdesk.session (
  id_sha256       bytea primary key,
  account_id      text not null,
  password_sha256 text not null,
  csrf_token      text not null,
  created_at      timestamptz not null,
  seen_at         timestamptz not null
);

create index session_seen on resetdesk.session (seen_at);
