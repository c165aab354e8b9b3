-- One set of tables for every procedure: the case, its history, papers, clocks, links, people.
create table platform.procedure_case (
  id uuid primary key,
  number text not null unique,
  procedure text not null,
  version int not null,
  regime text not null check (regime in ('current', '2007')),
  state text not null,
  title text not null,
  subject jsonb not null,
  organ_id uuid not null references platform.organ,
  region_code text collate "C" not null check (region_code ~ '^\d{6}(\d{3})?$'),
  party_id uuid references platform.organ,
  awaits text[] not null,
  due_at timestamptz,
  due_limit text,
  is_drill boolean not null default false,
  last_seq int not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz
);
comment on table platform.procedure_case is 'A case that the law moves step by step; the row is the truth now, the history is the truth then';
comment on column platform.procedure_case.id is 'UUIDv7';
comment on column platform.procedure_case.number is 'Case number';
comment on column platform.procedure_case.procedure is 'Name of the procedure, as in the glossary';
comment on column platform.procedure_case.version is 'Version the case began under, kept for ever';
comment on column platform.procedure_case.regime is 'Regime the case began under';
comment on column platform.procedure_case.state is 'State, one of the definition';
comment on column platform.procedure_case.title is 'What it is about, in one line';
comment on column platform.procedure_case.subject is 'Typed by the definition; the fold of the history';
comment on column platform.procedure_case.organ_id is 'Organ that handles it';
comment on column platform.procedure_case.region_code is 'Area it belongs to; decides who may see it';
comment on column platform.procedure_case.party_id is 'Organisation it is about';
comment on column platform.procedure_case.awaits is 'Capacities whose move it may be';
comment on column platform.procedure_case.due_at is 'End of the clock that ends first; null when none runs';
comment on column platform.procedure_case.due_limit is 'Limit of that clock';
comment on column platform.procedure_case.is_drill is 'Drill, kept apart from real cases in every list and count';
comment on column platform.procedure_case.last_seq is 'Number of the last event; a stale form is refused by it';
comment on column platform.procedure_case.opened_at is 'When opened';
comment on column platform.procedure_case.changed_at is 'When the last event happened';
comment on column platform.procedure_case.closed_at is 'When it reached an end';
create index case_in_area on platform.procedure_case (region_code, procedure, changed_at desc, id);
create index case_by_procedure on platform.procedure_case (procedure, changed_at desc, id);
create index case_by_change on platform.procedure_case (changed_at desc, id);
create index case_by_party on platform.procedure_case (party_id, changed_at desc, id);
create index case_open_of_organ on platform.procedure_case (organ_id, due_at) where closed_at is null;
create index case_open_of_party on platform.procedure_case (party_id, due_at) where closed_at is null;

create table platform.case_event (
  id uuid primary key,
  case_id uuid not null references platform.procedure_case,
  seq int not null,
  name text not null,
  at timestamptz not null,
  actor_id uuid,
  capacity text not null,
  from_state text,
  to_state text not null,
  data jsonb not null,
  unique (case_id, seq)
);
comment on table platform.case_event is 'History of a case: one row per act, never changed';
comment on column platform.case_event.id is 'UUIDv7';
comment on column platform.case_event.case_id is 'Case';
comment on column platform.case_event.seq is 'Place in the history, from 1';
comment on column platform.case_event.name is 'opened, or the step';
comment on column platform.case_event.at is 'When';
comment on column platform.case_event.actor_id is 'Person; null when the clock acted';
comment on column platform.case_event.capacity is 'What the person was in this case';
comment on column platform.case_event.from_state is 'State before; null for opened';
comment on column platform.case_event.to_state is 'State after; equal for an observation';
comment on column platform.case_event.data is 'What was filled in; personal values stand as references';

