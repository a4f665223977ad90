-- What a decision table was asked about a case: a changed table is tried on it. Erased with the case.
create table resetdesk.judged_facts (
  id          bigint generated always as identity primary key,
  decision    text not null,
  case_number text not null references resetdesk.reset_case,
  at          timestamptz not null,
  facts       jsonb not null
);
create index judged_facts_of_table on resetdesk.judged_facts (decision, id desc);
create index judged_facts_of_case on resetdesk.judged_facts (case_number);

-- Which versions of the engine's tables supervisors put in force, and why; the others came with the program.
create table resetdesk.table_version (
  decision        text not null,
  version         int not null,
  at              timestamptz not null,
  deployed_by     text not null,
  reason_code     text not null,
  reason          text not null,
  cases           int not null,
  changed         int not null,
  content_sha256  text not null,
  shipped_version int not null,
  as_shipped      boolean not null,
  primary key (decision, version)
);
comment on column resetdesk.table_version.shipped_version is 'the newest version that had come with the program when this one was put in force';
comment on column resetdesk.table_version.as_shipped is 'the same rules as that one: the next upgrade may change it';

-- Dry runs: only what was tried can be put in force.
create table resetdesk.table_trial (
  mark     text primary key,
  decision text not null,
  tried_by text not null,
  at       timestamptz not null,
  cases    int not null,
  changed  int not null
);
