-- The register of standards: what is tested, in which categories of products, and which limits are
-- in force when. Reference data: everybody may read it, and no limit is ever edited.
create schema standards;
comment on schema standards is 'Standards, categories, test items and limits, with their dates of force';
grant usage on schema standards to jinzhi_app;

create table standards.register_state (
  only_one boolean primary key default true check (only_one),
  version bigint not null
);
comment on table standards.register_state is 'The one row that is locked by whoever adds to the register, and counted up, so that readers can tell whether what they hold is still the newest';
comment on column standards.register_state.only_one is 'Always true: there is one register';
comment on column standards.register_state.version is 'Counted up with every addition';
insert into standards.register_state (version) values (0);
grant select, update on standards.register_state to jinzhi_app;

create table standards.hazard (
  id text collate "C" primary key,
  name text not null,
  name_en text not null,
  domain text not null check (domain in ('food', 'product')),
  severity int not null check (severity between 1 and 4),
  source text not null,
  confidence text not null check (confidence in ('v', 'p', 'm', 'u', 'd'))
);
comment on table standards.hazard is 'Classes of hazard that test items belong to';
comment on column standards.hazard.id is 'Name in code, such as heavyMetal';
comment on column standards.hazard.name is 'Name in Chinese';
comment on column standards.hazard.name_en is 'Name in English';
comment on column standards.hazard.domain is 'food or product';
comment on column standards.hazard.severity is 'Default severity, 1 to 4';
comment on column standards.hazard.source is 'Where the row comes from';
comment on column standards.hazard.confidence is 'v checked, p partly, m from memory, u uncertain, d own design';
grant select, insert, update on standards.hazard to jinzhi_app;

create table standards.test_item (
  id text collate "C" primary key,
  scheme text not null,
  hazard_id text collate "C" references standards.hazard,
  name text not null check (name <> ''),
  name_en text,
  language text not null default 'zh' check (language in ('zh', 'en', 'ko')),
  cas text,
  unit text,
  limited_from text check (limited_from = 'above'),
  source text not null,
  confidence text not null check (confidence in ('v', 'p', 'm', 'u', 'd'))
);
comment on table standards.test_item is 'What is measured in a product';
comment on column standards.test_item.id is 'T015 of the domestic list; mfds:B10001 of a foreign one';
comment on column standards.test_item.scheme is 'List it belongs to: cn, mfds';
comment on column standards.test_item.hazard_id is 'Class of hazard; null where the list does not say';
comment on column standards.test_item.name is 'Name in the language of its list';
comment on column standards.test_item.name_en is 'Name in English';
comment on column standards.test_item.language is 'Language of the name';
comment on column standards.test_item.cas is 'CAS Registry Number';
comment on column standards.test_item.unit is 'Unit in which its limits are written';
comment on column standards.test_item.limited_from is 'above: there can only be too much of it; null where both happen';
comment on column standards.test_item.source is 'Where the row comes from';
comment on column standards.test_item.confidence is 'v checked, p partly, m from memory, u uncertain, d own design';
create index test_item_by_scheme on standards.test_item (scheme, id);
grant select, insert, update on standards.test_item to jinzhi_app;

create table standards.item_name (
  scheme text not null,
  name text not null,
  item_id text collate "C" not null references standards.test_item,
  primary key (scheme, name, item_id)
);
comment on table standards.item_name is 'Names under which items are written, in the spelling that names are compared in';
comment on column standards.item_name.scheme is 'List the name belongs to';
comment on column standards.item_name.name is 'Name, half-width and without blanks';
comment on column standards.item_name.item_id is 'Item it stands for';
grant select, insert on standards.item_name to jinzhi_app;

create table standards.category (
  id text collate "C" primary key,
  scheme text not null,
  code text collate "C" not null,
  parent_id text collate "C" references standards.category,
  ancestors text[] not null check (ancestors[array_length(ancestors, 1)] = id),
  name text not null check (name <> ''),
  name_en text,
  language text not null default 'zh' check (language in ('zh', 'en', 'ko')),
  valid_from date,
  valid_to date,
  source text not null,
  confidence text not null check (confidence in ('v', 'p', 'm', 'u', 'd')),
  unique (scheme, code)
);
comment on table standards.category is 'Categories of products, as a tree; a limit of a category holds for everything below it';
comment on column standards.category.id is 'Scheme and code, cn:0102';
comment on column standards.category.scheme is 'Classification it belongs to: cn, mfds';
comment on column standards.category.code is 'Code in its scheme';
comment on column standards.category.parent_id is 'Category next above; null at the top';
comment on column standards.category.ancestors is 'Ids from the top down to itself';
comment on column standards.category.name is 'Name in the language of its scheme';
comment on column standards.category.name_en is 'Name in English';
comment on column standards.category.language is 'Language of the name';
comment on column standards.category.valid_from is 'First day of use; null where it is not known';
comment on column standards.category.valid_to is 'Last day of use; null while in use';
comment on column standards.category.source is 'Where the row comes from';
comment on column standards.category.confidence is 'v checked, p partly, m from memory, u uncertain, d own design';
create index category_by_parent on standards.category (parent_id, id);
grant select, insert, update on standards.category to jinzhi_app;

