create schema standards;
comment on schema standards is 'What a city goes by: classes, case standards, who is responsible, limits, office calendar. Written by file imports only; a row once in force is closed, never deleted.';

create table standards.revision (
  single boolean primary key default true,
  revision bigint not null,
  changed_at timestamptz not null,
  constraint revision_one_row check (single)
);
comment on table standards.revision is 'Counts the imports that changed something. Every process keeps the tables in memory and looks here whether they are still fresh; an import holds the row, so that two never run at once.';
insert into standards.revision (revision, changed_at) values (0, now());

create table standards.import_log (
  id bigint generated always as identity primary key,
  file text not null,
  at timestamptz not null,
  actor text not null,
  read integer not null,
  added integer not null,
  changed integer not null,
  closed integer not null
);
comment on table standards.import_log is 'Who changed what the city goes by, and when. An import that changed nothing leaves no line.';

create table standards.major_class (
  kind text not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  source text not null,
  version integer not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  constraint major_class_pk primary key (kind, code, version),
  constraint major_class_kind check (kind in ('component', 'matter')),
  constraint major_class_code check (code ~ '^[0-9]{2}$'),
  constraint major_class_order check (valid_to >= valid_from)
);
comment on table standards.major_class is 'Major classes (大类). Components and matters share numbers, so the key is kind and code.';
create unique index major_class_open on standards.major_class (kind, code) where valid_to is null;

create table standards.component_class (
  code text not null,
  major_code text not null,
  name_zh text not null,
  name_en text not null,
  source text not null,
  version integer not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  constraint component_class_pk primary key (code, version),
  constraint component_class_code check (code ~ '^[0-9]{5}$' and major_code = left(code, 2)),
  constraint component_class_order check (valid_to >= valid_from)
);
comment on table standards.component_class is 'Minor classes of managed components (管理部件): the things a city looks after.';
create unique index component_class_open on standards.component_class (code) where valid_to is null;

create table standards.matter (
  code text not null,
  major_code text not null,
  name_zh text not null,
  name_en text not null,
  component_code text,
  origin text not null,
  enabled boolean not null,
  default_enabled boolean not null,
  note text,
  source text not null,
  version integer not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  constraint matter_pk primary key (code, version),
  constraint matter_code check (code ~ '^[0-9]{5}$' and major_code = left(code, 2)),
  constraint matter_component check (component_code is null or component_code = code),
  constraint matter_origin check (origin in ('national', 'local')),
  constraint matter_order check (valid_to >= valid_from)
);
comment on table standards.matter is 'Minor classes of managed matters (管理事项): what can be wrong in a place.';
comment on column standards.matter.component_code is 'The component class whose faults this matter covers; the same five digits.';
comment on column standards.matter.origin is 'national: GB/T 47678.5-2026. local: an extension, numbered from 999 downwards.';
comment on column standards.matter.enabled is 'Whether cases may be filed under it in this city.';
comment on column standards.matter.default_enabled is 'Whether the product ships it enabled: classes about persons do not.';
create unique index matter_open on standards.matter (code) where valid_to is null;

create table standards.legacy_matter (
  code text not null,
  major_code text not null,
  name_zh text not null,
  matter_code text,
  note text,
  source text not null,
  version integer not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  constraint legacy_matter_pk primary key (code, version),
  constraint legacy_matter_code check (code ~ '^[0-9]{4}$' and major_code = left(code, 2)),
  constraint legacy_matter_order check (valid_to >= valid_from)
);
comment on table standards.legacy_matter is 'Matter codes of GB/T 30428.2-2013 and the class each becomes, for imports from older systems.';
comment on column standards.legacy_matter.matter_code is 'Null: not a managed matter today; the note says where it goes.';
create unique index legacy_matter_open on standards.legacy_matter (code) where valid_to is null;

create table standards.matter_word (
  matter_code text not null,
  word text not null,
  weight double precision not null,
  source text not null,
  version integer not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  constraint matter_word_pk primary key (matter_code, word, version),
  constraint matter_word_weight check (weight > 0 and weight <= 1),
  constraint matter_word_order check (valid_to >= valid_from)
);
comment on table standards.matter_word is 'How residents call a matter. Weight 1 names it beyond doubt, less is a hint.';
create unique index matter_word_open on standards.matter_word (matter_code, word) where valid_to is null;

