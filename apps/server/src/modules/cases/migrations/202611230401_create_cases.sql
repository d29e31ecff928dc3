create schema cases;
comment on schema cases is 'The closed loop: cases, their append-only ledger and their clocks.';

create table cases.case_record (
  id uuid primary key,
  report_id uuid not null,
  report_no text not null,
  number text,
  status text not null,
  public_status text not null,
  round integer not null,
  title text not null,
  matter_code text,
  standard_id text,
  unit_code text,
  area_code text,
  cell_code text,
  lon double precision,
  lat double precision,
  place_name text,
  handler_id text,
  verifier_id text,
  inspector_id text,
  simulated boolean not null default false,
  reported_at timestamptz not null,
  closed_at timestamptz,
  due_at timestamptz,
  state jsonb not null,
  head_seq integer not null,
  head_hash text not null,
  constraint case_record_report unique (report_id),
  constraint case_record_number unique (number)
);
comment on table cases.case_record is 'The present row of each case: the fold of its ledger, kept in the same transaction.';
comment on column cases.case_record.title is 'What the report was called, for staff lists; never shown to the public before moderation.';
comment on column cases.case_record.due_at is 'The nearest due instant of the clocks that run.';
comment on column cases.case_record.head_hash is 'Hash of the last ledger entry: an entry cut off at the end is noticed.';
create index case_record_open on cases.case_record (status, id) where status not in ('closed', 'notAccepted', 'voided');
create index case_record_unit on cases.case_record (unit_code, status, id);
create index case_record_area on cases.case_record (area_code text_pattern_ops, id);
create index case_record_report_no on cases.case_record (report_no);
create index case_record_near on cases.case_record (lat, lon) where number is not null;

create table cases.entry (
  id bigint generated always as identity primary key,
  case_id uuid not null,
  seq integer not null,
  at timestamptz(3) not null,
  actor text not null,
  role text not null,
  simulated boolean not null,
  command text not null,
  from_status text,
  to_status text not null,
  reason text,
  payload jsonb not null,
  payload_hash text not null,
  prev_hash text not null,
  hash text not null,
  constraint entry_seq_once unique (case_id, seq)
);
comment on table cases.entry is 'The ledger: one entry for every transition, chained by hash within its case.';

create function cases.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'cases.entry is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger entry_append_only before update or delete or truncate on cases.entry
  for each statement execute function cases.refuse_change();

create table cases.clock (
  case_id uuid not null,
  round integer not null,
  stage text not null,
  status text not null,
  due_at timestamptz,
  log jsonb not null,
  overdue_at timestamptz,
  constraint clock_pk primary key (case_id, round, stage),
  constraint clock_due check ((status = 'paused') = (due_at is null))
);
comment on table cases.clock is 'Each stage clock with its log; the due instant is computed from the log and the calendar.';
comment on column cases.clock.overdue_at is 'Set by a job once the due instant has passed while the clock ran.';
create index clock_due_next on cases.clock (due_at) where status = 'running' and overdue_at is null;

create sequence cases.number_seq;
