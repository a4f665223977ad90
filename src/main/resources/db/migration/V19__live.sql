-- That something about a case has changed, for the pages that show it; for an hour.
create table resetdesk.case_change (
  id          bigint generated always as identity primary key,
  case_number text not null references resetdesk.reset_case on delete cascade,
  at          timestamptz not null
);

create index case_change_at on resetdesk.case_change (at);
create index case_change_of_case on resetdesk.case_change (case_number);