create table standards.case_standard (
  id text not null,
  matter_code text not null,
  filing_condition text not null,
  limit_value double precision not null,
  limit_unit text not null,
  closing_condition text not null,
  phase text,
  source text not null,
  version integer not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  constraint case_standard_pk primary key (id, version),
  constraint case_standard_limit check (limit_value > 0),
  constraint case_standard_unit check (limit_unit in ('urgent-hour', 'urgent-day', 'working-hour', 'working-day', 'natural-day')),
  constraint case_standard_order check (valid_to >= valid_from)
);
comment on table standards.case_standard is 'Rows of 立案、处置和结案标准: when a matter is filed, how long handling may take, when it is closed.';
comment on column standards.case_standard.id is 'Given by the file and kept for ever: cases refer to it.';
comment on column standards.case_standard.phase is 'Step of a matter that is settled in several steps with limits of their own: stop, penalise, remove.';
create unique index case_standard_open on standards.case_standard (id) where valid_to is null;

create table standards.directory_version (
  version integer primary key,
  published_at timestamptz not null,
  published_by text not null,
  rows integer not null
);
comment on table standards.directory_version is 'Publications of the responsibility directory (派单目录).';

create table standards.responsibility (
  matter_pattern text not null,
  area_code text not null,
  unit_code text not null,
  kind text not null,
  effective_from date not null,
  effective_to date,
  legal_basis text not null,
  source text not null,
  version integer not null references standards.directory_version (version),
  valid_from timestamptz not null,
  valid_to timestamptz,
  constraint responsibility_pk primary key (matter_pattern, area_code, unit_code, kind, effective_from, version),
  constraint responsibility_pattern check (matter_pattern ~ '^([0-9]{5}|[0-9]{2}|[*])$'),
  constraint responsibility_area check (area_code ~ '^([0-9]{12}|[*])$'),
  constraint responsibility_kind check (kind in ('lead', 'co')),
  constraint responsibility_dates check (effective_to >= effective_from),
  constraint responsibility_order check (valid_to >= valid_from)
);
comment on table standards.responsibility is 'Which unit answers for which matter in which area, since when and by what right. Two leads for one pattern and area on one day are refused by the importer, which holds the revision row.';
comment on column standards.responsibility.matter_pattern is 'Five digits: one class. Two digits: a major class. *: every matter.';
comment on column standards.responsibility.effective_from is 'First day in the city''s zone on which the row holds; effective_to is the last.';
comment on column standards.responsibility.version is 'The publication of the directory that brought the row.';
comment on column standards.responsibility.valid_from is 'When the row became known here: a past assignment is explained by what was known then.';
create unique index responsibility_open on standards.responsibility (matter_pattern, area_code, unit_code, kind, effective_from) where valid_to is null;
create index responsibility_history on standards.responsibility (matter_pattern, area_code, valid_from);

create table standards.limit_profile (
  name text not null,
  name_zh text not null,
  name_en text not null,
  based_on text,
  source text not null,
  version integer not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  constraint limit_profile_pk primary key (name, version),
  constraint limit_profile_name check (name ~ '^[a-z][a-z0-9-]{1,31}$' and based_on is distinct from name),
  constraint limit_profile_order check (valid_to >= valid_from)
);
comment on table standards.limit_profile is 'Sets of limits a city can choose between.';
comment on column standards.limit_profile.based_on is 'The profile that fills in what this one leaves out.';
create unique index limit_profile_open on standards.limit_profile (name) where valid_to is null;

create table standards.limit_row (
  profile text not null,
  key text not null,
  value double precision not null,
  unit text not null,
  note_zh text,
  note_en text,
  source text not null,
  version integer not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  constraint limit_row_pk primary key (profile, key, version),
  constraint limit_row_value check (value > 0),
  constraint limit_row_order check (valid_to >= valid_from)
);
comment on table standards.limit_row is 'One limit or threshold of a profile: stage.intake, reopen.window, request.complaint.';
comment on column standards.limit_row.unit is 'A time unit of the office calendar, or times, metre, ratio.';
create unique index limit_row_open on standards.limit_row (profile, key) where valid_to is null;

create table standards.calendar (
  version integer primary key,
  spec jsonb not null,
  years jsonb not null,
  known_through date not null,
  published_at timestamptz not null,
  published_by text not null
);
comment on table standards.calendar is 'Office calendars; the highest version is in force for every clock that still runs.';
comment on column standards.calendar.spec is 'What the working-time calculator is given.';
comment on column standards.calendar.years is 'The same year by year, with names of holidays and the source of each year.';
comment on column standards.calendar.known_through is 'Last day of which the holidays are officially known.';
