-- Boards count open cases by procedure, state and due date; these indices answer them alone.
create index case_board_of_organ on platform.procedure_case
  (organ_id, procedure, state, due_at) include (id, region_code)
  where closed_at is null and not is_drill;
create index case_board_of_area on platform.procedure_case
  (region_code, procedure, state, due_at) include (organ_id)
  where closed_at is null and not is_drill;
