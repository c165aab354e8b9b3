import { describe, expect, test } from 'vitest'
import type { Requirement } from '#modules/standards/index.ts'
import {
  type JudgementRule,
  judge,
  judgeAll,
  prepareLimit,
  type ResultGiven,
  replay,
  sentenceOf,
  standardRule,
} from './index.ts'
import {
  atMost,
  banned,
  chloramphenicol,
  counts,
  lead,
  limitOf,
  salmonella,
  verdictOf,
} from './test-limits.ts'

describe('nothing passes that was not stated', () => {
  test('without a limit nothing is judged', () => {
    expect(judge(null, { text: '0.01', unit: 'mg/kg' })).toMatchObject({
      verdict: 'notJudged',
      reasons: ['noLimit'],
    })
  })

  test.each<[string, Requirement, ResultGiven, string]>([
    [
      'a demand in words',
      { kind: 'text', text: '具有正常色泽' },
      { text: '正常' },
      'notJudged demandInWords',
    ],
    ['a limit withdrawn', { kind: 'withdrawn' }, { text: '0.1' }, 'notJudged limitWithdrawn'],
    ['a result in words', lead, { text: '合格' }, 'notJudged resultInWords'],
    ['no result', lead, { text: '—' }, 'notJudged resultMissing'],
    ['a lost exponent', lead, { text: '4.4×10', unit: 'mg/kg' }, 'inconclusive exponentLost'],
    ['another dimension', lead, { text: '0.05', unit: 'mg/L' }, 'notJudged unitIncompatible'],
    ['an unknown unit', lead, { text: '0.05', unit: 'mg/k' }, 'notJudged unitUnknown'],
    ['no unit', lead, { text: '0.05' }, 'inconclusive unitMissing'],
    [
      'no unit in the limit',
      atMost('0.1', null),
      { text: '0.05mg/kg' },
      'inconclusive unitMissing',
    ],
    ['units that disagree', lead, { text: '0.05g/kg', unit: 'mg/kg' }, 'inconclusive unitsDiffer'],
    ['a comma', lead, { text: '0,050', unit: 'mg/kg' }, 'inconclusive separatorUnclear'],
    [
      'not detected, down to nobody knows what',
      lead,
      { text: '未检出', unit: 'mg/kg' },
      'inconclusive detectionLimitUnknown',
    ],
    [
      'a method that cannot see the limit',
      lead,
      { text: '未检出', unit: 'mg/kg', lod: '0.2' },
      'inconclusive detectionLimitAboveLimit',
    ],
    [
      'a number below such a limit of detection',
      lead,
      { text: '0.05', unit: 'mg/kg', lod: '0.2' },
      'inconclusive detectionLimitAboveLimit',
    ],
    [
      'a side that decides nothing',
      lead,
      { text: '<0.5', unit: 'mg/kg' },
      'inconclusive signUndecided',
    ],
    [
      'detected, but not how much',
      lead,
      { text: '检出', unit: 'mg/kg' },
      'notJudged amountUnknown',
    ],
    [
      'values that disagree',
      lead,
      { text: '0.05;0.5', unit: 'mg/kg' },
      'inconclusive severalValuesDisagree',
    ],
    [
      'a remark beside the value',
      lead,
      { text: '0.05;有异味', unit: 'mg/kg' },
      'inconclusive repairedReading',
    ],
    [
      'zero where nothing may be found',
      banned,
      { text: '0.00', unit: 'g/kg' },
      'inconclusive zeroIsNoMeasurement',
    ],
    [
      'seen below the limit of quantification',
      banned,
      { text: '<LOQ', loq: '0.1' },
      'inconclusive signUndecided',
    ],
    [
      'a method too coarse for a ban',
      chloramphenicol,
      { text: '未检出', unit: 'µg/kg', lod: '0.5' },
      'inconclusive detectionLimitAboveLimit',
    ],
    [
      'a method nobody describes',
      chloramphenicol,
      { text: '未检出', unit: 'µg/kg' },
      'inconclusive detectionLimitUnknown',
    ],
    [
      'four units of five',
      counts,
      { text: '10;20;30;40', unit: 'CFU/g' },
      'inconclusive unitsOfPlanMissing',
    ],
    [
      'an unread unit of the plan',
      counts,
      { text: '10;20;101;102;4×10', unit: 'CFU/g' },
      'inconclusive exponentLost',
    ],
    [
      'no portion',
      salmonella,
      { text: '未检出;未检出;未检出;未检出;未检出' },
      'inconclusive portionMissing',
    ],
    [
      'too small a portion',
      salmonella,
      { text: '未检出;未检出;未检出;未检出;未检出', unit: '/10g' },
      'inconclusive portionTooSmall',
    ],
  ])('%s', (_, requirement, result, expected) => {
    expect(verdictOf(requirement, result)).toBe(expected)
  })

  test('a doubtful limit fails a result and passes none', () => {
    const doubts = { doubts: ['upperLevelLost'] } as const
    const plan: Requirement = { ...counts, M: null }
    const text = (...units: number[]) => ({ text: units.join(';'), unit: 'CFU/g' })
    expect(verdictOf(plan, text(1, 2, 3, 4, 5), standardRule, doubts)).toBe(
      'inconclusive limitDoubtful upperLevelLost',
    )
    expect(verdictOf(plan, text(200, 200, 200, 4, 5), standardRule, doubts)).toBe('fail')
  })
})

