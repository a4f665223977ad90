create table resetdesk.account_preference (
  account_id text primary key,
  language   text not null check (language in ('IT', 'EN'))
);
