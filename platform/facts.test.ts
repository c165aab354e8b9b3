import { describe, expect, test } from 'vitest'
import { setUpWorld } from '#test/support/world.ts'
import { makeMonthsAhead, monthsOf } from './facts.ts'

/** The rules for tables that may be spread over nodes, read from the catalogue of the database. */
const world = setUpWorld({ modules: [] })

const asked = async (text: string): Promise<string[]> => {
  const { rows } = await world.db.ownerPool.query<{ found: string }>(text)
  return rows.map((row) => row.found)
}

const FACTS = `select table_name, table_name::regclass as id, key_column
  from platform.distribution where kind = 'fact'`

describe('facts', () => {
  test('there are some, or the rules below would prove nothing', async () => {
    const names = await asked(`select table_name as found from (${FACTS}) f order by 1`)
    expect(names).toEqual([
      'laboratory.failing_day',
      'laboratory.lab_result',
      'laboratory.lab_result_replacement',
      'laboratory.sample_day',
    ])
  })

  test.each([
    [
      'the key is plain text or uuid, and never null',
      `select f.table_name as found from (${FACTS}) f
       left join pg_attribute a on a.attrelid = f.id and a.attname = f.key_column
       where a.attnotnull is not true or a.atttypid not in ('uuid'::regtype, 'text'::regtype)`,
    ],
    [
      'the key stands in every primary key and unique index',
      `select i.indexrelid::regclass::text as found from (${FACTS}) f
       join pg_index i on i.indrelid = f.id and i.indisunique
       join pg_attribute a on a.attrelid = f.id and a.attname = f.key_column
       where not a.attnum = any(i.indkey)`,
    ],
    [
      'each has a primary key',
      `select f.table_name as found from (${FACTS}) f
       where not exists (select from pg_index i where i.indrelid = f.id and i.indisprimary)`,
    ],
    [
      'no trigger hangs on them',
      `select t.tgname as found from (${FACTS}) f
       join pg_trigger t on t.tgrelid = f.id and not t.tgisinternal`,
    ],
    [
      'they refer to dictionaries and to facts beside them only, and nothing refers to them',
      `select c.conname as found from (${FACTS}) f
       join pg_constraint c on c.contype = 'f' and (c.conrelid = f.id or c.confrelid = f.id)
       left join platform.distribution d on d.table_name::regclass = c.confrelid
       where c.confrelid = f.id or d.kind is distinct from 'reference'`,
    ],
    [
      'no column counts by itself, and none is of a domain',
      `select f.table_name || '.' || a.attname as found from (${FACTS}) f
       join pg_attribute a on a.attrelid = f.id and a.attnum > 0 and not a.attisdropped
       join pg_type t on t.oid = a.atttypid
       left join pg_attrdef d on d.adrelid = f.id and d.adnum = a.attnum
       where a.attidentity <> '' or t.typtype = 'd'
         or pg_get_expr(d.adbin, d.adrelid) like '%nextval%'`,
    ],
    [
      'their policies hold no subquery',
      `select p.polname as found from (${FACTS}) f join pg_policy p on p.polrelid = f.id
       where pg_get_expr(p.polqual, p.polrelid) ~* '\\mselect\\M'`,
    ],
    [
      'facts beside one another have a key of the same type',
      `select d.table_name as found from platform.distribution d
       join platform.distribution o on o.table_name = d.colocated_with
       join pg_attribute a on a.attrelid = d.table_name::regclass and a.attname = d.key_column
       join pg_attribute b on b.attrelid = o.table_name::regclass and b.attname = o.key_column
       where a.atttypid <> b.atttypid`,
    ],
  ])('%s', async (_rule, text) => {
    expect(await asked(text)).toEqual([])
  })
})

describe('months', () => {
  const partitions = () =>
    asked(`select inhrelid::regclass::text as found from pg_inherits
      where inhparent = 'laboratory.lab_result'::regclass order by 1`)

  test('a month is made once, whoever asks, however many at once', async () => {
    const at = new Date('2031-03-31T23:30:00Z')
    const both = [1, 2].map(() => monthsOf(world.db, 'laboratory.lab_result'))
    await Promise.all(both.flatMap((months) => [months.ensure(at), months.ensure(at)]))
    expect((await partitions()).filter((name) => name.includes('2031'))).toEqual([
      'laboratory.lab_result_2031_03',
    ])
  })

  test('months ahead follow one another over the end of the year', async () => {
    await makeMonthsAhead(world.db, 'laboratory.lab_result', new Date('2032-11-02T00:00:00Z'), 2)
    expect((await partitions()).filter((name) => /203[23]/.test(name))).toEqual([
      'laboratory.lab_result_2032_11',
      'laboratory.lab_result_2032_12',
      'laboratory.lab_result_2033_01',
    ])
  })

  test('there is no partition in which everything else would be lost to sight', async () => {
    const bounds = await asked(`select pg_get_expr(relpartbound, oid) as found from pg_class
      where relispartition and relname like 'lab_result%' and relkind = 'r'`)
    expect(bounds.filter((bound) => bound === 'DEFAULT')).toEqual([])
  })
})
