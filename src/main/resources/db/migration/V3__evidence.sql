create table resetdesk.evidence (
  id           text primary key,
  case_number  text not null references resetdesk.reset_case,
  purpose      text not null check (purpose in ('LABEL', 'FEATURE_CODE')),
  form         text not null check (form in ('PICTURE', 'TEXT')),
  text         text,
  received_at  timestamptz not null,
  current      boolean not null,
  read_at      timestamptz,
  codes        json,
  findings     text[],
  failed       boolean,
  constraint text_of_a_text check ((form = 'TEXT') = (text is not null)),
  constraint reading_whole check ((read_at is null) = (codes is null) and (read_at is null) = (findings is null)
    and (read_at is null) = (failed is null))
);

create index evidence_of_case on resetdesk.evidence (case_number, received_at);
create unique index evidence_current on resetdesk.evidence (case_number, purpose) where current;

-- apart, so that lists of evidence never touch a picture
create table resetdesk.evidence_picture (
  evidence_id     text primary key references resetdesk.evidence on delete cascade,
  original_sha256 bytea not null,
  format          text not null check (format in ('JPEG', 'PNG', 'WEBP')),
  orientation     smallint not null check (orientation between 1 and 8),
  width           integer not null,
  height          integer not null,
  re_encoded      boolean not null,
  bytes           bytea not null
);

-- pictures are compressed already
alter table resetdesk.evidence_picture alter column bytes set storage external;
create index evidence_picture_original on resetdesk.evidence_picture (original_sha256);
