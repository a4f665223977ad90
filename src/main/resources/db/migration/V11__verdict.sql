alter table resetdesk.finding add column severity text not null default 'DOUBT'
  check (severity in ('BLOCKS', 'DOUBT', 'ADVICE'));
update resetdesk.finding set severity = 'ADVICE' where code like 'picture.%';
alter table resetdesk.finding alter column severity drop default;

-- goes with the photo: what is left of a picture is still the picture of somebody's device
create table resetdesk.label_likeness (
  evidence_id text primary key references resetdesk.evidence on delete cascade,
  coarse      bigint not null,
  band_0      integer not null generated always as ((coarse & 65535)::integer) stored,
  band_1      integer not null generated always as ((coarse >> 16 & 65535)::integer) stored,
  band_2      integer not null generated always as ((coarse >> 32 & 65535)::integer) stored,
  band_3      integer not null generated always as ((coarse >> 48 & 65535)::integer) stored,
  fine        bit(256) not null,
  codes       bigint[] not null
);

create index label_likeness_band_0 on resetdesk.label_likeness (band_0);
create index label_likeness_band_1 on resetdesk.label_likeness (band_1);
create index label_likeness_band_2 on resetdesk.label_likeness (band_2);
create index label_likeness_band_3 on resetdesk.label_likeness (band_3);
