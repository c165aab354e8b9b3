-- Terms that a newer holiday notice may move; there are few of them at any time.
create index deadline_provisional on platform.case_deadline (calendar_version, case_id)
  where provisional and state = 'running';
