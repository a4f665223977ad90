-- From where somebody has logged in before: a browser by its cookie, a client by its address, both as SHA-256. Whoever tries to guess a
-- password from elsewhere does not use up the tries of these.
create table resetdesk.known_caller (
  account_id  text not null,
  mark_sha256 bytea not null,
  seen_at     timestamptz not null,
  primary key (account_id, mark_sha256)
);

create index known_caller_seen on resetdesk.known_caller (seen_at);
