import { expect, test } from 'vitest'
import { setUpWorld } from '#test/support/world.ts'

const world = setUpWorld()
const OURS = `('platform', 'registry', 'standards', 'laboratory', 'warning', 'portal', 'oversight', 'recall')`

test('every table and column says what it holds', async () => {
  const { rows } = await world.db.ownerPool.query(`
    select c.oid::regclass::text as thing from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ${OURS} and c.relkind in ('r', 'p', 'v') and not c.relispartition
      and obj_description(c.oid, 'pg_class') is null
    union all
    select c.oid::regclass::text || '.' || a.attname from pg_class c
    join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where n.nspname in ${OURS} and c.relkind in ('r', 'p', 'v') and not c.relispartition
      and a.attnum > 0 and not a.attisdropped and col_description(c.oid, a.attnum) is null`)
  expect(rows.map((row) => row.thing)).toEqual([])
})

test('the application cannot alter the schema, bypass the scope or read what is not granted', async () => {
  const { rows } = await world.db.pool.query('select current_user as name')
  expect(rows[0].name).toBe('jinzhi_app')
  await expect(world.db.pool.query('create table platform.mine (id int)')).rejects.toThrow(
    'permission',
  )
  const roles = await world.db.ownerPool.query(
    `select rolsuper or rolbypassrls as free from pg_roles where rolname = 'jinzhi_app'`,
  )
  expect(roles.rows[0].free).toBe(false)
})

test('every table that has a case, a party or an area has a second wall', async () => {
  const { rows } = await world.db.ownerPool.query(`
    select distinct c.oid::regclass::text as thing from pg_class c
    join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where n.nspname in ${OURS} and c.relkind in ('r', 'p') and not c.relispartition
      and a.attname in ('case_id', 'party_id') and not c.relrowsecurity
      and c.oid::regclass::text not in ('platform.personal_opening')`)
  expect(rows.map((row) => row.thing)).toEqual([])
})
