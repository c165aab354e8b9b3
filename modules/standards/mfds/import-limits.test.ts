import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, inject, test } from 'vitest'
import { calendarDate } from '#kernel/dates.ts'
import { SYSTEM } from '#platform/db.ts'
import { setUpWorld } from '#test/support/world.ts'
import { loadLimitBook } from '../book.ts'
import { standards } from '../index.ts'
import { importLimits } from './import-limits.ts'

const world = setUpWorld({ modules: [standards] })
let folder: string

const LIMIT = {
  ...{ PRDLST_CD: 'C01', PRDLST_CD_NM: '과자', TESTITM_CD: 'B10001', TESTITM_NM: '납' },
  ...{ FNPRT_ITM_NM: '', JDGMNT_FOM_CD: '01', VALD_BEGN_DT: '20180101', VALD_END_DT: '99991231' },
  ...{ CMMN_SPEC_SEQ: '1', INDV_SPEC_SEQ: '', CMMN_SPEC_CD: '', SPEC_NM: '', MIMM_VAL: '' },
  ...{
    MIMM_VAL_DVS_CD: '',
    MXMM_VAL: '0.1',
    MXMM_VAL_DVS_CD: '01',
    CHOIC_FIT: '',
    UNIT_NM: 'mg/kg',
  },
  ...{ MCRRGNSM_2N: '', MCRRGNSM_2C: '', MCRRGNSM_2M: '', MCRRGNSM_3M: '' },
  ...{ SPEC_VAL: '0.1이하', SPEC_VAL_SUMUP: '', PIAM_KOR_NM: '', SORC: '' },
}
type Cells = Partial<Record<keyof typeof LIMIT, string>>

const at = (max: string, more: Cells = {}): Cells => ({
  MXMM_VAL: max,
  SPEC_VAL: `${max}이하`,
  ...more,
})

function write(name: string, rows: readonly Record<string, string>[]): void {
  const header = Object.keys(rows[0]!)
  const lines = [header, ...rows.map((row) => header.map((column) => row[column] ?? ''))]
  const csv = lines.map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\n')
  writeFileSync(join(folder, name), gzipSync(`${csv}\n`))
}

const writeLimits = (common: readonly Cells[], individual: readonly Cells[]): void => {
  write(
    'common_spec_master.csv.gz',
    common.map((cells) => ({ ...LIMIT, ...cells })),
  )
  write(
    'individual_spec_master.csv.gz',
    individual.map((cells) => ({ ...LIMIT, ...cells })),
  )
}

const product = (code: string, parent: string, name: string, level: string) => ({
  ...{ PRDLST_CD: code, HRNK_PRDLST_CD: parent, KOR_NM: name, ENG_NM: '', LV: level },
  ...{ VALD_BEGN_DT: '20140101', VALD_END_DT: '99991231' },
})

beforeAll(() => {
  folder = join(inject('database').folder, 'mfds')
  mkdirSync(folder, { recursive: true })
})

test('a folder that lacks a file is refused before anything is written', async () => {
  await expect(importLimits(world.program.work, { folder })).rejects.toThrow('product_code_master')
})

test('a file with other columns is refused by its name', async () => {
  write('product_code_master.csv.gz', [{ CODE: 'C' }])
  write('hazard_code_master.csv.gz', [{ CODE: 'C' }])
  writeLimits([{}], [{}])
  await expect(importLimits(world.program.work, { folder })).rejects.toThrow('PRDLST_CD')
})

test('every row ends accepted, corrected or rejected, and a second run adds nothing', async () => {
  write('product_code_master.csv.gz', [
    product('C0101', 'C01', '비스킷', '3'),
    product('C01', 'C', '과자', '2'),
    product('C', '', '가공식품', '1'),
  ])
  write('hazard_code_master.csv.gz', [
    ...[{ TESTITM_CD: 'B10001', KOR_NM: '납', ENG_NM: 'Lead', L_KOR_NM: '화학물질' }],
    ...[{ TESTITM_CD: 'B10003', KOR_NM: '비소', ENG_NM: 'Arsenic', L_KOR_NM: '화학물질' }],
  ])
  writeLimits(
    [
      at('0.3'),
      at('0.3'),
      at('0.2', { VALD_BEGN_DT: '20230411' }),
      at('0.05', { PRDLST_CD: 'C0101', VALD_END_DT: '20191231' }),
      at('9', { PRDLST_CD: 'X9', PRDLST_CD_NM: '표에 없는 것' }),
      at('1', { TESTITM_CD: 'Q1' }),
    ],
    [at('5.0', { TESTITM_CD: 'B10003' }), at('7.0', { TESTITM_CD: 'B10003' }), at('2:1')],
  )
  const trial = await importLimits(world.program.work, { folder, dryRun: true })
  expect(trial).toMatchObject({ rows: 9, versionsAdded: 0, categoriesAdded: 0, isDryRun: true })

  const report = await importLimits(world.program.work, { folder })
  expect(report).toMatchObject({ rows: 9, accepted: 3, corrected: 4, rejected: 2 })
  expect(report).toMatchObject({ categoriesAdded: 4, itemsAdded: 2, versionsAdded: 7 })
  expect(report.reasons.map(({ code, rows }) => `${code} ${rows}`)).toEqual([
    'duplicateOfRow 1',
    'categoryFromRow 1',
    'toldApartByRow 2',
    'itemUnknown 1',
    'valueNotANumber 1',
  ])
  expect(report.corrections[0]).toEqual({
    file: 'common_spec_master.csv.gz',
    row: 2,
    code: 'duplicateOfRow',
    read: 'common_spec_master.csv.gz 1',
  })
  const again = await importLimits(world.program.work, { folder })
  expect(again).toMatchObject({ accepted: 3, corrected: 4, rejected: 2 })
  expect(again).toMatchObject({ categoriesAdded: 0, itemsAdded: 0, versionsAdded: 0 })
})

test('the version in force on a day is found, and a disputed limit is left to a person', async () => {
  const book = await world.db.read(SYSTEM, (tx) =>
    loadLimitBook(tx, ({ requirement }) => requirement, 'mfds'),
  )
  const maximum = (category: string, day: string): string[] =>
    book
      .find(category, 'mfds:B10001', calendarDate(day))
      .map(({ limit, choice }) =>
        limit.kind === 'bounds' ? `${limit.upper?.value} ${choice.by}` : limit.kind,
      )
  expect(maximum('mfds:C01', '2017-12-31')).toEqual([])
  expect(maximum('mfds:C01', '2023-04-10')).toEqual(['0.3 exact'])
  expect(maximum('mfds:C01', '2023-04-11')).toEqual(['0.2 exact'])
  expect(maximum('mfds:C0101', '2019-12-31')).toEqual(['0.05 exact'])
  const disputed = book.choose('mfds:C01', 'mfds:B10003', calendarDate('2024-01-01'))
  expect(disputed.applied).toEqual([])
  expect(disputed.conditional.map(({ condition }) => condition).sort()).toEqual([
    'MFDS 1; 5.0이하 mg/kg',
    'MFDS 1; 7.0이하 mg/kg',
  ])
})
