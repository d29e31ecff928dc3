create schema cases;
comment on schema cases is 'The closed loop: cases, their append-only ledger and their clocks.';

create table cases.case_record (
  id uuid primary key,
  report_id uuid not null,
  report_no text not null,
  channel text not null,
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
  resolved boolean,
  simulated boolean not null,
  reported_at timestamptz(3) not null,
  filed_at timestamptz(3),
  closed_at timestamptz(3),
  stage text,
  due_at timestamptz(3),
  state jsonb not null,
  head_seq integer not null,
  head_hash text not null,
  constraint case_record_report unique (report_id),
  constraint case_record_number unique (number)
);
comment on table cases.case_record is 'The present row of each case: the fold of its ledger, kept in the same transaction.';
comment on column cases.case_record.title is 'What the report was called, for staff lists; never shown to the public before moderation.';
comment on column cases.case_record.resolved is 'What the reporter answered in this round; null while there is no answer.';
comment on column cases.case_record.stage is 'The stage whose clock runs and is due first; null while none runs.';
comment on column cases.case_record.due_at is 'When that clock is due.';
comment on column cases.case_record.head_hash is 'Hash of the last ledger entry: an entry cut off at the end is noticed.';
create index case_record_status on cases.case_record (status, id);
create index case_record_stage on cases.case_record (stage, id) where stage is not null;
create index case_record_unit on cases.case_record (unit_code, id);
create index case_record_area on cases.case_record (area_code text_pattern_ops, id);
create index case_record_report_no on cases.case_record (report_no text_pattern_ops);
create index case_record_number_text on cases.case_record (number text_pattern_ops);
create index case_record_due on cases.case_record (due_at, id);
create index case_record_handler on cases.case_record (handler_id, id) where handler_id is not null;
create index case_record_verifier on cases.case_record (verifier_id, id) where verifier_id is not null;
create index case_record_inspector on cases.case_record (inspector_id, id) where inspector_id is not null;
create index case_record_unresolved on cases.case_record (id) where resolved = false;
create index case_record_near on cases.case_record (lat, lon) where number is not null;
create index case_record_filed on cases.case_record (id) where number is not null;

create table cases.entry (
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
  request_key text,
  payload jsonb not null,
  payload_hash text not null,
  prev_hash text not null,
  hash text not null,
  constraint entry_pk primary key (case_id, seq),
  constraint entry_request_once unique (case_id, request_key)
);
comment on table cases.entry is 'The ledger: one entry for every transition, chained by hash within its case. Every column is under the hash.';
comment on column cases.entry.request_key is 'Idempotency key of the request that wrote it: sent again, it writes nothing.';

create function cases.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger entry_append_only before update or delete or truncate on cases.entry
  for each statement execute function cases.refuse_change();

create table cases.clock (
  case_id uuid not null,
  round integer not null,
  stage text not null,
  status text not null,
  due_at timestamptz(3),
  overdue_from timestamptz(3),
  log jsonb not null,
  overdue_at timestamptz(3),
  constraint clock_pk primary key (case_id, round, stage),
  constraint clock_due check (status <> 'running' or due_at is not null)
);
comment on table cases.clock is 'Each stage clock with its log; the due instant is computed from the log and the calendar.';
comment on column cases.clock.overdue_from is 'While it runs its due instant; afterwards the due instant it ran past, null if it did not.';
comment on column cases.clock.overdue_at is 'When a job noticed that the clock had run past its due instant.';
create index clock_overdue_next on cases.clock (overdue_from) where overdue_at is null;

create table cases.rating (
  case_id uuid not null,
  round integer not null,
  resolved boolean not null,
  satisfaction smallint not null,
  comment text,
  at timestamptz(3) not null,
  constraint rating_once primary key (case_id, round),
  constraint rating_satisfaction check (satisfaction between 1 and 5)
);
comment on table cases.rating is 'What the reporter answered after a round. The ledger holds the two grades; words people wrote stay out of it so that they can be erased.';

create table cases.photo (
  id uuid primary key,
  case_id uuid not null,
  type text not null,
  bytes bytea not null,
  actor text not null,
  at timestamptz(3) not null,
  constraint photo_type check (type in ('image/jpeg', 'image/png', 'image/webp')),
  constraint photo_size check (octet_length(bytes) <= 5242880)
);
alter table cases.photo alter column bytes set storage external;
comment on table cases.photo is 'Pictures that staff took for a case, without position or any other metadata; entries of the ledger name them.';
create index photo_case on cases.photo (case_id);
create trigger photo_append_only before update or delete or truncate on cases.photo
  for each statement execute function cases.refuse_change();

create table cases.policy (
  key text primary key,
  value jsonb not null,
  source text not null
);
comment on table cases.policy is 'What a city decides about the closed loop; a key that is absent has the default of domain/policy.ts.';

create sequence cases.number_seq;
