-- The bytes of pictures under the name of their content: sent twice or in two cases, stored once.
create table resetdesk.evidence_bytes (
  sha256 bytea primary key check (length(sha256) = 32),
  bytes  bytea not null
);

-- pictures are compressed already; and what is not compressed can be read in slices
alter table resetdesk.evidence_bytes alter column bytes set storage external;

insert into resetdesk.evidence_bytes (sha256, bytes)
  select distinct on (sha256(bytes)) sha256(bytes), bytes from resetdesk.evidence_picture;

alter table resetdesk.evidence_picture
  add column full_sha256 bytea references resetdesk.evidence_bytes,
  add column review_sha256 bytea references resetdesk.evidence_bytes;

update resetdesk.evidence_picture set full_sha256 = sha256(bytes);

alter table resetdesk.evidence_picture
  alter column full_sha256 set not null,
  drop column bytes;

-- who else uses these bytes: asked when a piece of evidence goes
create index evidence_picture_full on resetdesk.evidence_picture (full_sha256);
create index evidence_picture_review on resetdesk.evidence_picture (review_sha256);
