-- Who and what is supervised: regions, enterprises with their quality file, sites and products.
create schema registry;
comment on schema registry is 'Who and what is supervised: regions, enterprises, sites, products, quality files';
grant usage on schema registry to jinzhi_app;

create table registry.region (
  code text collate "C" primary key check (code ~ '^\d{6}$'),
  name text not null,
  level text not null check (level in ('national', 'province', 'city', 'county')),
  parent_code text collate "C" references registry.region,
  is_grouping boolean not null,
  source text not null
);
comment on table registry.region is 'Administrative regions, GB/T 2260; loaded from the reference table at every start';
comment on column registry.region.code is 'Six digits; 000000 is the nation';
comment on column registry.region.name is 'Name of the region';
comment on column registry.region.level is 'By the digits of the code';
comment on column registry.region.parent_code is 'Region next above; counties of a municipality answer to the municipality';
comment on column registry.region.is_grouping is 'Groups counties and is no authority (110100, 429000); its name is provisional';
comment on column registry.region.source is 'List the row comes from';
create index region_by_parent on registry.region (parent_code, code);
grant select, insert, update on registry.region to jinzhi_app;

create table registry.enterprise (
  id uuid primary key,
  uscc text collate "C" not null unique check (uscc ~ '^[0-9A-HJ-NP-RTUWXY]{18}$'),
  name text not null check (name <> ''),
  region_code text collate "C" not null check (region_code ~ '^\d{6}(\d{3})?$'),
  registered_at timestamptz not null,
  changed_at timestamptz not null
);
comment on table registry.enterprise is 'Enterprises, one per unified social credit code; name and area repeat what the quality file says now, so that lists need not read it';
comment on column registry.enterprise.id is 'UUIDv7';
comment on column registry.enterprise.uscc is 'Unified social credit code, GB 32100; also ties the firm to its organisation with users';
comment on column registry.enterprise.name is 'Name in force by the file';
comment on column registry.enterprise.region_code is 'Area it stands in by the file; decides who may see it';
comment on column registry.enterprise.registered_at is 'When it came into this register';
comment on column registry.enterprise.changed_at is 'When its file last grew';
create index enterprise_in_area on registry.enterprise (region_code, uscc);
create index enterprise_by_name on registry.enterprise (name collate "zh-Hans-x-icu", id);
create index enterprise_by_exact_name on registry.enterprise (name);
create index enterprise_by_change on registry.enterprise (changed_at desc, id);

create table registry.enterprise_fact (
  id uuid primary key,
  enterprise_id uuid not null references registry.enterprise,
  kind text not null,
  key text not null default '',
  value jsonb,
  visibility text not null check (visibility in ('party', 'internal')),
  source_kind text not null check (source_kind in ('register', 'organ', 'enterprise', 'document', 'case', 'laboratory', 'import')),
  source_name text not null check (source_name <> ''),
  source_reference text,
  valid_from date,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_by uuid,
  evidence_file_id uuid references platform.file,
  evidence_link text,
  corrects_id uuid references registry.enterprise_fact,
  reason text,
  cause_id text unique,
  check (valid_to is null or valid_from is null or valid_to >= valid_from),
  check ((corrects_id is null) = (reason is null)),
  check (value is not null or corrects_id is not null)
);
comment on table registry.enterprise_fact is 'Quality file (S14): one row per fact, never changed; a correction is a new row that names the old one';
comment on column registry.enterprise_fact.id is 'UUIDv7';
comment on column registry.enterprise_fact.enterprise_id is 'Enterprise';
comment on column registry.enterprise_fact.kind is 'Such as name, licence, penalty; the kinds stand in the program';
comment on column registry.enterprise_fact.key is 'Which of several things of a kind, such as the licence number; empty where there is one';
comment on column registry.enterprise_fact.value is 'What is so; null where a correction takes the old fact back without a new one';
comment on column registry.enterprise_fact.visibility is 'party: the enterprise and the organs; internal: the organs only';
comment on column registry.enterprise_fact.source_kind is 'Kind of source';
comment on column registry.enterprise_fact.source_name is 'Who says so; facts of one source follow one another, facts of two stand side by side';
comment on column registry.enterprise_fact.source_reference is 'Number or place in the source';
comment on column registry.enterprise_fact.valid_from is 'First legal day of the fact; null where the source does not tell';
comment on column registry.enterprise_fact.valid_to is 'Last legal day; null while it holds';
comment on column registry.enterprise_fact.recorded_at is 'When it came to be known here';
comment on column registry.enterprise_fact.recorded_by is 'Person; null when an event or an import brought it';
comment on column registry.enterprise_fact.evidence_file_id is 'File that proves it';
comment on column registry.enterprise_fact.evidence_link is 'Path or address of what proves it';
comment on column registry.enterprise_fact.corrects_id is 'Fact that was wrong and is corrected by this one';
comment on column registry.enterprise_fact.reason is 'Why it was wrong';
comment on column registry.enterprise_fact.cause_id is 'Event that brought it; the same event brings it once';
create index fact_of_enterprise on registry.enterprise_fact (enterprise_id, kind, key, source_kind, source_name, recorded_at, id);

