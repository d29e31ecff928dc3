create schema identity;
comment on schema identity is 'Who works here: organisations, staff, roles within scopes, sign-in, API keys.';

create table identity.unit (
  code text primary key,
  uscc text,
  name_zh text not null,
  name_en text not null,
  kind text not null,
  parent_code text,
  area_code text,
  phone text,
  constraint unit_code_form check (code ~ '^[a-z0-9-]{2,32}$' and code ~ '[a-z]'),
  constraint unit_uscc_form check (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  constraint unit_area_form check (area_code ~ '^[0-9]{12}$'),
  constraint unit_parent foreign key (parent_code) references identity.unit (code) deferrable initially deferred,
  constraint unit_not_own_parent check (parent_code <> code)
);
comment on table identity.unit is 'An organisation or a part of one: government, department, street office, company under contract.';
comment on column identity.unit.uscc is 'Unified social credit code (GB 32100), where the unit is a legal person.';
comment on column identity.unit.area_code is 'The area it belongs to, 12 digits; null where it belongs to none.';
comment on column identity.unit.phone is 'The number of its office, never of a person.';
create index unit_children on identity.unit (parent_code);

create table identity.staff (
  id uuid primary key,
  login text not null,
  name_zh text not null,
  name_en text not null,
  unit_code text not null,
  active boolean not null default true,
  password_hash text,
  password_changed_at timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null,
  constraint staff_login unique (login),
  constraint staff_login_form check (login ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  constraint staff_unit foreign key (unit_code) references identity.unit (code)
);
comment on table identity.staff is 'People who work here. Whoever leaves is made inactive and stays, because ledgers name them.';
comment on column identity.staff.password_hash is 'argon2id in PHC form; null: cannot sign in.';
comment on column identity.staff.revision is 'Counts changes, so that two administrators notice each other.';
create index staff_by_unit on identity.staff (unit_code, login);

create table identity.staff_grant (
  staff_id uuid not null,
  role text not null,
  scope text not null,
  constraint staff_grant_pk primary key (staff_id, role, scope),
  constraint staff_grant_staff foreign key (staff_id) references identity.staff (id) on delete cascade
);
comment on table identity.staff_grant is 'A role within a scope: * (all), an area code, a unit-grid code or a unit code.';
create index staff_grant_who on identity.staff_grant (role, scope, staff_id);

create table identity.session (
  token_hash bytea primary key,
  staff_id uuid not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  constraint session_staff foreign key (staff_id) references identity.staff (id) on delete cascade,
  constraint session_token_form check (octet_length(token_hash) = 32)
);
comment on table identity.session is 'Open sessions. The token itself is known to its holder only.';
comment on column identity.session.token_hash is 'SHA-256 of a random 256-bit token: nothing to guess, so no slow hash is needed.';
comment on column identity.session.seen_at is 'Written at most once a minute; the idle time-out counts from it.';
create index session_of_staff on identity.session (staff_id);

create table identity.sign_in_attempt (
  login_mac bytea primary key,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
comment on table identity.sign_in_attempt is 'Failed sign-ins since the last good one. Unknown logins count as well, so that a lock tells nobody who exists.';
comment on column identity.sign_in_attempt.login_mac is 'Keyed hash of what was typed as login: people type passwords into the wrong field.';

create table identity.api_key (
  id uuid primary key,
  name text not null,
  prefix text not null,
  key_hash bytea not null,
  grants jsonb not null,
  created_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_on date,
  constraint api_key_hash_once unique (key_hash),
  constraint api_key_hash_form check (octet_length(key_hash) = 32),
  constraint api_key_grants_form check (jsonb_typeof(grants) = 'array')
);
comment on table identity.api_key is 'Keys of other programs. A revoked key stays, because ledgers name it.';
comment on column identity.api_key.prefix is 'The first letters of the key, by which people tell keys apart.';
comment on column identity.api_key.last_used_on is 'To the day: enough to find keys that nobody uses.';

create table identity.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  action text not null,
  actor text not null,
  subject text,
  detail jsonb not null default '{}'
);
comment on table identity.audit is 'What happened to accounts and keys. No network addresses, no personal data beyond ids.';
comment on column identity.audit.actor is 'Staff id, key id, or the name of a system actor; public before sign-in.';
comment on column identity.audit.subject is 'The staff or key it happened to; null where the login is unknown.';
create index audit_of_subject on identity.audit (subject, id);

create function identity.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'identity.audit is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_append_only before update or delete or truncate on identity.audit
  for each statement execute function identity.refuse_change();
