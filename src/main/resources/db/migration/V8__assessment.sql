create table resetdesk.assessment (
  id          bigint generated always as identity primary key,
  case_number text not null references resetdesk.reset_case,
  at          timestamptz not null,
  verdict     text not null
);
create index assessment_of_case on resetdesk.assessment (case_number, id desc);

create table resetdesk.finding (
  assessment_id bigint not null references resetdesk.assessment,
  position      int not null,
  code          text not null,
  evidence_id   text,
  details       jsonb not null,
  primary key (assessment_id, position)
);

create table resetdesk.decision (
  id          bigint generated always as identity primary key,
  case_number text not null references resetdesk.reset_case,
  at          timestamptz not null,
  decided_by  text not null,
  task        text not null,
  verdict     text not null,
  reason_code text,
  comment     text,
  serial_number text
);
create index decision_of_case on resetdesk.decision (case_number, id);

create table resetdesk.device_answer (
  id          bigint generated always as identity primary key,
  case_number text not null references resetdesk.reset_case,
  at          timestamptz not null,
  answer      text not null check (answer in ('ACCEPTED', 'REFUSED'))
);
create index device_answer_of_case on resetdesk.device_answer (case_number);

create table resetdesk.flag (
  kind        text not null check (kind in ('DEVICE', 'ACCOUNT')),
  value       text not null,
  reason_code text not null,
  raised_by   text not null,
  raised_at   timestamptz not null,
  primary key (kind, value)
);
