-- The page of a list is found in an index alone, sight included; only its hundred rows are read.
create index case_page_of_procedure on platform.procedure_case
  (procedure, changed_at desc, id desc) include (region_code, party_id)
  where closed_at is null and not is_drill;