create table registry.site (
  id uuid primary key,
  enterprise_id uuid not null references registry.enterprise,
  kind text not null check (kind in ('plant', 'warehouse', 'shop', 'office')),
  name text not null,
  region_code text collate "C" not null check (region_code ~ '^\d{6}(\d{3})?$'),
  address text not null,
  added_at timestamptz not null,
  added_by uuid not null,
  ended_on date,
  ended_by uuid,
  check ((ended_on is null) = (ended_by is null))
);
comment on table registry.site is 'Places where an enterprise makes, keeps or sells; a changed place is ended and added anew';
comment on column registry.site.id is 'UUIDv7';
comment on column registry.site.enterprise_id is 'Enterprise';
comment on column registry.site.kind is 'What is done there';
comment on column registry.site.name is 'Name used for it';
comment on column registry.site.region_code is 'Area it stands in';
comment on column registry.site.address is 'Address';
comment on column registry.site.added_at is 'When';
comment on column registry.site.added_by is 'Person';
comment on column registry.site.ended_on is 'Last day; null while in use';
comment on column registry.site.ended_by is 'Person who ended it';
create index site_of_enterprise on registry.site (enterprise_id);

create table registry.product (
  id uuid primary key,
  enterprise_id uuid not null references registry.enterprise,
  name text not null,
  brand text,
  category_code text,
  gtin text collate "C",
  model text,
  added_at timestamptz not null,
  added_by uuid not null,
  ended_on date,
  ended_by uuid,
  check ((ended_on is null) = (ended_by is null))
);
comment on table registry.product is 'Products an enterprise makes or sells; a changed product is ended and added anew';
comment on column registry.product.id is 'UUIDv7';
comment on column registry.product.enterprise_id is 'Enterprise';
comment on column registry.product.name is 'Name on the label';
comment on column registry.product.brand is 'Brand';
comment on column registry.product.category_code is 'Category of the standards module';
comment on column registry.product.gtin is 'Bar code as written, leading zeros kept';
comment on column registry.product.model is 'Specification and model';
comment on column registry.product.added_at is 'When';
comment on column registry.product.added_by is 'Person';
comment on column registry.product.ended_on is 'Last day it was made; null while it is';
comment on column registry.product.ended_by is 'Person who ended it';
create index product_of_enterprise on registry.product (enterprise_id);
create index product_by_gtin on registry.product (gtin) where gtin is not null;

-- Second wall: an organ sees its area and below, an enterprise sees itself and no notes of organs.
alter table registry.enterprise enable row level security;
create policy enterprise_in_scope on registry.enterprise to jinzhi_app using (
  (select platform.scope_part(1)) = 'system'
  or ((select platform.scope_part(1)) = 'organ'
    and region_code between (select platform.scope_part(2)) and (select platform.scope_part(3)))
  or uscc = (select o.uscc from platform.organ o
    where o.id = (select platform.scope_part(4))::uuid and o.kind = 'enterprise')
);
alter table registry.enterprise_fact enable row level security;
create policy fact_in_scope on registry.enterprise_fact to jinzhi_app using (
  exists (select from registry.enterprise e where e.id = enterprise_id)
  and ((select platform.scope_part(1)) <> 'party' or visibility = 'party')
);
alter table registry.site enable row level security;
create policy site_of_enterprise on registry.site to jinzhi_app
  using (exists (select from registry.enterprise e where e.id = enterprise_id));
alter table registry.product enable row level security;
create policy product_of_enterprise on registry.product to jinzhi_app
  using (exists (select from registry.enterprise e where e.id = enterprise_id));

grant select, insert, update (name, region_code, changed_at) on registry.enterprise to jinzhi_app;
grant select, insert on registry.enterprise_fact to jinzhi_app;
grant select, insert, update (ended_on, ended_by) on registry.site, registry.product to jinzhi_app;