create table standards.category_name (
  scheme text not null,
  name text not null,
  category_id text collate "C" not null references standards.category,
  primary key (scheme, name, category_id)
);
comment on table standards.category_name is 'Words by which a category is known: its names, and those that limits and bulletins use';
comment on column standards.category_name.scheme is 'Classification the word belongs to';
comment on column standards.category_name.name is 'Word, half-width and without blanks';
comment on column standards.category_name.category_id is 'Category it stands for';
grant select, insert on standards.category_name to jinzhi_app;

create table standards.standard (
  id uuid primary key,
  number text not null unique check (number <> ''),
  family text not null,
  kind text not null check (kind in ('national', 'industry', 'local', 'association', 'enterprise', 'metrology', 'notice', 'foreign')),
  force text check (force in ('mandatory', 'recommended', 'guidance')),
  registered_at timestamptz not null
);
comment on table standards.standard is 'Standards by their number; what is known of each stands in its versions';
comment on column standards.standard.id is 'UUIDv7';
comment on column standards.standard.number is 'Number with its year, GB 2762-2022; without, where the source cites none';
comment on column standards.standard.family is 'Number without the year, shared by all editions';
comment on column standards.standard.kind is 'By its number; notice and foreign for what has none';
comment on column standards.standard.force is 'Mandatory, recommended or guidance; null where the number does not say';
comment on column standards.standard.registered_at is 'When it came into the register';
create index standard_by_family on standards.standard (family, number);
grant select, insert on standards.standard to jinzhi_app;

create table standards.standard_version (
  standard_id uuid not null references standards.standard,
  version int not null check (version >= 1),
  title text not null,
  title_en text,
  status text not null check (status in ('published', 'inForce', 'superseded', 'abolished', 'unknown')),
  published_on date,
  in_force_on date,
  abolished_on date,
  note text,
  source text not null check (source <> ''),
  confidence text not null check (confidence in ('v', 'p', 'm', 'u', 'd')),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (standard_id, version),
  check (published_on is null or in_force_on is null or published_on <= in_force_on),
  check (in_force_on is null or abolished_on is null or in_force_on <= abolished_on)
);
comment on table standards.standard_version is 'What is known of a standard: a correction is a new version beside the old one';
comment on column standards.standard_version.standard_id is 'Standard';
comment on column standards.standard_version.version is 'From 1; the newest holds';
comment on column standards.standard_version.title is 'Title in the language of the standard';
comment on column standards.standard_version.title_en is 'Title in English';
comment on column standards.standard_version.status is 'published until its day of force, inForce, superseded, abolished, unknown';
comment on column standards.standard_version.published_on is 'Day of publication';
comment on column standards.standard_version.in_force_on is 'First day of force';
comment on column standards.standard_version.abolished_on is 'First day on which it no longer holds';
comment on column standards.standard_version.note is 'What a reader should know';
comment on column standards.standard_version.source is 'Where this is said';
comment on column standards.standard_version.confidence is 'v checked, p partly, m from memory, u uncertain, d own design';
comment on column standards.standard_version.recorded_at is 'When it was entered';
comment on column standards.standard_version.recorded_by is 'Person; null for an import';
grant select, insert on standards.standard_version to jinzhi_app;

create table standards.supersession (
  new_id uuid not null references standards.standard,
  old_id uuid not null references standards.standard check (old_id <> new_id),
  in_force_on date,
  source text not null,
  primary key (new_id, old_id)
);
comment on table standards.supersession is 'Which standard takes the place of which';
comment on column standards.supersession.new_id is 'Standard that takes the place';
comment on column standards.supersession.old_id is 'Standard that goes';
comment on column standards.supersession.in_force_on is 'From when; null where it is not known';
comment on column standards.supersession.source is 'Where this is said';
create index supersession_of_old on standards.supersession (old_id);
grant select, insert on standards.supersession to jinzhi_app;

