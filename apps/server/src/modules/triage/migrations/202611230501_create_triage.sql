create schema triage;
comment on schema triage is 'What the machine suggests and why; people decide.';

create table triage.suggestion (
  report_id uuid primary key,
  method text not null,
  area_code text,
  matters jsonb not null,
  units jsonb not null,
  at timestamptz not null,
  constraint suggestion_lists check (jsonb_typeof(matters) = 'array' and jsonb_typeof(units) = 'array')
);
comment on table triage.suggestion is 'One suggestion for each report. It changes nothing; whoever files the case chooses.';
comment on column triage.suggestion.method is 'Name and version of what suggested, so that its suggestions can be counted apart.';
comment on column triage.suggestion.matters is 'Ranked: code, score 0 to 1, and the words of the text that speak for it.';
comment on column triage.suggestion.units is 'Responsible units for the first matter, with the directory row that names each.';
