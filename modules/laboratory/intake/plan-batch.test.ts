import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/dates.ts'
import type { ResultDraft, SampleDraft } from './draft.ts'
import { planBatch, type StoredSample } from './plan-batch.ts'

const sample = (given: Partial<SampleDraft> = {}): SampleDraft => ({
  sampleNumber: 'S1',
  productName: '大米',
  category: { code: '0102', group: '粮食加工品' },
  labelledProducer: null,
  uscc: null,
  lotNumber: null,
  productionDate: null,
  regionCode: '330106',
  sampledOn: calendarDate('2026-11-03'),
  ...given,
})

const content = {
  unitWritten: 'mg/kg',
  detectionLimit: null,
  quantitationLimit: null,
  uncertainty: null,
  coverage: null,
  method: null,
  testedOn: null,
}

const result = (item: string, valueWritten: string): ResultDraft => ({
  item: { key: item, id: null, hazard: null, unit: null },
  itemWritten: item,
  valueWritten,
  ...content,
  read: { sign: null, value: valueWritten, unit: 'mg/kg' },
})

const line = (at: number, item: string, value: string, of: Partial<SampleDraft> = {}) => ({
  line: at,
  cells: [],
  notes: [],
  draft: { sample: sample(of), result: result(item, value) },
})

const stored = (results: readonly [item: string, value: string][]): StoredSample => {
  const { category, ...facts } = sample()
  return {
    id: 's',
    lotId: 'l',
    version: 1,
    facts: { ...facts, categoryCode: category.code },
    countedOn: facts.sampledOn,
    productGroup: category.group,
    verdict: 'pass',
    results: results.map(([item, valueWritten]) => ({
      ...{ id: `r-${item}`, item, hazard: null, verdict: 'pass' },
      content: { valueWritten, ...content },
    })),
  }
}

const known = (one: StoredSample) => new Map([['S1', one]])

describe('lines of one batch', () => {
  test('what is new is stored, sample by sample', () => {
    const { samples, fates } = planBatch(
      [line(2, '铅', '0.1'), line(3, '镉', '0.1'), line(4, '铅', '0.1', { sampleNumber: 'S2' })],
      new Map(),
      false,
    )
    expect(samples.map((one) => one.results.map((r) => r.line))).toEqual([[2, 3], [4]])
    expect(fates.size).toBe(0)
  })

  test('a copy is stored once; the same item with another value goes back', () => {
    const lines = [line(2, '铅', '0.1'), line(3, '铅', '0.1'), line(4, '铅', '0.2')]
    const { samples, fates } = planBatch(lines, new Map(), false)
    expect(samples[0]?.results.map((r) => r.line)).toEqual([2])
    expect(fates.get(3)).toEqual({ kind: 'copy', of: 2 })
    expect(fates.get(4)).toMatchObject({ kind: 'rejected', note: { code: 'copyDiffers', line: 2 } })
  })

  test('a line whose particulars differ from the first of its sample goes back', () => {
    const lines = [line(2, '铅', '0.1'), line(3, '镉', '0.1', { regionCode: '330102' })]
    const { fates } = planBatch(lines, new Map(), false)
    expect(fates.get(3)).toMatchObject({ note: { code: 'sampleDiffers', line: 2 } })
  })
})

describe('lines held against what is stored', () => {
  test('the same again changes nothing', () => {
    const { samples, fates } = planBatch(
      [line(2, '铅', '0.1')],
      known(stored([['铅', '0.1']])),
      true,
    )
    expect([samples, fates.get(2)]).toEqual([[], { kind: 'unchanged' }])
  })

  test('another value goes back, and replaces only when the sender says so', () => {
    const lines = [line(2, '铅', '0.2')]
    const refused = planBatch(lines, known(stored([['铅', '0.1']])), false)
    expect([refused.samples, refused.fates.get(2)]).toMatchObject([
      [],
      { note: { code: 'storedDiffers' } },
    ])
    const { samples, fates } = planBatch(lines, known(stored([['铅', '0.1']])), true)
    expect(fates.get(2)).toEqual({ kind: 'replacing' })
    expect(samples[0]?.results[0]?.replaces?.id).toBe('r-铅')
    expect(samples[0]?.isNewVersion).toBe(false)
  })

  test('a further item of a stored sample is added', () => {
    const { samples } = planBatch([line(2, '镉', '0.1')], known(stored([['铅', '0.1']])), false)
    expect(samples[0]?.results.map((r) => r.replaces)).toEqual([null])
  })

  test('corrected particulars make a new version, and only with all items of the sample', () => {
    const two = stored([
      ['铅', '0.1'],
      ['镉', '0.1'],
    ])
    const half = [line(2, '铅', '0.1', { productName: '糯米' })]
    const whole = [...half, line(3, '镉', '0.1', { productName: '糯米' })]
    expect(planBatch(whole, known(two), false).fates.get(2)).toMatchObject({
      note: { code: 'storedDiffers' },
    })
    expect(planBatch(half, known(two), true).fates.get(2)).toMatchObject({
      note: { code: 'sampleIncomplete' },
    })
    const { samples, fates } = planBatch(whole, known(two), true)
    expect(samples[0]?.isNewVersion).toBe(true)
    expect([fates.get(2), fates.get(3)]).toEqual([{ kind: 'replacing' }, { kind: 'replacing' }])
  })
})
