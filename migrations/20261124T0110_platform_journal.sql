-- The journal: append-only by grant, linked into a chain by the sealer afterwards, so that writers
-- never wait for one another at the head of the chain.
create table platform.journal_entry (
  id uuid primary key,
  at timestamptz not null,
  kind text not null,
  actor_id uuid,
  organ_id uuid,
  subject_kind text not null,
  subject_id text not null,
  body jsonb not null,
  sha256 bytea not null
);
comment on table platform.journal_entry is 'Everything that was done, by whom, to what: ids and hashes, never a personal value';
comment on column platform.journal_entry.id is 'UUIDv7';
comment on column platform.journal_entry.at is 'When it was done';
comment on column platform.journal_entry.kind is 'What was done, such as case.stepTaken';
comment on column platform.journal_entry.actor_id is 'User; null when the clock or the system acted';
comment on column platform.journal_entry.organ_id is 'Organisation acted for';
comment on column platform.journal_entry.subject_kind is 'Kind of the thing it was done to';
comment on column platform.journal_entry.subject_id is 'Id of the thing';
comment on column platform.journal_entry.body is 'Particulars: ids, names of steps and states, counts, hashes';
comment on column platform.journal_entry.sha256 is 'Hash over the canonical form of all the columns before it';
create index journal_by_subject on platform.journal_entry (subject_kind, subject_id, id);
create index journal_by_time on platform.journal_entry (at);

create table platform.journal_unsealed (
  entry_id uuid primary key references platform.journal_entry
);
comment on table platform.journal_unsealed is 'Entries that wait for the sealer: the unsealed tail';
comment on column platform.journal_unsealed.entry_id is 'Entry';

create table platform.journal_link (
  seq bigint primary key check (seq >= 1),
  entry_id uuid not null unique references platform.journal_entry,
  entry_sha256 bytea not null,
  chain_sha256 bytea not null,
  sealed_at timestamptz not null
);
comment on table platform.journal_link is 'The chain: link n hashes link n-1 and entry n';
comment on column platform.journal_link.seq is 'Place in the chain, without gaps from 1';
comment on column platform.journal_link.entry_id is 'Entry that stands here';
comment on column platform.journal_link.entry_sha256 is 'Its hash when it was sealed';
comment on column platform.journal_link.chain_sha256 is 'SHA-256 of the chain hash before it and of the entry hash';
comment on column platform.journal_link.sealed_at is 'When it was linked';

create table platform.journal_root (
  day date primary key,
  last_seq bigint not null,
  chain_sha256 bytea not null,
  published_at timestamptz not null
);
comment on table platform.journal_root is 'Head of the chain at the end of each day, published so that outsiders hold a copy';
comment on column platform.journal_root.day is 'Legal day';
comment on column platform.journal_root.last_seq is 'Last link of that day';
comment on column platform.journal_root.chain_sha256 is 'Its chain hash';
comment on column platform.journal_root.published_at is 'When it was published';

grant select, insert on platform.journal_entry, platform.journal_link, platform.journal_root to jinzhi_app;
grant select, insert, delete on platform.journal_unsealed to jinzhi_app;

create table platform.outbox_event (
  id uuid primary key,
  at timestamptz not null,
  type text not null,
  subject_id text not null,
  data jsonb not null
);
comment on table platform.outbox_event is 'News that leaves a module, stored in the transaction that caused it';
comment on column platform.outbox_event.id is 'UUIDv7; the order of delivery';
comment on column platform.outbox_event.at is 'When';
comment on column platform.outbox_event.type is 'Such as laboratory.sampleFailed';
comment on column platform.outbox_event.subject_id is 'Id of the thing the news is about';
comment on column platform.outbox_event.data is 'Ids and plain facts, never a personal value';
create index outbox_by_type on platform.outbox_event (type, id);
grant select, insert on platform.outbox_event to jinzhi_app;