create table platform.case_document (
  id uuid primary key,
  case_id uuid not null references platform.procedure_case,
  event_id uuid not null references platform.case_event,
  document text not null,
  version int not null,
  number text,
  file_id uuid references platform.file,
  facts jsonb,
  sha256 bytea not null,
  added_at timestamptz not null,
  added_by uuid,
  unique (case_id, document, version),
  check ((file_id is null) <> (facts is null))
);
comment on table platform.case_document is 'Papers of a case: those brought are files, those issued are numbered fact sheets; a new version never replaces the old';
comment on column platform.case_document.id is 'UUIDv7';
comment on column platform.case_document.case_id is 'Case';
comment on column platform.case_document.event_id is 'Act it came with';
comment on column platform.case_document.document is 'Name in the definition';
comment on column platform.case_document.version is 'From 1';
comment on column platform.case_document.number is 'Document number, for papers an organ issues';
comment on column platform.case_document.file_id is 'File, for papers that were brought';
comment on column platform.case_document.facts is 'Fact sheet, for papers the act made';
comment on column platform.case_document.sha256 is 'Hash of the file or of the canonical fact sheet';
comment on column platform.case_document.added_at is 'When';
comment on column platform.case_document.added_by is 'Person';

create table platform.case_deadline (
  case_id uuid not null references platform.procedure_case,
  limit_name text not null,
  start_seq int not null,
  state text not null check (state in ('running', 'paused', 'met', 'late', 'cancelled', 'lapsed')),
  capacity text not null,
  started_at timestamptz not null,
  due_at timestamptz,
  due_on date,
  term text not null,
  provisional boolean not null,
  calendar_version text not null,
  pauses jsonb not null,
  extended_from date,
  ended_at timestamptz,
  end_seq int,
  warned_percent int not null default 0 check (warned_percent in (0, 50, 80, 100)),
  look_at timestamptz,
  primary key (case_id, limit_name, start_seq)
);
comment on table platform.case_deadline is 'Clocks of a case, each stored when it starts with the calendar it was computed from; lateness is computed, never a state of the case';
comment on column platform.case_deadline.case_id is 'Case';
comment on column platform.case_deadline.limit_name is 'Name in the definition';
comment on column platform.case_deadline.start_seq is 'Event that started it';
comment on column platform.case_deadline.state is 'running, paused, or how it ended';
comment on column platform.case_deadline.capacity is 'Whose duty it is';
comment on column platform.case_deadline.started_at is 'Legal start';
comment on column platform.case_deadline.due_at is 'Instant at which the term is over; null while paused';
comment on column platform.case_deadline.due_on is 'Last legal day; null for terms in hours and while paused';
comment on column platform.case_deadline.term is 'Length as in the law, such as 10 working days';
comment on column platform.case_deadline.provisional is 'Reaches past the last holiday notice known';
comment on column platform.case_deadline.calendar_version is 'Calendar it was computed with';
comment on column platform.case_deadline.pauses is 'Spans not counted, as [from, to)';
comment on column platform.case_deadline.extended_from is 'Last day before it was extended';
comment on column platform.case_deadline.ended_at is 'When it ended';
comment on column platform.case_deadline.end_seq is 'Event that ended it';
comment on column platform.case_deadline.warned_percent is 'Last warning given: 50, 80 or 100 percent of the term';
comment on column platform.case_deadline.look_at is 'When the sweep has to look at it next; null once nothing is left to warn of';
create index deadline_to_look_at on platform.case_deadline (look_at, case_id) where state = 'running';

create table platform.case_link (
  from_case_id uuid not null references platform.procedure_case,
  meaning text not null,
  to_kind text not null,
  to_id text not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (from_case_id, meaning, to_kind, to_id)
);
comment on table platform.case_link is 'Ties of the chain: what a case came from and what it led to';
comment on column platform.case_link.from_case_id is 'Case';
comment on column platform.case_link.meaning is 'Such as causedBy, ledTo, concerns';
comment on column platform.case_link.to_kind is 'case, sample, alarm, enterprise, publication';
comment on column platform.case_link.to_id is 'Id of the other end';
comment on column platform.case_link.made_at is 'When';
comment on column platform.case_link.made_by is 'Person; null when a rule made it';
create index link_to on platform.case_link (to_kind, to_id);

