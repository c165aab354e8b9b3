-- Uploads of results: what was sent, how each line ended, and how far the work has come.
create table laboratory.upload (
  id uuid primary key,
  lab_id uuid references platform.organ,
  source text not null check (source in ('file', 'stream', 'rows', 'published')),
  state text not null check (state in ('reading', 'read', 'importing', 'imported', 'unreadable', 'discarded')),
  file_id uuid references platform.file,
  file_sha256 bytea,
  file_name text,
  format text not null check (format in ('csv', 'xlsx', 'ndjson', 'json')),
  heads text[] not null default '{}',
  replaces_allowed boolean not null default false,
  lines_read int not null default 0,
  share_read real not null default 0,
  accepted int not null default 0,
  corrected int not null default 0,
  rejected int not null default 0,
  copies int not null default 0,
  unchanged int not null default 0,
  replacing int not null default 0,
  stored int not null default 0,
  failing int not null default 0,
  fault jsonb,
  created_at timestamptz not null,
  created_by uuid not null,
  phase_started_at timestamptz not null,
  phase_started_lines int not null default 0,
  progress_at timestamptz not null,
  finished_at timestamptz
);
comment on table laboratory.upload is 'One sending of results, by file, by stream or as rows, with its counts and its progress';
comment on column laboratory.upload.id is 'UUIDv7';
comment on column laboratory.upload.lab_id is 'Laboratory; null for published findings';
comment on column laboratory.upload.source is 'file: dry run first; stream and rows: taken in as they arrive; published: import of bulletins';
comment on column laboratory.upload.state is 'reading, read (dry run done), importing, imported, or unreadable as a whole, or discarded by its sender';
comment on column laboratory.upload.file_id is 'File as it was sent';
comment on column laboratory.upload.file_sha256 is 'Hash of the file: the same file again changes nothing';
comment on column laboratory.upload.file_name is 'Name of the file';
comment on column laboratory.upload.format is 'How the lines are written';
comment on column laboratory.upload.heads is 'Heads of the columns as they stand in the file; which field each holds follows from them';
comment on column laboratory.upload.replaces_allowed is 'The sender has said that lines which differ from what is stored shall replace it';
comment on column laboratory.upload.lines_read is 'Lines read so far; a broken-off reading goes on behind them';
comment on column laboratory.upload.share_read is 'Part of the file read so far, 0 to 1';
comment on column laboratory.upload.accepted is 'Lines that ended accepted';
comment on column laboratory.upload.corrected is 'Lines that ended corrected by a named rule';
comment on column laboratory.upload.rejected is 'Lines that ended rejected with a reason';
comment on column laboratory.upload.copies is 'Among the corrected: copies of another line, stored once';
comment on column laboratory.upload.unchanged is 'Among accepted and corrected: already stored as they are';
comment on column laboratory.upload.replacing is 'Among accepted and corrected: take the place of a stored result';
comment on column laboratory.upload.stored is 'Results stored by this upload';
comment on column laboratory.upload.failing is 'Failing among them';
comment on column laboratory.upload.fault is 'Why the whole could not be read, in both languages';
comment on column laboratory.upload.created_at is 'When it was sent';
comment on column laboratory.upload.created_by is 'Person or machine account';
comment on column laboratory.upload.phase_started_at is 'When the running phase began or was taken up again';
comment on column laboratory.upload.phase_started_lines is 'Lines done when it did; the rate is counted from there';
comment on column laboratory.upload.progress_at is 'Last sign of life of the running phase';
comment on column laboratory.upload.finished_at is 'When the last phase ended';
create index upload_of_lab on laboratory.upload (lab_id, created_at desc, id);
create unique index upload_by_file on laboratory.upload (lab_id, file_sha256) where state not in ('discarded', 'unreadable');
create index upload_running on laboratory.upload (progress_at) where state in ('reading', 'importing');
grant select, insert, update, delete on laboratory.upload to jinzhi_app;

create table laboratory.upload_row (
  upload_id uuid not null references laboratory.upload,
  line int not null check (line >= 1),
  cells text[] not null,
  outcome text not null check (outcome in ('accepted', 'corrected', 'rejected')),
  notes jsonb not null default '[]',
  row_key uuid,
  copy_of int,
  known text check (known in ('unchanged', 'replacing')),
  is_stored boolean not null default false,
  mended_by_upload uuid,
  primary key (upload_id, line)
);
comment on table laboratory.upload_row is 'Lines of an upload and how each ended: all lines of a file, the corrected and rejected ones of a stream. Working storage, kept for a year';
comment on column laboratory.upload_row.upload_id is 'Upload';
comment on column laboratory.upload_row.line is 'Line of the file as a spreadsheet numbers it';
comment on column laboratory.upload_row.cells is 'Cells as read, mended ones as mended';
comment on column laboratory.upload_row.outcome is 'accepted, corrected, rejected';
comment on column laboratory.upload_row.notes is 'Corrections and reasons: code, column, what was read, what it became or would have to be';
comment on column laboratory.upload_row.row_key is 'Made from sample number and item; two lines of one key speak of the same result';
comment on column laboratory.upload_row.copy_of is 'Line that says the same; this one is not stored again';
comment on column laboratory.upload_row.known is 'How it stands to what is stored: unchanged, replacing; null for something new';
comment on column laboratory.upload_row.is_stored is 'Dealt with by an import';
comment on column laboratory.upload_row.mended_by_upload is 'Upload in which the rejected line came again and was taken in';
create index upload_row_by_outcome on laboratory.upload_row (upload_id, outcome, line);
create index upload_row_by_key on laboratory.upload_row (upload_id, row_key) where row_key is not null;
create index upload_row_to_store on laboratory.upload_row (upload_id, line) where outcome <> 'rejected' and not is_stored;
grant select, insert, update, delete on laboratory.upload_row to jinzhi_app;

alter table laboratory.upload enable row level security;
create policy upload_of_own_lab on laboratory.upload to jinzhi_app using (
  (select platform.scope_part(1)) = 'system'
  or ((select platform.scope_part(1)) = 'party' and lab_id = (select platform.scope_part(4))::uuid)
);
alter table laboratory.upload_row enable row level security;
create policy row_of_upload on laboratory.upload_row to jinzhi_app
  using (exists (select from laboratory.upload u where u.id = upload_id));
