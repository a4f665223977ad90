-- How many cases were closed up to a moment: a list says how many there are without counting years of them each time.
create table resetdesk.closed_count (
  only_row boolean primary key default true check (only_row),
  until    timestamptz not null,
  cases    bigint not null
);

-- The open cases of one state, newest first, without walking through the closed ones.
create index reset_case_open_newest on resetdesk.reset_case (opened_at desc, case_number desc) where state <> 'CLOSED';
