-- Cases found by how their device's serial number begins, closed ones too.
create index reset_case_by_serial on resetdesk.reset_case (serial_number text_pattern_ops) where serial_number is not null;

-- What statistics count of photos that are erased with their case: when they came and what was wrong with them, and nothing else.
create table resetdesk.erased_photo (
  received_at timestamptz not null,
  readable    boolean not null,
  faults      text[] not null
);

create index erased_photo_received on resetdesk.erased_photo (received_at);
create index evidence_received on resetdesk.evidence (received_at) where form = 'PICTURE';
create index reset_case_closed on resetdesk.reset_case (closed_at) where closed_at is not null;
create index timeline_entry_asked on resetdesk.timeline_entry (at) where event = 'EVIDENCE_REQUESTED';
