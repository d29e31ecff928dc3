create schema reports;
comment on schema reports is 'What people and systems told us: submissions that never change, and what was derived from them.';

create sequence reports.number;
comment on sequence reports.number is 'The running part of report numbers. It takes no lock, so that an import holds nobody up; gaps mean nothing.';

create table reports.report (
  id uuid primary key,
  no text not null,
  channel text not null,
  key_scope text not null,
  key text not null,
  content_mac bytea not null,
  kind text,
  title text not null,
  body text not null,
  place_text text,
  lon double precision,
  lat double precision,
  crs text,
  address_id text,
  component_id text,
  matter_hint text,
  reply_owed boolean not null,
  photo_count smallint not null,
  locale text not null,
  simulated boolean not null,
  submitted_by text not null,
  submitted_at timestamptz(3) not null,
  observed_at timestamptz(3),
  constraint report_no_once unique (no),
  constraint report_key_once unique (key_scope, key),
  constraint report_channel check (channel in ('portal', 'api', 'file', 'phone', 'field', 'sensor')),
  constraint report_says_something check (body <> '')
);
comment on table reports.report is 'Submissions as they came. A row is never changed and never removed; what was derived lives in the other tables.';
comment on column reports.report.key_scope is 'Whose idempotency keys these are: one scope for the public, one for each account.';
comment on column reports.report.content_mac is 'Keyed hash of all that was sent, to tell a repeated submission from a reused key.';
comment on column reports.report.title is 'The first words of the body where the sender gave none.';
comment on column reports.report.submitted_by is 'Kind and id of the account; the public has none.';
comment on column reports.report.observed_at is 'When the sender says it was noticed or first told; submitted_at is when we got it.';

create table reports.place (
  report_id uuid primary key,
  area_code text,
  cell_code text,
  lon double precision,
  lat double precision,
  name text,
  level text,
  candidates jsonb not null,
  resolved_at timestamptz(3) not null,
  constraint place_report foreign key (report_id) references reports.report (id)
);
comment on table reports.place is 'Where a report was found to be: derived, may be resolved again.';
comment on column reports.place.candidates is 'The best few places the text allowed, each with its score and reasons.';
create index place_area on reports.place (area_code text_pattern_ops, report_id);

create table reports.moderation (
  report_id uuid primary key,
  state text not null,
  flags text[] not null,
  title text,
  body text,
  photos smallint[] not null default '{}',
  changed_at timestamptz(3) not null,
  constraint moderation_report foreign key (report_id) references reports.report (id),
  constraint moderation_state check (state in ('pending', 'public', 'withheld')),
  constraint moderation_public_text check (state <> 'public' or (title is not null and body is not null))
);
comment on table reports.moderation is 'What of a report the public may see. Nothing is public before a person decided so.';
comment on column reports.moderation.flags is 'Why it was kept back at once: personal, for a text that speaks of a person.';
comment on column reports.moderation.title is 'The public words, masked and perhaps shortened; apart from the submission.';
comment on column reports.moderation.photos is 'Numbers of the photos that the public may see.';
create index moderation_waiting on reports.moderation (report_id) where state = 'pending';

create table reports.moderation_decision (
  id bigint generated always as identity primary key,
  report_id uuid not null,
  at timestamptz(3) not null,
  actor text not null,
  role text not null,
  from_state text not null,
  to_state text not null,
  reason text not null,
  title text,
  body text,
  photos smallint[] not null,
  constraint moderation_decision_report foreign key (report_id) references reports.report (id)
);
comment on table reports.moderation_decision is 'Append-only: who decided what the public may see, and why.';
create index moderation_decision_of on reports.moderation_decision (report_id, id);

create table reports.contact (
  report_id uuid primary key,
  sealed bytea,
  delete_after timestamptz(3) not null,
  deleted_at timestamptz(3),
  constraint contact_report foreign key (report_id) references reports.report (id),
  constraint contact_sealed_or_deleted check ((sealed is null) = (deleted_at is not null))
);
comment on table reports.contact is 'The vault: how to reach a reporter, sealed under a key of its own for each row.';
comment on column reports.contact.deleted_at is 'When the retention ran out and the sealed details were destroyed; the row stays as the proof.';
create index contact_due on reports.contact (delete_after) where sealed is not null;

create table reports.contact_look (
  id bigint generated always as identity primary key,
  report_id uuid not null,
  at timestamptz(3) not null,
  actor text not null,
  role text not null,
  purpose text not null,
  constraint contact_look_report foreign key (report_id) references reports.report (id),
  constraint contact_look_purpose check (purpose <> '')
);
comment on table reports.contact_look is 'Append-only: every look into the vault, by whom and what for; written before the details are opened.';
create index contact_look_of on reports.contact_look (report_id, id);

create table reports.photo (
  report_id uuid not null,
  n smallint not null,
  type text not null,
  bytes bytea not null,
  constraint photo_pk primary key (report_id, n),
  constraint photo_report foreign key (report_id) references reports.report (id),
  constraint photo_type check (type in ('image/jpeg', 'image/png', 'image/webp')),
  constraint photo_size check (octet_length(bytes) <= 5242880)
);
alter table reports.photo alter column bytes set storage external;
comment on table reports.photo is 'Pictures without position or any other metadata. Private unless moderation names them.';

create table reports.draft (
  id text primary key,
  sealed bytea not null,
  expires_at timestamptz(3) not null
);
comment on table reports.draft is 'What a person has typed in the portal and not yet sent. Deleted a day after the last change.';
comment on column reports.draft.id is 'Hash of the cookie that opens it: who reads this table cannot continue the draft.';
create index draft_expires on reports.draft (expires_at);

create table reports.draft_photo (
  draft_id text not null,
  n smallint not null,
  sealed bytea not null,
  constraint draft_photo_pk primary key (draft_id, n),
  constraint draft_photo_draft foreign key (draft_id) references reports.draft (id) on delete cascade
);
alter table reports.draft_photo alter column sealed set storage external;
comment on table reports.draft_photo is 'Photos of a draft, without metadata, sealed like the draft.';

create function reports.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger report_never_changes before update or delete or truncate on reports.report
  for each statement execute function reports.refuse_change();
create trigger photo_never_changes before update or delete or truncate on reports.photo
  for each statement execute function reports.refuse_change();
create trigger moderation_decision_append_only before update or delete or truncate on reports.moderation_decision
  for each statement execute function reports.refuse_change();
create trigger contact_look_append_only before update or delete or truncate on reports.contact_look
  for each statement execute function reports.refuse_change();
