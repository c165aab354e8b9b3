-- Alarms: what a rule of detection found, with everything it was computed from.
create schema warning;
comment on schema warning is 'Alarms of the rules of detection: each a measure with its formula, inputs and output';
grant usage on schema warning to jinzhi_app;

create table warning.alarm (
  id uuid primary key,
  rule text not null check (rule in ('earsC2', 'R1', 'R2', 'R3')),
  formula text not null,
  formula_version int not null check (formula_version >= 1),
  product_group text not null,
  item text,
  region_code text collate "C" not null check (region_code ~ '^\d{6}$'),
  areas text[] collate "C" not null,
  week date not null check (extract(isodow from week) = 1),
  met_on date not null,
  raised_at timestamptz not null,
  case_id uuid references platform.procedure_case
);
comment on table warning.alarm is 'One row for each series, week, rule and version of the formula; what was computed lies in alarm_finding';
comment on column warning.alarm.id is 'UUIDv7';
comment on column warning.alarm.rule is 'Rule that fired: EARS C2 on weekly counts, R1 cluster, R2 failing rate, R3 single result';
comment on column warning.alarm.formula is 'Id of the formula, such as warning.earsC2';
comment on column warning.alarm.formula_version is 'Version of the formula';
comment on column warning.alarm.product_group is 'Product group watched';
comment on column warning.alarm.item is 'Item watched; null for R2, which looks at a product group as a whole';
comment on column warning.alarm.region_code is 'Province watched; 000000 where the rule looks at the whole nation';
comment on column warning.alarm.areas is 'Provinces the samples come from: their organs see the alarm too';
comment on column warning.alarm.week is 'Monday of the week';
comment on column warning.alarm.met_on is 'Day on which the condition was first met';
comment on column warning.alarm.raised_at is 'When it was first found; earlier than no result behind it';
comment on column warning.alarm.case_id is 'Case in which it is worked; null for what was already long past when it was found';
create unique index alarm_once on warning.alarm
  (rule, formula_version, product_group, coalesce(item, ''), region_code, week);
create index alarm_by_week on warning.alarm (week desc, id desc);
create index alarm_of_case on warning.alarm (case_id) where case_id is not null;
grant select, insert on warning.alarm to jinzhi_app;
grant update (case_id, areas, met_on) on warning.alarm to jinzhi_app;

create table warning.alarm_finding (
  alarm_id uuid not null references warning.alarm,
  revision int not null check (revision >= 1),
  computed_at timestamptz not null,
  observed text not null,
  expected text,
  threshold text,
  inputs jsonb not null,
  inputs_sha256 bytea not null,
  finding jsonb not null,
  opinions jsonb not null,
  watch jsonb not null,
  reach jsonb not null,
  sample_ids uuid[] not null,
  doubtful int not null check (doubtful >= 0),
  primary key (alarm_id, revision)
);
comment on table warning.alarm_finding is 'What was computed for an alarm, append-only: when later results change the inputs, a new revision stands beside the old one';
comment on column warning.alarm_finding.alarm_id is 'Alarm';
comment on column warning.alarm_finding.revision is 'From 1; the newest holds';
comment on column warning.alarm_finding.computed_at is 'When';
comment on column warning.alarm_finding.observed is 'Failing samples counted, as a decimal string';
comment on column warning.alarm_finding.expected is 'Count expected; null where the rule expects none in particular';
comment on column warning.alarm_finding.threshold is 'Count above which the rule fires, or from which on, as the formula says';
comment on column warning.alarm_finding.inputs is 'Everything the formula looks at, parameters included: it computes the same again from this alone';
comment on column warning.alarm_finding.inputs_sha256 is 'Hash of formula, version, series, week and inputs in canonical form';
comment on column warning.alarm_finding.finding is 'Output of the formula';
comment on column warning.alarm_finding.opinions is 'What each other rule said of the same matter';
comment on column warning.alarm_finding.watch is 'How many series were watched and judged, and how often they alarm';
comment on column warning.alarm_finding.reach is 'Days and area in which the samples were found';
comment on column warning.alarm_finding.sample_ids is 'Samples counted; what a reader may see of them is decided where they lie';
comment on column warning.alarm_finding.doubtful is 'How many of the samples are in doubt';
create index finding_by_sample on warning.alarm_finding using gin (sample_ids);
grant select, insert on warning.alarm_finding to jinzhi_app;

create table warning.detection_run (
  id uuid primary key,
  cause text not null check (cause in ('results', 'daily', 'import', 'request')),
  began_at timestamptz not null,
  ended_at timestamptz not null,
  as_of date not null,
  since date,
  series int not null check (series >= 0),
  raised int not null check (raised >= 0),
  revised int not null check (revised >= 0)
);
comment on table warning.detection_run is 'Every round of detection, so that a silent detector is seen; append-only';
comment on column warning.detection_run.id is 'UUIDv7';
comment on column warning.detection_run.cause is 'results: new results came; daily: the duty; import: a file was read; request: a person asked';
comment on column warning.detection_run.began_at is 'When it began';
comment on column warning.detection_run.ended_at is 'When it ended';
comment on column warning.detection_run.as_of is 'Last day looked at';
comment on column warning.detection_run.since is 'Week from which alarms were raised; null for all of them';
comment on column warning.detection_run.series is 'Series watched in the last week';
comment on column warning.detection_run.raised is 'Alarms found for the first time';
comment on column warning.detection_run.revised is 'Alarms whose inputs had changed';
create index run_by_time on warning.detection_run (began_at desc);
grant select, insert on warning.detection_run to jinzhi_app;

-- Second wall: an organ sees what is watched in its area or below, and what samples of its area are
-- part of. Detection itself works in the scope of the system.
alter table warning.alarm enable row level security;
create policy alarm_in_scope on warning.alarm to jinzhi_app using (
  (select platform.scope_part(1)) = 'system'
  or ((select platform.scope_part(1)) = 'organ' and (
    region_code between (select platform.scope_part(2)) and (select platform.scope_part(3))
    or exists (select from unnest(areas) area
      where area between (select platform.scope_part(2)) and (select platform.scope_part(3)))))
);

alter table warning.alarm_finding enable row level security;
create policy finding_of_alarm on warning.alarm_finding to jinzhi_app
  using (exists (select from warning.alarm a where a.id = alarm_id));
