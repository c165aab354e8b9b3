-- Samples, their results as the laboratory wrote them, and the verdicts they were given.
create schema laboratory;
comment on schema laboratory is 'Samples, test results, verdicts with their evidence, uploads, and counts of failures';
grant usage on schema laboratory to jinzhi_app;

create table laboratory.sample (
  id uuid primary key,
  origin text not null check (origin in ('lab', 'published')),
  lab_id uuid references platform.organ check ((lab_id is null) = (origin = 'published')),
  publisher text check ((publisher is null) = (origin = 'lab')),
  sample_number text not null check (sample_number <> ''),
  version int not null default 1 check (version >= 1),
  replaces_id uuid references laboratory.sample,
  lot_id uuid not null,
  lot_number text,
  enterprise_uscc text collate "C",
  enterprise_name text,
  product_name text not null,
  product_category text collate "C",
  product_group text not null,
  region_code text collate "C" not null check (region_code ~ '^\d{6}(\d{3})?$'),
  sampled_on date check (sampled_on is not null or origin = 'published'),
  production_date date,
  counted_on date not null,
  verdict text not null check (verdict in ('pass', 'fail', 'inconclusive', 'notJudged')),
  result_count int not null check (result_count >= 0),
  failing_count int not null check (failing_count between 0 and result_count),
  upload_id uuid not null,
  received_at timestamptz not null,
  replaced_at timestamptz
);
comment on table laboratory.sample is 'What was tested; never edited: a corrected sample is a new version, and the old one stays readable';
comment on column laboratory.sample.id is 'UUIDv7';
comment on column laboratory.sample.origin is 'lab: sent by the laboratory; published: read from a bulletin';
comment on column laboratory.sample.lab_id is 'Laboratory that sent it';
comment on column laboratory.sample.publisher is 'Organ whose bulletin named it';
comment on column laboratory.sample.sample_number is 'Number the laboratory gave it; for a bulletin, made from what tells the sample apart';
comment on column laboratory.sample.version is 'Versions of one sample number, from 1';
comment on column laboratory.sample.replaces_id is 'Version it replaces';
comment on column laboratory.sample.lot_id is 'Lot it was drawn from, the key of its results; the id of the sample where no lot is known';
comment on column laboratory.sample.lot_number is 'Lot number on the label, as text';
comment on column laboratory.sample.enterprise_uscc is 'Unified social credit code of the labelled producer';
comment on column laboratory.sample.enterprise_name is 'Labelled producer, as written';
comment on column laboratory.sample.product_name is 'Product, as written';
comment on column laboratory.sample.product_category is 'Category of the register of standards by which limits apply; null where the bulletin names none that is known';
comment on column laboratory.sample.product_group is 'Group by which failures are watched: the first level of the category, or the name of it in the bulletin';
comment on column laboratory.sample.region_code is 'Where it was drawn; decides which organs see it; 000000 where only the nation is known';
comment on column laboratory.sample.sampled_on is 'Day of sampling; bulletins do not say it';
comment on column laboratory.sample.production_date is 'On the label; the limit in force on this day applies';
comment on column laboratory.sample.counted_on is 'Day under which it is counted: sampling, for bulletins publication';
comment on column laboratory.sample.verdict is 'Worst verdict of its results in force; for a passing sample of a bulletin, as published';
comment on column laboratory.sample.result_count is 'Results in force';
comment on column laboratory.sample.failing_count is 'Failing among them';
comment on column laboratory.sample.upload_id is 'Upload it came with';
comment on column laboratory.sample.received_at is 'When it was taken in';
comment on column laboratory.sample.replaced_at is 'When a newer version took its place';
create unique index sample_by_number on laboratory.sample
  (coalesce(lab_id, '00000000-0000-0000-0000-000000000000'::uuid), sample_number, version);
create index sample_by_time on laboratory.sample (received_at, id);
create index sample_in_area on laboratory.sample (region_code, received_at, id);
create index sample_of_enterprise on laboratory.sample (enterprise_uscc) where enterprise_uscc is not null;
create index sample_failing on laboratory.sample (product_group, counted_on) where verdict = 'fail';
grant select, insert on laboratory.sample to jinzhi_app;
grant update (verdict, result_count, failing_count, replaced_at) on laboratory.sample to jinzhi_app;

create table laboratory.judgement_basis (
  id uuid primary key,
  content jsonb not null,
  first_used_at timestamptz not null
);
comment on table laboratory.judgement_basis is 'What results are judged by: engine, rule, and the limits as they were, each kept once and never changed';
comment on column laboratory.judgement_basis.id is 'Made from the content';
comment on column laboratory.judgement_basis.content is 'Engine, rule, and every limit that applies with why it does';
comment on column laboratory.judgement_basis.first_used_at is 'When it was first judged by';
grant select, insert on laboratory.judgement_basis to jinzhi_app;
select platform.reference('laboratory.judgement_basis');