describe('the operator decides on the limit itself', () => {
  const bound = (operator: '<=' | '<' | '>=' | '>', value: string): Requirement => ({
    kind: 'bounds',
    unit: '%',
    ...(operator.startsWith('<')
      ? { upper: { operator: operator as '<=' | '<', value } }
      : { lower: { operator: operator as '>=' | '>', value } }),
  })

  test.each([
    ['<=', ['pass', 'pass', 'fail']],
    ['<', ['pass', 'fail', 'fail']],
    ['>=', ['fail', 'pass', 'pass']],
    ['>', ['fail', 'fail', 'pass']],
  ] as const)('%s 0.50', (operator, expected) => {
    const verdicts = ['0.499999', '0.5', '0.500001'].map((text) =>
      verdictOf(bound(operator, '0.50'), { text, unit: '%' }),
    )
    expect(verdicts).toEqual(expected)
  })

  test.each([
    ['<0.5', '<=', 'pass'],
    ['<0.5', '<', 'pass'],
    ['≤0.5', '<', 'inconclusive signUndecided'],
    ['<0.5', '>=', 'fail'],
    ['≤0.5', '>=', 'inconclusive signUndecided'],
    ['>0.5', '<=', 'fail'],
    ['≥0.5', '<=', 'inconclusive signUndecided'],
    ['0.4-0.6', '<=', 'inconclusive signUndecided'],
    ['0.51-0.6', '<=', 'fail'],
  ] as const)('%s against %s 0.5: %s', (text, operator, expected) => {
    expect(verdictOf(bound(operator, '0.5'), { text, unit: '%' })).toBe(expected)
  })

  test('a range must hold at both ends', () => {
    const range: Requirement = {
      kind: 'bounds',
      lower: { operator: '>=', value: '5.5' },
      upper: { operator: '<=', value: '8.0' },
      unit: 'pH',
    }
    const verdicts = ['5.4', '5.5', '7', '8.0', '8.1'].map((text) => verdictOf(range, { text }))
    expect(verdicts).toEqual(['fail', 'pass', 'pass', 'pass', 'fail'])
  })
})

