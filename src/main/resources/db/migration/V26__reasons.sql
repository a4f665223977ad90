-- What supervisors made of the coded reasons: every version stays, so that an old message keeps what it said. What nobody ever changed has no row.
create table resetdesk.reason_version (
  code      text not null,
  version   integer not null,
  since     timestamptz not null,
  offered   boolean not null,
  why_it    text,
  advice_it text,
  why_en    text,
  advice_en text,
  primary key (code, version),
  check (num_nonnulls(why_it, advice_it, why_en, advice_en) in (0, 4))
);