create table laboratory.lab_result (
  lot_id uuid not null,
  received_at timestamptz not null,
  id uuid not null,
  sample_id uuid not null,
  lab_id uuid,
  enterprise_uscc text collate "C",
  region_code text collate "C" not null,
  product_group text not null,
  counted_on date not null,
  item text not null,
  item_written text not null,
  hazard text,
  value_written text not null,
  unit_written text,
  detection_limit_written text,
  quantitation_limit_written text,
  uncertainty_written text,
  coverage_written text,
  method text,
  tested_on date,
  sign text check (sign in ('<', '<=', '>', '>=', 'notDetected', 'notQuantified', 'detected')),
  value numeric,
  unit text,
  verdict text not null check (verdict in ('pass', 'fail', 'inconclusive', 'notJudged')),
  verdict_origin text not null check (verdict_origin in ('judged', 'published')),
  reasons text[] not null,
  basis_id uuid,
  standard text,
  limit_day date,
  evidence jsonb,
  upload_id uuid not null,
  upload_line int not null,
  primary key (lot_id, received_at, id)
) partition by range (received_at);
comment on table laboratory.lab_result is 'Results of tests, append-only: a corrected result is a new row, named in lab_result_replacement';
comment on column laboratory.lab_result.lot_id is 'Lot of the sample: the key by which results are spread over nodes';
comment on column laboratory.lab_result.received_at is 'When it was taken in; decides the monthly partition';
comment on column laboratory.lab_result.id is 'UUIDv7';
comment on column laboratory.lab_result.sample_id is 'Sample, version included';
comment on column laboratory.lab_result.lab_id is 'Laboratory; null for published findings';
comment on column laboratory.lab_result.enterprise_uscc is 'Labelled producer, repeated from the sample for row-level security';
comment on column laboratory.lab_result.region_code is 'Where the sample was drawn, repeated from it for row-level security';
comment on column laboratory.lab_result.product_group is 'Repeated from the sample for lists';
comment on column laboratory.lab_result.counted_on is 'Repeated from the sample for lists';
comment on column laboratory.lab_result.item is 'Item tested, by the one name under which it is watched';
comment on column laboratory.lab_result.item_written is 'Item, as written';
comment on column laboratory.lab_result.hazard is 'Class of hazard of the item; null where it is not known';
comment on column laboratory.lab_result.value_written is 'Result, as written: nothing is tidied';
comment on column laboratory.lab_result.unit_written is 'Unit, as written';
comment on column laboratory.lab_result.detection_limit_written is 'Limit of detection, as written';
comment on column laboratory.lab_result.quantitation_limit_written is 'Limit of quantitation, as written';
comment on column laboratory.lab_result.uncertainty_written is 'Expanded uncertainty, as written';
comment on column laboratory.lab_result.coverage_written is 'Coverage factor, as written';
comment on column laboratory.lab_result.method is 'Test method';
comment on column laboratory.lab_result.tested_on is 'Day the test ended';
comment on column laboratory.lab_result.sign is 'What stands before the value, or in its place; null for a plain number and for several values';
comment on column laboratory.lab_result.value is 'The number read, with its digits; null where there is none or more than one';
comment on column laboratory.lab_result.unit is 'Unit read, in its one spelling';
comment on column laboratory.lab_result.verdict is 'pass, fail, inconclusive, notJudged';
comment on column laboratory.lab_result.verdict_origin is 'judged: by this program, from evidence; published: as the bulletin said';
comment on column laboratory.lab_result.reasons is 'Reason codes of the verdict';
comment on column laboratory.lab_result.basis_id is 'What it was judged by, see judgement_basis; with the result as written it gives the whole evidence again. Null for published verdicts';
comment on column laboratory.lab_result.standard is 'Standard whose limit decided, by number and year';
comment on column laboratory.lab_result.limit_day is 'Day on which the limit had to be in force: production, or sampling where the production date is not known';
comment on column laboratory.lab_result.evidence is 'What the verdict rests on where the register does not hold it: limit and words of a bulletin';
comment on column laboratory.lab_result.upload_id is 'Upload it came with';
comment on column laboratory.lab_result.upload_line is 'Line of that upload';
create index lab_result_by_time on laboratory.lab_result (received_at, id);
create index lab_result_in_area on laboratory.lab_result (region_code, received_at, id);
grant select, insert on laboratory.lab_result to jinzhi_app;
select platform.distribute('laboratory.lab_result', 'lot_id');