test.each<[string, Requirement, ResultGiven, string]>([
  ['µg/kg against mg/kg', lead, { text: '100', unit: 'µg/kg' }, 'pass'],
  ['one more', lead, { text: '100.001', unit: 'µg/kg' }, 'fail'],
  ['a unit inside the value', lead, { text: '0.000101g/kg' }, 'fail'],
  ['g/100mL against g/L', atMost('0.6', 'g/L'), { text: '0.06', unit: 'g/100mL' }, 'pass'],
  ['a number that needs no unit', atMost('1', '1'), { text: '1.2' }, 'fail'],
  ['not detected, well below', lead, { text: '未检出', unit: 'mg/kg', lod: '5µg/kg' }, 'pass'],
  [
    'below its own limit of detection',
    lead,
    { text: '0.001', unit: 'mg/kg', lod: '0.01' },
    'pass belowDetectionLimit',
  ],
  ['below quantification', lead, { text: '<LOQ', unit: 'mg/kg', loq: '0.03' }, 'pass'],
  ['the same unknown unit on both sides', atMost('1000', 'U/g'), { text: '1001U/g' }, 'fail'],
  ['found where it may not be', banned, { text: '0.35g/kg' }, 'fail'],
  ['found, no number', banned, { text: '检出' }, 'fail'],
  ['more than something', banned, { text: '>0', unit: 'g/kg' }, 'fail'],
  ['not found', banned, { text: '未检出' }, 'pass levelNotStated'],
  [
    'not found, by a method fine enough',
    chloramphenicol,
    { text: 'ND', unit: 'µg/kg', lod: '0.1' },
    'pass',
  ],
  ['found below the level', chloramphenicol, { text: '0.2', unit: 'µg/kg', lod: '0.1' }, 'fail'],
])('%s', (_, requirement, result, expected) => {
  expect(verdictOf(requirement, result)).toBe(expected)
})

describe('sampling plans', () => {
  test.each([
    ['all good', '10;20;<10;40;100', 'pass'],
    ['two above m', '10;101;<10;1000;100', 'pass'],
    ['three above m', '101;101;<10;1000;100', 'fail'],
    ['one above M', '10;20;<10;40;1001', 'fail'],
    ['certain although a unit is unread', '4×10;101;102;103;5', 'fail'],
    ['certain although units are missing', '1001', 'fail'],
    ['commas between five counts', '120,130,140,180,190', 'fail'],
    ['in another unit', '10;20;30;40;50', 'pass'],
  ])('%s', (_, text, expected) => {
    expect(verdictOf(counts, { text, unit: 'CFU/g' }).split(' ')[0]).toBe(expected)
  })

  test('nothing may be found in most units, and a little in one', () => {
    const coliforms: Requirement = { ...counts, c: 1, m: '0', M: '10' }
    const at = (text: string) => verdictOf(coliforms, { text, unit: 'CFU/g' }).split(' ')[0]
    expect(at('0;0;未检出;0;10')).toBe('pass')
    expect(at('0;0;0;1;10')).toBe('fail')
    expect(at('0;0;0;0;11')).toBe('fail')
    expect(at('0;0;0;<10;<10')).toBe('inconclusive')
  })

  test('one unit of five with Salmonella is one too many', () => {
    const text = '未检出/25g;未检出/25g;检出/25g;未检出/25g;未检出/25g'
    expect(verdictOf(salmonella, { text })).toBe('fail')
    expect(verdictOf(salmonella, { text: text.replace(';检出', ';未检出') })).toBe('pass')
  })

  test('lists of two items must say the same', () => {
    const lots = (second: string) => ({ text: `1001,1,1,1,1;${second}`, unit: 'CFU/g' })
    expect(verdictOf(counts, lots('1,1,1,1,1'))).toBe('inconclusive severalValuesDisagree')
    expect(verdictOf(counts, lots('1,1,1,1,1001'))).toBe('fail')
  })
})

describe('rounded values are compared only where the standard says so', () => {
  test.each([
    ['0.549', 'fail', 'pass'],
    ['0.55', 'fail', 'fail'],
    ['0.45', 'pass', 'pass'],
    ['<0.54', 'inconclusive signUndecided', 'pass'],
  ])('%s against ≤ 0.5', (text, full, rounded) => {
    const result = { text, unit: 'mg/kg' }
    expect(verdictOf(atMost('0.5'), result)).toBe(full)
    const comparison = { comparison: 'roundedValue' } as const
    expect(verdictOf(atMost('0.5'), result, standardRule, comparison)).toBe(rounded)
  })

  test('the interval is stated where the printed digits do not show it', () => {
    const limit: Requirement = { ...atMost('1400'), interval: '100' } as Requirement
    const comparison = { comparison: 'roundedValue' } as const
    const result = { text: '1449', unit: 'mg/kg' }
    expect(verdictOf(limit, result, standardRule, comparison)).toBe('pass')
  })
})

