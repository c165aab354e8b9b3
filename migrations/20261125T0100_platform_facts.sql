-- Facts that may outgrow one machine. A migration says how a table is to be distributed; on plain
-- PostgreSQL the intent is written down and checked, on Citus it is carried out.
create table platform.distribution (
  table_name text primary key,
  kind text not null check (kind in ('fact', 'reference')),
  key_column text check ((key_column is null) = (kind = 'reference')),
  colocated_with text references platform.distribution
);
comment on table platform.distribution is 'How tables are distributed where there is more than one node; read by the check of the rules for facts';
comment on column platform.distribution.table_name is 'Table with its schema';
comment on column platform.distribution.kind is 'fact: spread by its key; reference: whole on every node';
comment on column platform.distribution.key_column is 'Column that decides on which node a row lies';
comment on column platform.distribution.colocated_with is 'Fact whose rows of the same key lie on the same node';
grant select on platform.distribution to jinzhi_app;

-- The calls of the extension are made by name, so that this file runs where it is not installed.
create function platform.distribute(fact regclass, key text, colocate_with regclass default null)
  returns void language plpgsql as $$
declare
  partner text := case when colocate_with is null then null
    else (select format('%s.%s', relnamespace::regnamespace, relname) from pg_class where oid = colocate_with) end;
  own text := (select format('%s.%s', relnamespace::regnamespace, relname) from pg_class where oid = fact);
begin
  insert into platform.distribution values (own, 'fact', key, partner);
  if exists (select from pg_extension where extname = 'citus') then
    execute format('select create_distributed_table(%L, %L, colocate_with => %L)', own, key, coalesce(partner, 'none'));
  end if;
end $$;
comment on function platform.distribute(regclass, text, regclass) is
  'Declares a fact table, its key, and the fact it lies beside; shard count is configuration (citus.shard_count)';

create function platform.reference(dictionary regclass) returns void language plpgsql as $$
declare
  own text := (select format('%s.%s', relnamespace::regnamespace, relname) from pg_class where oid = dictionary);
begin
  insert into platform.distribution values (own, 'reference', null, null);
  if exists (select from pg_extension where extname = 'citus') then
    execute format('select create_reference_table(%L)', own);
  end if;
end $$;
comment on function platform.reference(regclass) is 'Declares a dictionary that every node holds whole';

-- COPY is refused to a role under row-level security. This role writes facts in bulk, and is taken
-- on by the owner for the length of one transaction; nobody signs in as it. Where the owner may not
-- make such a role, bulk writing is done as the owner itself, whose own tables are open to it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'jinzhi_ingest') then
    create role jinzhi_ingest nologin bypassrls;
  end if;
  grant jinzhi_app to jinzhi_ingest;
  grant jinzhi_ingest to current_user;
exception when insufficient_privilege then
  raise notice 'no role jinzhi_ingest: facts will be written as the owner';
end $$;