create table laboratory.lab_result_replacement (
  lot_id uuid not null,
  result_id uuid not null,
  replaced_by uuid,
  replaced_at timestamptz not null,
  primary key (lot_id, result_id)
);
comment on table laboratory.lab_result_replacement is 'Results that no longer hold; they stay readable. Append-only';
comment on column laboratory.lab_result_replacement.lot_id is 'Lot of the replaced result';
comment on column laboratory.lab_result_replacement.result_id is 'Replaced result';
comment on column laboratory.lab_result_replacement.replaced_by is 'Result that took its place';
comment on column laboratory.lab_result_replacement.replaced_at is 'When';
grant select, insert on laboratory.lab_result_replacement to jinzhi_app;
select platform.distribute('laboratory.lab_result_replacement', 'lot_id', 'laboratory.lab_result');

-- Roll-ups: what dashboards and detectors read in place of the facts.
create table laboratory.failing_day (
  product_group text not null,
  item text not null,
  region_code text collate "C" not null,
  day date not null,
  origin text not null,
  failing int not null,
  hazard text,
  primary key (product_group, item, region_code, day, origin)
);
comment on table laboratory.failing_day is 'Failing samples by product group, item, area and day; weeks are added up from it';
comment on column laboratory.failing_day.product_group is 'Product group; the key by which it is spread over nodes';
comment on column laboratory.failing_day.item is 'Item failed on';
comment on column laboratory.failing_day.region_code is 'Where the samples were drawn, as finely as it is known';
comment on column laboratory.failing_day.day is 'Day under which the samples are counted';
comment on column laboratory.failing_day.origin is 'lab or published';
comment on column laboratory.failing_day.failing is 'Samples that fail on the item, each counted once';
comment on column laboratory.failing_day.hazard is 'Class of hazard of the item';
create index failing_day_by_day on laboratory.failing_day (day);
grant select, insert, update on laboratory.failing_day to jinzhi_app;
select platform.distribute('laboratory.failing_day', 'product_group');

create table laboratory.sample_day (
  product_group text not null,
  region_code text collate "C" not null,
  day date not null,
  origin text not null,
  samples int not null,
  failing int not null,
  undecided int not null,
  primary key (product_group, region_code, day, origin)
);
comment on table laboratory.sample_day is 'Samples by product group, area and day: what a failing rate is a rate of';
comment on column laboratory.sample_day.product_group is 'Product group; the key by which it is spread over nodes';
comment on column laboratory.sample_day.region_code is 'Where the samples were drawn, as finely as it is known';
comment on column laboratory.sample_day.day is 'Day under which the samples are counted';
comment on column laboratory.sample_day.origin is 'lab or published';
comment on column laboratory.sample_day.samples is 'All samples';
comment on column laboratory.sample_day.failing is 'Those that fail on at least one item';
comment on column laboratory.sample_day.undecided is 'Those with no failure and a result that is inconclusive or not judged: neither passing nor failing';
create index sample_day_by_day on laboratory.sample_day (day);
grant select, insert, update on laboratory.sample_day to jinzhi_app;
select platform.distribute('laboratory.sample_day', 'product_group', 'laboratory.failing_day');

-- Second wall: an organ sees its area and below, a laboratory what it sent, an enterprise what was
-- drawn of its own products. Policies on facts hold no subquery, because facts may be spread.
create function laboratory.own_uscc() returns text
  language sql stable parallel safe
  return (select uscc from platform.organ
    where id = platform.scope_part(4)::uuid and kind = 'enterprise');
comment on function laboratory.own_uscc() is 'Unified social credit code of the enterprise that asks; null for anybody else';

alter table laboratory.sample enable row level security;
create policy sample_in_scope on laboratory.sample to jinzhi_app using (
  (select platform.scope_part(1)) = 'system'
  or ((select platform.scope_part(1)) = 'organ'
    and region_code between (select platform.scope_part(2)) and (select platform.scope_part(3)))
  or ((select platform.scope_part(1)) = 'party'
    and (lab_id = (select platform.scope_part(4))::uuid
      or enterprise_uscc = (select laboratory.own_uscc())))
);

alter table laboratory.lab_result enable row level security;
create policy result_in_scope on laboratory.lab_result to jinzhi_app using (
  platform.scope_part(1) = 'system'
  or (platform.scope_part(1) = 'organ'
    and region_code between platform.scope_part(2) and platform.scope_part(3))
  or (platform.scope_part(1) = 'party'
    and (lab_id = platform.scope_part(4)::uuid or enterprise_uscc = laboratory.own_uscc()))
);

alter table laboratory.failing_day enable row level security;
create policy failing_day_in_scope on laboratory.failing_day to jinzhi_app using (
  platform.scope_part(1) = 'system'
  or (platform.scope_part(1) = 'organ'
    and region_code between platform.scope_part(2) and platform.scope_part(3))
);

alter table laboratory.sample_day enable row level security;
create policy sample_day_in_scope on laboratory.sample_day to jinzhi_app using (
  platform.scope_part(1) = 'system'
  or (platform.scope_part(1) = 'organ'
    and region_code between platform.scope_part(2) and platform.scope_part(3))
);
