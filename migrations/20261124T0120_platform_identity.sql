-- Organisations, people, and what lets them in.
create table platform.organ (
  id uuid primary key,
  kind text not null check (kind in ('national', 'province', 'city', 'county', 'town', 'lab', 'enterprise', 'otherDept')),
  name text not null,
  short_name text not null,
  region_code text not null,
  parent_id uuid references platform.organ,
  uscc text,
  created_at timestamptz not null,
  closed_at timestamptz
);
comment on table platform.organ is 'Organisations in which people hold roles: organs at five levels, laboratories, enterprises, other departments';
comment on column platform.organ.id is 'UUIDv7';
comment on column platform.organ.kind is 'Level or kind';
comment on column platform.organ.name is 'Full name';
comment on column platform.organ.short_name is 'Letters used in document numbers, such as 杭';
comment on column platform.organ.region_code is 'Area it answers for, or where it stands; 000000 is the nation';
comment on column platform.organ.parent_id is 'Superior organ';
comment on column platform.organ.uscc is 'Unified social credit code of an enterprise or laboratory';
comment on column platform.organ.created_at is 'When registered';
comment on column platform.organ.closed_at is 'When it ceased; people of a closed organisation cannot act';
create unique index organ_by_uscc on platform.organ (kind, uscc) where uscc is not null;
create index organ_by_region on platform.organ (region_code, kind);

create table platform.user_account (
  id uuid primary key,
  login text not null unique check (login = lower(login)),
  display_name text not null,
  state text not null check (state in ('invited', 'active', 'deactivated')),
  password_hash text,
  must_change_password boolean not null default false,
  totp_sealed bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  failed_attempts int not null default 0,
  locked_until timestamptz,
  is_demonstration boolean not null default false,
  created_at timestamptz not null,
  deactivated_at timestamptz
);
comment on table platform.user_account is 'People who sign in';
comment on column platform.user_account.id is 'UUIDv7; stands for the person everywhere else';
comment on column platform.user_account.login is 'Name to sign in with, lower case';
comment on column platform.user_account.display_name is 'Personal: name shown on screens and papers';
comment on column platform.user_account.state is 'invited until the first secret is set; deactivated for good';
comment on column platform.user_account.password_hash is 'argon2id';
comment on column platform.user_account.must_change_password is 'The secret was given by somebody else';
comment on column platform.user_account.totp_sealed is 'Secret of the one-time codes, sealed by the master key';
comment on column platform.user_account.totp_confirmed_at is 'When the first code was shown to be right; null means not in use';
comment on column platform.user_account.totp_last_step is 'Time step of the last code used, so that no code serves twice';
comment on column platform.user_account.failed_attempts is 'Wrong secrets in a row';
comment on column platform.user_account.locked_until is 'No sign-in before';
comment on column platform.user_account.is_demonstration is 'May be entered with one click, in a demonstration only';
comment on column platform.user_account.created_at is 'When';
comment on column platform.user_account.deactivated_at is 'When the person left';

create table platform.membership (
  id uuid primary key,
  user_id uuid not null references platform.user_account,
  organ_id uuid not null references platform.organ,
  role text not null,
  valid_from date not null,
  valid_to date,
  granted_by uuid references platform.user_account,
  granted_at timestamptz not null,
  check (valid_to is null or valid_to >= valid_from)
);
comment on table platform.membership is 'A role, held in one organisation for a period';
comment on column platform.membership.id is 'UUIDv7';
comment on column platform.membership.user_id is 'Person';
comment on column platform.membership.organ_id is 'Organisation';
comment on column platform.membership.role is 'Role id of the list of roles';
comment on column platform.membership.valid_from is 'First day';
comment on column platform.membership.valid_to is 'Last day; null while open';
comment on column platform.membership.granted_by is 'Security administrator';
comment on column platform.membership.granted_at is 'When';
create unique index membership_once on platform.membership (user_id, organ_id, role) where valid_to is null;
create index membership_by_organ on platform.membership (organ_id, role);

create table platform.session (
  token_sha256 bytea primary key,
  user_id uuid not null references platform.user_account,
  organ_id uuid references platform.organ,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz
);
comment on table platform.session is 'Signed-in sessions; idle ones end by themselves';
comment on column platform.session.token_sha256 is 'Hash of the cookie; the cookie itself is nowhere stored';
comment on column platform.session.user_id is 'Person';
comment on column platform.session.organ_id is 'Organisation the person acts for in this session';
comment on column platform.session.created_at is 'When signed in';
comment on column platform.session.seen_at is 'Last request, to the minute';
comment on column platform.session.ended_at is 'When signed out or ended by an administrator';
create index session_by_user on platform.session (user_id) where ended_at is null;

create table platform.api_token (
  id uuid primary key,
  token_sha256 bytea not null unique,
  user_id uuid not null references platform.user_account,
  organ_id uuid not null references platform.organ,
  name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
comment on table platform.api_token is 'Tokens with which machines act for a person in one organisation';
comment on column platform.api_token.id is 'UUIDv7';
comment on column platform.api_token.token_sha256 is 'Hash of the token';
comment on column platform.api_token.user_id is 'Person who answers for it';
comment on column platform.api_token.organ_id is 'Organisation';
comment on column platform.api_token.name is 'What it is for';
comment on column platform.api_token.created_at is 'When';
comment on column platform.api_token.expires_at is 'Not valid after';
comment on column platform.api_token.revoked_at is 'When taken back';

create table platform.invitation (
  token_sha256 bytea primary key,
  user_id uuid not null references platform.user_account,
  purpose text not null check (purpose in ('invite', 'reset')),
  created_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table platform.invitation is 'One-time links with which a person sets a first or a new secret';
comment on column platform.invitation.token_sha256 is 'Hash of the link';
comment on column platform.invitation.user_id is 'Person';
comment on column platform.invitation.purpose is 'First secret, or a new one';
comment on column platform.invitation.created_by is 'Security administrator; null at installation';
comment on column platform.invitation.created_at is 'When';
comment on column platform.invitation.expires_at is 'Not valid after';
comment on column platform.invitation.used_at is 'When used; serves once';

grant select on platform.organ to jinzhi_app;
grant insert, update (name, short_name, closed_at) on platform.organ to jinzhi_app;
grant select, insert, update on platform.user_account, platform.membership, platform.session,
  platform.api_token, platform.invitation to jinzhi_app;
