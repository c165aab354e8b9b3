-- Schema, scope and the installation itself. The application works as role jinzhi_app, which may
-- neither change the schema nor touch what is append-only; migrations run as the owner.
create schema platform;
comment on schema platform is 'What every module stands on: identity, journal, cases, files, jobs';
grant usage on schema platform to jinzhi_app;

create function platform.scope_part(part int) returns text
  language sql stable parallel safe
  return nullif(split_part(current_setting('app.scope', true), '|', part), '');
comment on function platform.scope_part(int) is
  'Part of the scope of this transaction: 1 kind, 2 first region code, 3 last region code, 4 organ id, 5 user id; null when no scope is set, so that no scope means no rows';

create table platform.installation (
  only_one boolean primary key default true check (only_one),
  mode text not null check (mode in ('demonstration', 'real')),
  name text not null,
  region_code text not null,
  regime text not null default 'current' check (regime in ('current', '2007')),
  installed_at timestamptz not null,
  demonstration_loaded_at timestamptz
);
comment on table platform.installation is 'The one row that says what this installation is';
comment on column platform.installation.only_one is 'Always true: there is one installation in one database';
comment on column platform.installation.mode is 'demonstration: fictitious world with open accounts; real: nothing of the kind';
comment on column platform.installation.name is 'Name of the body that runs the installation';
comment on column platform.installation.region_code is 'Area the installation serves, GB/T 2260';
comment on column platform.installation.regime is 'Regime in which new cases begin';
comment on column platform.installation.installed_at is 'When the database was set up';
comment on column platform.installation.demonstration_loaded_at is 'When the demonstration world was complete; null while it is not';
grant select, insert, update (demonstration_loaded_at) on platform.installation to jinzhi_app;

create table platform.heartbeat (
  name text primary key,
  beat_at timestamptz not null,
  detail jsonb not null default '{}'
);
comment on table platform.heartbeat is 'Last sign of life of each background duty, so that a silent one is seen';
comment on column platform.heartbeat.name is 'Duty: sealer, sweep, detection';
comment on column platform.heartbeat.beat_at is 'When it last finished a round';
comment on column platform.heartbeat.detail is 'What the last round did, as counts';
grant select, insert, update on platform.heartbeat to jinzhi_app;

create table platform.number_series (
  series text primary key,
  last_serial bigint not null check (last_serial >= 1)
);
comment on table platform.number_series is 'Counters of case and document numbers; a number is taken in the transaction that uses it, so that a series has no gap';
comment on column platform.number_series.series is 'Pattern with everything but the serial filled in';
comment on column platform.number_series.last_serial is 'Last serial given out';
grant select, insert, update on platform.number_series to jinzhi_app;

create table platform.idempotency (
  user_id uuid not null,
  key text not null check (length(key) between 8 and 200),
  request_sha256 bytea not null,
  status int,
  reply jsonb,
  created_at timestamptz not null,
  primary key (user_id, key)
);
comment on table platform.idempotency is 'Answers kept under the Idempotency-Key of a request, so that a repeated request changes nothing';
comment on column platform.idempotency.user_id is 'Who sent the request';
comment on column platform.idempotency.key is 'The Idempotency-Key';
comment on column platform.idempotency.request_sha256 is 'Method, path and body; the same key with another request is refused';
comment on column platform.idempotency.status is 'HTTP status of the answer; null while the request runs';
comment on column platform.idempotency.reply is 'Body of the answer';
comment on column platform.idempotency.created_at is 'When the key was first seen; kept for one day';
grant select, insert, update, delete on platform.idempotency to jinzhi_app;

create table platform.file (
  id uuid primary key,
  sha256 bytea not null,
  size_bytes bigint not null check (size_bytes >= 0),
  media_type text not null,
  name text not null,
  purpose text not null,
  state text not null check (state in ('clean', 'quarantined', 'unscanned')),
  uploaded_by uuid not null,
  organ_id uuid not null,
  uploaded_at timestamptz not null
);
comment on table platform.file is 'Files by content: what was uploaded, by whom, and what it really is';
comment on column platform.file.id is 'UUIDv7';
comment on column platform.file.sha256 is 'Hash of the bytes; also where they lie';
comment on column platform.file.size_bytes is 'Bytes';
comment on column platform.file.media_type is 'As sniffed from the bytes, not as claimed';
comment on column platform.file.name is 'Name given by the person, shown and never used as a path';
comment on column platform.file.purpose is 'caseDocument, import, evidence';
comment on column platform.file.state is 'Result of the virus scanner; unscanned where none is configured';
comment on column platform.file.uploaded_by is 'User';
comment on column platform.file.organ_id is 'Organisation the user acted for';
comment on column platform.file.uploaded_at is 'When';
create index file_by_hash on platform.file (sha256);
grant select, insert on platform.file to jinzhi_app;

create table platform.personal_key (
  id uuid primary key,
  sealed_key bytea,
  subject text not null,
  created_at timestamptz not null,
  destroyed_at timestamptz,
  check ((sealed_key is null) = (destroyed_at is not null))
);
comment on table platform.personal_key is 'One key per person and case; destroying it makes the values unreadable for ever, and history stays whole';
comment on column platform.personal_key.id is 'UUIDv7';
comment on column platform.personal_key.sealed_key is 'Key wrapped by the master key of the installation; null once destroyed';
comment on column platform.personal_key.subject is 'What the values belong to, such as a case id';
comment on column platform.personal_key.created_at is 'When';
comment on column platform.personal_key.destroyed_at is 'When the key was destroyed on request or after retention';
create index personal_key_by_subject on platform.personal_key (subject);

create table platform.personal_value (
  id uuid primary key,
  key_id uuid not null references platform.personal_key,
  sealed_value bytea not null,
  field text not null
);
comment on table platform.personal_value is 'Personal values, each sealed by the key of its person; everything else holds only the id';
comment on column platform.personal_value.id is 'The reference that stands in forms and history';
comment on column platform.personal_value.key_id is 'Key that opens it';
comment on column platform.personal_value.sealed_value is 'AES-256-GCM: nonce, ciphertext, tag';
comment on column platform.personal_value.field is 'Which personal field it is, for the table of personal data';
grant select, insert on platform.personal_value to jinzhi_app;
grant select, insert, update on platform.personal_key to jinzhi_app;