create table platform.case_assignment (
  case_id uuid not null references platform.procedure_case,
  capacity text not null,
  user_id uuid not null references platform.user_account,
  assigned_at timestamptz not null,
  assigned_by uuid,
  primary key (case_id, capacity)
);
comment on table platform.case_assignment is 'Persons named to a capacity; where nobody is named, all who qualify may act';
comment on column platform.case_assignment.case_id is 'Case';
comment on column platform.case_assignment.capacity is 'Capacity in the definition';
comment on column platform.case_assignment.user_id is 'Person';
comment on column platform.case_assignment.assigned_at is 'When';
comment on column platform.case_assignment.assigned_by is 'Who named the person';
create index assignment_by_user on platform.case_assignment (user_id);

create table platform.case_draft (
  case_id uuid not null references platform.procedure_case,
  step text not null,
  user_id uuid not null references platform.user_account,
  data jsonb not null,
  saved_at timestamptz not null,
  primary key (case_id, step, user_id)
);
comment on table platform.case_draft is 'Forms not yet handed in; each person sees only the own';
comment on column platform.case_draft.case_id is 'Case';
comment on column platform.case_draft.step is 'Step';
comment on column platform.case_draft.user_id is 'Person';
comment on column platform.case_draft.data is 'As typed so far';
comment on column platform.case_draft.saved_at is 'When';

create table platform.personal_opening (
  id uuid primary key,
  case_id uuid not null references platform.procedure_case,
  user_id uuid not null references platform.user_account,
  at timestamptz not null,
  reason text not null
);
comment on table platform.personal_opening is 'Who opened the personal values of a case, and why; append-only';
comment on column platform.personal_opening.id is 'UUIDv7; the journal names it';
comment on column platform.personal_opening.case_id is 'Case';
comment on column platform.personal_opening.user_id is 'Person who looked';
comment on column platform.personal_opening.at is 'When';
comment on column platform.personal_opening.reason is 'Reason given; its hash stands in the journal';
grant select, insert on platform.personal_opening to jinzhi_app;

-- Second wall behind the service: what is not in the scope of the transaction does not exist.
alter table platform.procedure_case enable row level security;
create policy case_in_scope on platform.procedure_case to jinzhi_app using (
  (select platform.scope_part(1)) = 'system'
  or ((select platform.scope_part(1)) = 'organ'
    and region_code between (select platform.scope_part(2)) and (select platform.scope_part(3)))
  or party_id = (select platform.scope_part(4))::uuid
);

alter table platform.case_event enable row level security;
alter table platform.case_document enable row level security;
alter table platform.case_deadline enable row level security;
alter table platform.case_link enable row level security;
alter table platform.case_assignment enable row level security;
alter table platform.case_draft enable row level security;
create policy event_of_case on platform.case_event to jinzhi_app
  using (exists (select from platform.procedure_case c where c.id = case_id));
create policy document_of_case on platform.case_document to jinzhi_app
  using (exists (select from platform.procedure_case c where c.id = case_id));
create policy deadline_of_case on platform.case_deadline to jinzhi_app
  using (exists (select from platform.procedure_case c where c.id = case_id));
create policy link_of_case on platform.case_link to jinzhi_app
  using (exists (select from platform.procedure_case c where c.id = from_case_id));
create policy assignment_of_case on platform.case_assignment to jinzhi_app
  using (exists (select from platform.procedure_case c where c.id = case_id));
create policy draft_of_own on platform.case_draft to jinzhi_app
  using (user_id = (select platform.scope_part(5))::uuid
    and exists (select from platform.procedure_case c where c.id = case_id));

grant select, insert, update on platform.procedure_case, platform.case_deadline, platform.case_assignment to jinzhi_app;
grant select, insert on platform.case_event, platform.case_document, platform.case_link to jinzhi_app;
grant select, insert, update, delete on platform.case_draft to jinzhi_app;