describe('what an uncertainty does is the decision rule of the judgement', () => {
  const result = (text: string): ResultGiven => ({
    ...{ text, unit: 'mg/kg' },
    uncertainty: { value: '0.02', coverage: '2' },
  })
  test.each([
    ['simple', ['pass', 'pass', 'fail', 'fail']],
    ['guardedAcceptance', ['pass', 'open', 'fail', 'fail']],
    ['guardedRejection', ['pass', 'pass', 'open', 'fail']],
    ['guardBand', ['pass', 'open', 'open', 'fail']],
  ] as const)('%s', (decision, expected) => {
    const rule = { ...standardRule, decision }
    const verdicts = ['0.08', '0.09', '0.11', '0.13'].map((text) =>
      verdictOf(lead, result(text), rule).replace('inconclusive withinUncertainty', 'open'),
    )
    expect(verdicts).toEqual(expected)
  })

  const rule: JudgementRule = { ...standardRule, decision: 'guardBand' }
  test.each<[string, ResultGiven['uncertainty'], string]>([
    ['without it', null, 'inconclusive uncertaintyMissing'],
    ['without its factor', { value: '0.01' }, 'inconclusive coverageUnknown'],
    ['standard uncertainty', { value: '0.01', coverage: '1' }, 'inconclusive withinUncertainty'],
    ['per cent of the value', { value: '10%', coverage: '2' }, 'pass'],
    ['another factor', { value: '0.01', coverage: '3' }, 'pass'],
  ])('%s', (_, uncertainty, expected) => {
    expect(verdictOf(lead, { text: '0.09', unit: 'mg/kg', uncertainty }, rule)).toBe(expected)
  })
})

test('of several limits one fail is enough', () => {
  const limits = ['0.5', '0.1', '0.2'].map((value) => ({
    limit: prepareLimit(limitOf(atMost(value))),
  }))
  expect(judgeAll([], { text: '0.3' })[0].reasons).toEqual(['noLimit'])
  expect(judgeAll(limits, { text: '0.3', unit: 'mg/kg' }).map((one) => one.verdict)).toEqual([
    'fail',
    'fail',
    'pass',
  ])
})

test('what the register could not choose never lets a result pass', () => {
  const limits = [{ limit: prepareLimit(limitOf(lead)) }]
  const first = (text: string) => {
    const [{ verdict, reasons }] = judgeAll(limits, { text, unit: 'mg/kg' }, ['categoryTooCoarse'])
    return [verdict, ...reasons].join(' ')
  }
  expect(first('0.05')).toBe('notJudged categoryTooCoarse')
  expect(first('0.5')).toBe('fail')
  const [alone] = judgeAll([], { text: '1' }, ['limitConditional'])
  expect(replay(JSON.parse(JSON.stringify(alone.evidence)))).toEqual(alone)
})

test('an evidence of other rules is not judged again by these', () => {
  const { evidence } = judge(prepareLimit(limitOf(lead)), { text: '0.1', unit: 'mg/kg' })
  const older = { ...evidence, engine: 'judgement-0' } as unknown as typeof evidence
  expect(() => replay(older)).toThrow('judgement-0')
})

test('a judgement says in one sentence what it rests on', () => {
  const limit = prepareLimit(limitOf(lead))
  const { evidence } = judge(limit, { text: '130', unit: 'µg/kg' })
  expect(sentenceOf(evidence)).toEqual({
    zh: '实测 130 µg/kg，限量 ≤ 0.1 mg/kg（GB 2762-2022，2023-06-30起施行，待核对），换算 µg/kg → mg/kg: × 0.001 = 0.130，不合格',
    en: 'found 130 µg/kg, limit ≤ 0.1 mg/kg (GB 2762-2022, in force from 2023-06-30, unconfirmed), converted µg/kg → mg/kg: × 0.001 = 0.130, fails',
  })
})
