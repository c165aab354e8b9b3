import { existsSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDecimals, decimal, formatDecimal, subtractDecimals } from '#kernel/decimal.ts'
import { judgePublished } from '#modules/laboratory/judge-published.ts'
import { judge, prepareLimit, replay } from '#modules/laboratory/judgement/index.ts'
import type { ReportedPair } from '#modules/laboratory/judgement/published-report.ts'

/**
 * 564 published pairs of result and limit, every one of them published as a failure. That they fail
 * proves little; what proves the judgement is what becomes of them when they are moved.
 */
const FILE = fileURLToPath(
  new URL('../../../shared/data/cn_spotcheck/result_vs_limit.csv', import.meta.url),
)
const isThere = existsSync(FILE)
if (!isThere) console.log('../shared/data/cn_spotcheck is absent: the tests on it are skipped')

type Bounds = Extract<
  NonNullable<ReportedPair['evidence']['limit']>['requirement'],
  { kind: 'bounds' }
>

describe.skipIf(!isThere)('published results and limits', () => {
  let report: Awaited<ReturnType<typeof judgePublished>>
  let judged: ReportedPair[]

  beforeAll(async () => {
    report = await judgePublished(FILE)
    judged = report.items.filter((item) => !item.review)
  })

  test('every row has a verdict or goes to review, and at least 95 % are judged', () => {
    expect(report).toMatchObject({ rows: 564, judged: 537, review: 27 })
    expect(report.verdicts).toEqual({ pass: 0, fail: 537, inconclusive: 18, notJudged: 9 })
    expect(report.judged / report.rows).toBeGreaterThanOrEqual(0.95)
    for (const { review, reasons, sentence } of report.items) {
      if (review) expect(reasons.length).toBeGreaterThan(0)
      expect(sentence.zh && sentence.en).toBeTruthy()
    }
  })

  test('rows whose text contradicts the published verdict go to review, never to pass', () => {
    const contrary = report.items.filter((item) => item.reason === 'contradictsPublished')
    expect(contrary.map((item) => [item.row, item.byText, item.verdict])).toEqual([
      [144, 'pass', 'inconclusive'],
      [263, 'pass', 'inconclusive'],
      [481, 'pass', 'inconclusive'],
    ])
  })

  test('the evidence, stored as JSON, leads to the same verdict again', () => {
    for (const { evidence } of report.items) {
      const stored = JSON.parse(JSON.stringify(evidence))
      expect(replay(stored).evidence).toEqual(evidence)
    }
  })

  /** Judged pairs with a limit in numbers. */
  const numeric = () =>
    judged.flatMap((item) => {
      const requirement = item.evidence.limit?.requirement
      return requirement?.kind === 'bounds' ? [{ item, requirement }] : []
    })

  /** Writes the moved results into a file of the same shape and judges it. */
  async function judgeMoved(
    rows: readonly { item: ReportedPair; limit?: string; result: string }[],
  ) {
    const folder = await mkdtemp(join(tmpdir(), 'jinzhi-judge-'))
    const path = join(folder, 'moved.csv')
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
    const lines = rows.map(({ item, limit = item.limit, result }) =>
      ['', item.product, item.item, limit, result, '', '', ''].map(cell).join(','),
    )
    const head = '产品分类,物料名称,检测项目,限量值,检测结果,判定,发布日期,来源'
    writeFileSync(path, [head, ...lines, ''].join('\n'))
    const moved = await judgePublished(path)
    await rm(folder, { recursive: true })
    expect(moved.rows).toBe(rows.length)
    return moved.items
  }

  /** A value beside a bound by one more digit than the bound has, with the unit as published. */
  function beside(value: string, step: -1 | 0 | 1): string {
    const bound = decimal(value)
    const small = { units: 1n, scale: bound.scale + 1 }
    if (step === 0) return value
    return formatDecimal(step > 0 ? addDecimals(bound, small) : subtractDecimals(bound, small))
  }

  const unitOf = (item: ReportedPair, { unit }: Bounds): string =>
    item.notes.includes('unitInItemName') || unit === '1' ? '' : (unit ?? '')

  const edges = () =>
    numeric().flatMap(({ item, requirement }) => {
      const unit = unitOf(item, requirement)
      return [requirement.lower, requirement.upper].flatMap((bound) =>
        bound
          ? [
              {
                item,
                unit,
                bound,
                inwards: bound.operator.startsWith('<') ? (-1 as const) : (1 as const),
              },
            ]
          : [],
      )
    })

  test('moved inside the limit they pass', async () => {
    const rows = edges().map(({ item, unit, bound, inwards }) => ({
      item,
      result: `${beside(bound.value, inwards)}${unit}`,
    }))
    expect(rows.length).toBeGreaterThan(300)
    const wrong = (await judgeMoved(rows)).filter((item) => item.verdict !== 'pass')
    expect(wrong).toEqual([])
  })

  test('moved onto the limit they follow its operator', async () => {
    const found = edges()
    const rows = found.map(({ item, unit, bound }) => ({ item, result: `${bound.value}${unit}` }))
    const verdicts = (await judgeMoved(rows)).map((item) => item.verdict)
    expect(verdicts).toEqual(
      found.map(({ bound }) => (bound.operator.endsWith('=') ? 'pass' : 'fail')),
    )
  })

  test('moved just outside they fail', async () => {
    const rows = edges().map(({ item, unit, bound, inwards }) => ({
      item,
      result: `${beside(bound.value, inwards === 1 ? -1 : 1)}${unit}`,
    }))
    const wrong = (await judgeMoved(rows)).filter((item) => item.verdict !== 'fail')
    expect(wrong).toEqual([])
  })

  test('what must not be there passes only when it was not detected', async () => {
    const kinds = ['absent', 'forbidden']
    const items = judged.filter((item) => kinds.includes(item.evidence.limit!.requirement.kind))
    expect(items.length).toBeGreaterThan(100)
    const none = await judgeMoved(items.map((item) => ({ item, result: '未检出' })))
    expect(none.filter((item) => item.verdict !== 'pass')).toEqual([])
    const some = await judgeMoved(items.map((item) => ({ item, result: '0.0001mg/kg' })))
    expect(some.filter((item) => item.verdict !== 'fail')).toEqual([])
  })

  test('a swapped unit never passes', async () => {
    const swapped: Readonly<Record<string, readonly string[]>> = {
      'mass/mass': ['mg/L', 'CFU/g', '%vol', 'µg/kg', 'g/kg', 'ng/kg'],
      'mass/volume': ['mg/kg', 'CFU/mL', 'mg/L'],
    }
    const rows = edges().flatMap(({ item, unit, bound, inwards }) => {
      const others = Object.values(swapped).find((list) => list.includes(unit)) ?? [
        'mg/m²',
        'Bq/kg',
      ]
      return others
        .filter((other) => other !== unit)
        .map((other) => ({ item, result: `${beside(bound.value, inwards)}${other}` }))
    })
    const wrong = (await judgeMoved(rows)).filter((item) => item.verdict === 'pass')
    expect(wrong).toEqual([])
  })

  test('a lost exponent and a missing limit never pass', async () => {
    const lost = judged.map((item) => ({ item, result: '4.4×10' }))
    const missing = judged.map((item) => ({ item, limit: '', result: item.result }))
    const wrong = (await judgeMoved([...lost, ...missing])).filter(
      (item) => item.verdict === 'pass' || (item.limit === '' && item.verdict !== 'notJudged'),
    )
    expect(wrong).toEqual([])
  })

  test('not detected, with a detection limit above the limit, never passes', () => {
    const wrong = numeric().flatMap(({ item, requirement }) => {
      const { upper } = requirement
      if (!upper) return []
      const above = beside(upper.value, 1)
      const limit = prepareLimit({ ...item.evidence.limit!, requirement })
      const results = [
        { text: '未检出', unit: requirement.unit, lod: above },
        { text: `<${above}`, unit: requirement.unit },
        { text: '未检出', unit: requirement.unit },
      ]
      return results.filter((result) => judge(limit, result).verdict === 'pass')
    })
    expect(wrong).toEqual([])
  })
})
