-- how much of its hourly share an account has used; Bucket4j reads and writes the state
create table resetdesk.hourly_limit (
  id    text primary key,
  state bytea
);
