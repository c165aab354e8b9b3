import { describe, expect, test } from 'vitest'
import type { MfdsRecord } from './mfds-row.ts'
import { readLimitRow } from './read-limit-row.ts'

const base: MfdsRecord = {
  PRDLST_CD: 'C0100000000000',
  PRDLST_CD_NM: '과자',
  TESTITM_CD: 'B10001',
  TESTITM_NM: '납',
  JDGMNT_FOM_CD: '01',
  MXMM_VAL: '0.1',
  MXMM_VAL_DVS_CD: '01',
  SPEC_VAL: '0.1이하',
  UNIT_NM: 'mg/kg',
  VALD_BEGN_DT: '20180101',
  VALD_END_DT: '99991231',
  INDV_SPEC_SEQ: '2017000001',
}

const read = (cells: MfdsRecord) => {
  const outcome = readLimitRow({ ...base, ...cells })
  return 'rejection' in outcome
    ? outcome.rejection
    : { corrections: outcome.corrections, ...outcome.limit }
}

describe('sent back', () => {
  test.each<[string, MfdsRecord, string]>([
    ['a day that does not exist', { VALD_BEGN_DT: '20180231' }, 'dateUnreadable'],
    ['a ratio', { MXMM_VAL: '15:1', SPEC_VAL: '15:1이하' }, 'valueNotANumber'],
    ['field and print disagree', { MXMM_VAL: '10.0', SPEC_VAL: '1.0이하' }, 'valuesDisagree'],
    ['no value', { MXMM_VAL: '', SPEC_VAL: '' }, 'valueMissing'],
    ['an unknown form of judgement', { JDGMNT_FOM_CD: '09' }, 'valueMissing'],
    ['no demand in words', { JDGMNT_FOM_CD: '02', CHOIC_FIT: '01', SPEC_VAL: '' }, 'valueMissing'],
    [
      'a plan without c',
      { JDGMNT_FOM_CD: '04', MCRRGNSM_2N: '5', MCRRGNSM_2M: '0' },
      'planIncomplete',
    ],
    [
      'three classes without M',
      { JDGMNT_FOM_CD: '03', MCRRGNSM_2N: '5', MCRRGNSM_2C: '1', MCRRGNSM_2M: '0' },
      'planIncomplete',
    ],
  ])('%s', (_, cells, expected) => expect(read(cells)).toBe(expected))
})

const plan = { JDGMNT_FOM_CD: '03', MCRRGNSM_2N: '5', MCRRGNSM_2C: '2', UNIT_NM: 'CFU/g' }

test.each<[string, MfdsRecord, object, readonly string[]]>([
  ['at most', {}, { kind: 'bounds', upper: { operator: '<=', value: '0.1' }, unit: 'mg/kg' }, []],
  [
    'below, with the digits as printed',
    { MXMM_VAL: '2', MXMM_VAL_DVS_CD: '02', SPEC_VAL: '2.0미만' },
    { kind: 'bounds', upper: { operator: '<', value: '2.0' }, unit: 'mg/kg' },
    [],
  ],
  [
    'between',
    { MIMM_VAL: '100', MXMM_VAL: '1100', SPEC_VAL: '100이상~1,100이하' },
    {
      kind: 'bounds',
      lower: { operator: '>=', value: '100' },
      upper: { operator: '<=', value: '1100' },
      unit: 'mg/kg',
    },
    [],
  ],
  [
    'bounds in the wrong order',
    { MIMM_VAL: '-40.0', MXMM_VAL: '-43.3', SPEC_VAL: '-40.0이상 -43.3이하', UNIT_NM: '°' },
    {
      kind: 'bounds',
      lower: { operator: '>=', value: '-43.3' },
      upper: { operator: '<=', value: '-40.0' },
      unit: '°',
    },
    ['boundsSwapped'],
  ],
  [
    'a power of ten',
    { MXMM_VAL: '', MIMM_VAL: '8×10^10', SPEC_VAL: '8×10^10이상', UNIT_NM: '' },
    { kind: 'bounds', lower: { operator: '>=', value: '80000000000' }, unit: null },
    ['powerOfTenRead'],
  ],
  [
    'a count for each gram',
    { TESTITM_CD: 'C10002', MXMM_VAL: '100', SPEC_VAL: '100이하', UNIT_NM: '1g당' },
    { kind: 'bounds', upper: { operator: '<=', value: '100' }, unit: 'CFU/g' },
    ['unitRead'],
  ],
  [
    'not detected',
    { JDGMNT_FOM_CD: '02', CHOIC_FIT: '06', SPEC_VAL: '불검출', UNIT_NM: '' },
    { kind: 'absent', unit: null },
    [],
  ],
  [
    'fit, in words',
    { JDGMNT_FOM_CD: '02', CHOIC_FIT: '01', SPEC_VAL: '적합', SPEC_VAL_SUMUP: '고유의 색택' },
    { kind: 'text', text: '고유의 색택' },
    [],
  ],
  [
    'three classes',
    { ...plan, MCRRGNSM_2M: '10', MCRRGNSM_3M: '100' },
    { kind: 'plan', n: 5, c: 2, m: '10', M: '100', unit: 'CFU/g' },
    [],
  ],
  [
    'none in a portion',
    { ...plan, JDGMNT_FOM_CD: '04', MCRRGNSM_2C: '0', MCRRGNSM_2M: '0/25g' },
    { kind: 'plan', n: 5, c: 0, m: '0', M: null, unit: 'CFU/g', portion: '25 g' },
    [],
  ],
  [
    'a portion without a unit',
    { ...plan, JDGMNT_FOM_CD: '04', MCRRGNSM_2C: '0', MCRRGNSM_2M: '0/25' },
    { kind: 'plan', n: 5, c: 0, m: '0', M: null, unit: 'CFU/g', portion: '25 g' },
    ['portionUnitAdded'],
  ],
  [
    'an amount behind M',
    { ...plan, MCRRGNSM_2M: '0', MCRRGNSM_3M: '10/50mL' },
    { kind: 'plan', n: 5, c: 2, m: '0', M: '10', unit: 'CFU/50mL' },
    ['unitRead'],
  ],
])('%s', (_, cells, requirement, corrections) => {
  expect(read(cells)).toMatchObject({ requirement, corrections })
})

describe('to what a limit is confined', () => {
  test.each<[string, MfdsRecord, string]>([
    ['nothing', {}, ''],
    ['the heading of a schedule', { CMMN_SPEC_CD: '000135', SPEC_NM: '농약 잔류허용기준' }, ''],
    ['a clause', { CMMN_SPEC_CD: '000109', SPEC_NM: '③ 생식용 굴' }, '③ 생식용 굴'],
    ['a remark', { PIAM_KOR_NM: '살균' }, '살균'],
    [
      'the explanation of a mark',
      { PIAM_KOR_NM: '주2. 상기 T표시된 기준은 농약의 잠정 잔류허용기준을 의미한다.' },
      '',
    ],
    [
      'a part of a sum',
      { TESTITM_NM: '총 아플라톡신', FNPRT_ITM_NM: '아플라톡신B2' },
      '총 아플라톡신: 아플라톡신B2',
    ],
  ])('%s', (_, cells, condition) => expect(read(cells)).toMatchObject({ condition }))
})

test('a limit carries its days, its clause and the announcement it stands on', () => {
  expect(read({ VALD_END_DT: '20221231', SORC: ' 식품공전(제2017-57호) ' })).toMatchObject({
    inForceFrom: '2018-01-01',
    endsOn: '2022-12-31',
    clause: null,
    announcement: '식품공전(제2017-57호)',
    key: '2017000001',
  })
})