create table standards.limit_version (
  id uuid primary key,
  series text collate "C" not null,
  version int not null check (version >= 1),
  scheme text not null,
  standard_id uuid not null references standards.standard,
  category_id text collate "C" not null references standards.category,
  item_id text collate "C" not null references standards.test_item,
  is_remainder boolean not null default false,
  condition text not null default '',
  in_force_from date,
  requirement jsonb not null check (requirement ? 'kind'),
  comparison text not null check (comparison in ('fullValue', 'roundedValue')),
  clause text,
  note text,
  source text not null check (source <> ''),
  source_key text,
  confidence text not null check (confidence in ('v', 'p', 'm', 'u', 'd')),
  content_sha256 bytea not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  unique (series, version),
  unique (series, content_sha256)
);
comment on table standards.limit_version is 'Limits: one row for every version, never edited; on a day that one holds which came into force last before it';
comment on column standards.limit_version.id is 'UUIDv7; a sample keeps the ids it was judged by';
comment on column standards.limit_version.series is 'What the versions share: scheme, family of the standard, category, remainder, item and condition';
comment on column standards.limit_version.version is 'Within the series, from 1';
comment on column standards.limit_version.scheme is 'Classification of the category';
comment on column standards.limit_version.standard_id is 'Standard that sets it';
comment on column standards.limit_version.category_id is 'Category of products; everything below it is meant too';
comment on column standards.limit_version.item_id is 'Test item';
comment on column standards.limit_version.is_remainder is 'Holds for what is below the category and has no limit of its own (其他)';
comment on column standards.limit_version.condition is 'To what the limit is confined (on dry matter, a grade); empty where to nothing';
comment on column standards.limit_version.in_force_from is 'First day of force; null where it is not known: it then holds until a dated version follows';
comment on column standards.limit_version.requirement is 'Bounds, absence, prohibition, sampling plan, words, or withdrawal; values are decimal text';
comment on column standards.limit_version.comparison is 'GB/T 8170-2008, 4.3: full values unless the standard says rounded ones';
comment on column standards.limit_version.clause is 'Place in the standard';
comment on column standards.limit_version.note is 'What a reader should know';
comment on column standards.limit_version.source is 'Where it was taken from';
comment on column standards.limit_version.source_key is 'Key of the row in that source';
comment on column standards.limit_version.confidence is 'v checked, p partly, m from memory, u uncertain, d own design; all but v are shown as unconfirmed or probable';
comment on column standards.limit_version.content_sha256 is 'Hash over what the version says, so that entering it again adds nothing';
comment on column standards.limit_version.recorded_at is 'When it was entered';
comment on column standards.limit_version.recorded_by is 'Person; null for an import';
create index limit_by_category on standards.limit_version (category_id, item_id);
create index limit_by_item on standards.limit_version (item_id, category_id);
create index limit_by_standard on standards.limit_version (standard_id, id);
create index limit_by_scheme on standards.limit_version (scheme, id);
grant select, insert on standards.limit_version to jinzhi_app;

create table standards.banned_substance (
  item_id text collate "C" primary key references standards.test_item,
  typical_foods text not null,
  source text not null,
  confidence text not null check (confidence in ('v', 'p', 'm', 'u', 'd'))
);
comment on table standards.banned_substance is 'Non-edible substances that were found in food and must not be added to any';
comment on column standards.banned_substance.item_id is 'Test item of the substance';
comment on column standards.banned_substance.typical_foods is 'Foods it was found in; the ban is not confined to them';
comment on column standards.banned_substance.source is 'List it stands on';
comment on column standards.banned_substance.confidence is 'v checked, p partly, m from memory, u uncertain, d own design';
grant select, insert on standards.banned_substance to jinzhi_app;

create table standards.additive (
  item_id text collate "C" primary key references standards.test_item,
  function text not null,
  ins text,
  cns text,
  source text not null,
  confidence text not null check (confidence in ('v', 'p', 'm', 'u', 'd'))
);
comment on table standards.additive is 'Food additives; where and how much is said by their limits';
comment on column standards.additive.item_id is 'Test item of the additive';
comment on column standards.additive.function is 'What it is added for, such as preservative';
comment on column standards.additive.ins is 'Number of the International Numbering System';
comment on column standards.additive.cns is 'Number of the Chinese Numbering System';
comment on column standards.additive.source is 'Where the row comes from';
comment on column standards.additive.confidence is 'v checked, p partly, m from memory, u uncertain, d own design';
grant select, insert on standards.additive to jinzhi_app;
