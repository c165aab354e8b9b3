-- The public register: chosen views of cases, approved, versioned, withdrawable. Nothing here is
-- ever taken away: what is withdrawn stays at its address with the reason.
create schema portal;
comment on schema portal is 'What the public sees: publications with all their versions, corrections and withdrawals';
grant usage on schema portal to jinzhi_app;

create table portal.publication (
  id uuid primary key,
  kind text not null check (kind in ('recall', 'warning')),
  number text not null check (number <> ''),
  state text not null check (state in ('published', 'withdrawn')),
  in_force boolean not null,
  level text not null,
  title text not null,
  case_id uuid not null unique references platform.procedure_case,
  organ_id uuid not null references platform.organ,
  region_code text collate "C" not null,
  areas text[] not null,
  version int not null check (version >= 1),
  words text not null,
  keys text[] not null,
  first_published_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  unique (kind, number),
  check ((state = 'withdrawn') = (withdrawn_at is not null)),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
comment on table portal.publication is 'One row for each thing made public; its content stands in the versions';
comment on column portal.publication.id is 'UUIDv7';
comment on column portal.publication.kind is 'recall or warning';
comment on column portal.publication.number is 'Number under which the public finds it; part of its address for ever';
comment on column portal.publication.state is 'published, or withdrawn with a reason';
comment on column portal.publication.in_force is 'Whether the public should act on it now; a closed recall or a lifted warning is not in force';
comment on column portal.publication.level is 'Class of a recall (1 to 3), level of a warning (I to IV)';
comment on column portal.publication.title is 'Title of the newest version';
comment on column portal.publication.case_id is 'Case it is a view of';
comment on column portal.publication.organ_id is 'Organ that answers for it';
comment on column portal.publication.region_code is 'Area of that case; decides which organs may amend it';
comment on column portal.publication.areas is 'Areas it concerns: where a product was sold, where a warning holds';
comment on column portal.publication.version is 'Newest version';
comment on column portal.publication.words is 'Everything it can be found by, in small letters';
comment on column portal.publication.keys is 'Codes it is found by exactly: lots, bar codes of fourteen digits, numbers, credit codes';
comment on column portal.publication.first_published_at is 'When it first became public';
comment on column portal.publication.changed_at is 'When it last changed: version, correction or withdrawal';
comment on column portal.publication.withdrawn_at is 'When it was withdrawn';
comment on column portal.publication.withdrawn_reason is 'Why; shown to the public';
create index publication_in_force on portal.publication (kind, first_published_at desc, id desc) where in_force and state = 'published';
create index publication_by_time on portal.publication (kind, first_published_at desc, id desc);
create index publication_by_change on portal.publication (kind, changed_at desc, id desc);
create index publication_by_key on portal.publication using gin (keys);

create table portal.publication_version (
  publication_id uuid not null references portal.publication,
  version int not null check (version >= 1),
  change text not null,
  content jsonb not null,
  sha256 bytea not null,
  published_at timestamptz not null,
  approved_by uuid,
  cause_seq int not null,
  primary key (publication_id, version)
);
comment on table portal.publication_version is 'Every version as it was shown, append-only';
comment on column portal.publication_version.publication_id is 'Publication';
comment on column portal.publication_version.version is 'From 1';
comment on column portal.publication_version.change is 'Act of the case that made it';
comment on column portal.publication_version.content is 'The chosen view, as the contract of the module says';
comment on column portal.publication_version.sha256 is 'Hash of the content in canonical form';
comment on column portal.publication_version.published_at is 'When';
comment on column portal.publication_version.approved_by is 'Person whose act made it public; null where the clock acted';
comment on column portal.publication_version.cause_seq is 'Event of the case it follows';

create table portal.amendment (
  id uuid primary key,
  publication_id uuid not null references portal.publication,
  kind text not null check (kind in ('correction', 'withdrawal')),
  text text not null check (text <> ''),
  drafted_at timestamptz not null,
  drafted_by uuid not null,
  approved_at timestamptz,
  approved_by uuid,
  check ((approved_at is null) = (approved_by is null)),
  check (approved_by <> drafted_by)
);
comment on table portal.amendment is 'Corrections and withdrawals: drafted by one person, approved by another, then public';
comment on column portal.amendment.id is 'UUIDv7';
comment on column portal.amendment.publication_id is 'Publication';
comment on column portal.amendment.kind is 'correction adds a sentence; withdrawal takes the publication out of force for good';
comment on column portal.amendment.text is 'What the public will read';
comment on column portal.amendment.drafted_at is 'When drafted';
comment on column portal.amendment.drafted_by is 'Who drafted it';
comment on column portal.amendment.approved_at is 'When approved and made public; null while it waits';
comment on column portal.amendment.approved_by is 'Head of an organ; never the drafter (SD27)';
create index amendment_of_publication on portal.amendment (publication_id, drafted_at);

-- What is published may be read by everybody in any scope; no scope still means no rows. Only the
-- program itself publishes; an organ amends what lies in its area.
alter table portal.publication enable row level security;
create policy publication_is_public on portal.publication for select to jinzhi_app
  using ((select platform.scope_part(1)) is not null);
create policy publication_by_program on portal.publication for insert to jinzhi_app
  with check ((select platform.scope_part(1)) = 'system');
create policy publication_in_area on portal.publication for update to jinzhi_app using (
  (select platform.scope_part(1)) = 'system'
  or ((select platform.scope_part(1)) = 'organ'
    and region_code between (select platform.scope_part(2)) and (select platform.scope_part(3)))
);
alter table portal.publication_version enable row level security;
create policy version_is_public on portal.publication_version for select to jinzhi_app
  using ((select platform.scope_part(1)) is not null);
create policy version_by_program on portal.publication_version for insert to jinzhi_app
  with check ((select platform.scope_part(1)) = 'system');
alter table portal.amendment enable row level security;
create policy amendment_in_sight on portal.amendment for select to jinzhi_app using (
  (approved_at is not null and (select platform.scope_part(1)) is not null)
  or (select platform.scope_part(1)) = 'system'
  or ((select platform.scope_part(1)) = 'organ' and exists (
    select from portal.publication p where p.id = publication_id
      and p.region_code between (select platform.scope_part(2)) and (select platform.scope_part(3))))
);
create policy amendment_drafted on portal.amendment for insert to jinzhi_app with check (
  (select platform.scope_part(1)) = 'organ' and exists (
    select from portal.publication p where p.id = publication_id
      and p.region_code between (select platform.scope_part(2)) and (select platform.scope_part(3)))
);
create policy amendment_approved on portal.amendment for update to jinzhi_app using (
  (select platform.scope_part(1)) = 'organ' and exists (
    select from portal.publication p where p.id = publication_id
      and p.region_code between (select platform.scope_part(2)) and (select platform.scope_part(3)))
);

grant select, insert on portal.publication, portal.publication_version, portal.amendment to jinzhi_app;
grant update (state, in_force, level, title, areas, version, words, keys, changed_at, withdrawn_at, withdrawn_reason)
  on portal.publication to jinzhi_app;
grant update (approved_at, approved_by) on portal.amendment to jinzhi_app;
