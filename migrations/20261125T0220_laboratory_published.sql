-- Published findings in doubt are few and are asked for at every round of detection.
create index lab_result_in_doubt on laboratory.lab_result (counted_on)
  where verdict_origin = 'published' and reasons <> '{}';
comment on index laboratory.lab_result_in_doubt is 'Published findings that an officer should look at before relying on them';
