-- Samples are listed by the day they were drawn as well as by the time they came in.
create index sample_by_day on laboratory.sample (counted_on, id);
