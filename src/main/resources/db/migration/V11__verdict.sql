alter table resetdesk.finding add column severity text not null default 'DOUBT'
  check (severity in ('BLOCKS', 'DOUBT', 'ADVICE'));
update resetdesk.finding set severity = 'ADVICE' where code like 'picture.%';
alter table resetdesk.finding alter column severity drop default;

-- goes with the photo: what is left of a picture is still the picture of somebody's device
create table resetdesk.label_likeness (
  evidence_id text primary key references resetdesk.evidence on delete cascade,
  coarse      bigint not null,
  bands       integer[] not null,
  fine        bit(256) not null,
  codes       bigint[] not null
);

-- without a pending list, which every search would have to go through
create index label_likeness_bands on resetdesk.label_likeness using gin (bands) with (fastupdate = off);
