create schema platform;
comment on schema platform is 'Technique: outbox, jobs, settings. Knows no module.';

create table platform.outbox (
  id bigint generated always as identity primary key,
  type text not null,
  subject text not null,
  data jsonb not null,
  at timestamptz not null,
  relayed_at timestamptz,
  attempts integer not null default 0,
  next_at timestamptz,
  failure text
);
comment on table platform.outbox is 'Domain events, written in the transaction of the change they tell of and relayed after its commit.';
comment on column platform.outbox.next_at is 'After a failed relay: not before this instant. Infinity parks the entry for a person to look at.';
create index outbox_waiting on platform.outbox (id) where relayed_at is null;

create table platform.job (
  id bigint generated always as identity primary key,
  kind text not null,
  key text,
  payload jsonb not null default '{}',
  run_at timestamptz not null,
  attempts integer not null default 0,
  locked_until timestamptz,
  failure text,
  constraint job_key_once unique (kind, key)
);
comment on table platform.job is 'Work to be done at or after run_at, at least once. A row lives until its work is done.';
comment on column platform.job.key is 'Two jobs of one kind and key are one job.';
comment on column platform.job.locked_until is 'A worker that died gives the job back at this instant.';
create index job_due on platform.job (run_at);

create table platform.setting (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now()
);
comment on table platform.setting is 'What this installation has been told or has done once, such as which city was loaded.';
