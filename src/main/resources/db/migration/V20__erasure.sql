-- What is left of a case after its retention names nobody and no device; since when.
alter table resetdesk.reset_case
  add column erased_at timestamptz,
  add constraint closed_before_erased check (erased_at is null or closed_at is not null);

create index reset_case_to_erase on resetdesk.reset_case (closed_at) where erased_at is null and closed_at is not null;

-- A challenge stays known for ever; whose it was does not.
alter table resetdesk.challenge alter column serial_number drop not null;
create index challenge_seen_by_the_way on resetdesk.challenge (first_seen_at)
  where case_number is null and serial_number is not null;

-- What of these belongs to a case, and what to none.
create index mail_of_case on resetdesk.mail (case_number) where case_number is not null;
create index mail_of_no_case on resetdesk.mail (queued_at) where case_number is null;
create index message_of_no_case on resetdesk.message (at) where case_number is null;
create index verification_by_age on resetdesk.verification (updated_at);
