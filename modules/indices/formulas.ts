import {
  between,
  dividedBy,
  type Fraction,
  fractionOf,
  isLess,
  minus,
  plus,
  rootOf,
  rounded,
  sumOf,
  times,
  whole,
} from './fraction.ts'

/**
 * Formulas of the indices (design). Official weights and references are
 * unpublished; those here are design values and belong to the version of the formula. A new version
 * never changes an old result.
 */
export interface IndexFormula {
  readonly id: string
  readonly version: number
  readonly indicators: Readonly<Record<string, Indicator>>
  /** From the values of one unit; null for a value that is missing. */
  readonly compute: (values: ReadonlyMap<string, Fraction | null>) => IndexValue
}

export interface Indicator {
  readonly zh: string
  readonly least: string
  readonly most: string
}

/** `value` is null where the data do not suffice; `margin` is half of the 95 % interval. */
export interface IndexValue {
  readonly value: string | null
  readonly margin: string | null
}

const NOT_ENOUGH: IndexValue = { value: null, margin: null }
const SHARE = { least: '0', most: '100' } as const
const AMOUNT = { least: '0', most: '1000000000' } as const

/** Indicator, reference for 60 and for 100 points; a falling reference counts downwards. */
const QCI_REFERENCES = [
  ['q1', '60', '100'],
  ['q2', '0', '40'],
  ['q3', '0', '60'],
  ['q4', '2', '0'],
  ['q5', '70', '100'],
  ['q6', '90', '100'],
  ['q7', '0', '3'],
  ['q8', '0', '6'],
  ['q9', '0', '0.05'],
  ['q10', '0', '40'],
  ['q11', '0', '30000'],
  ['q12', '0', '40'],
] as const

type QciCode = (typeof QCI_REFERENCES)[number][0]

/** Two indicators share a sixth of the index; a missing one leaves its weight to the other. */
const QCI_PAIRS: readonly (readonly [QciCode, QciCode])[] = [
  ['q1', 'q2'],
  ['q3', 'q4'],
  ['q5', 'q6'],
  ['q7', 'q8'],
  ['q9', 'q10'],
  ['q11', 'q12'],
]

function points(code: QciCode, value: Fraction): Fraction {
  const [, low, high] = QCI_REFERENCES.find(([one]) => one === code)!
  const [from, to] = [fractionOf(low), fractionOf(high)]
  const share = dividedBy(minus(value, from), minus(to, from))
  return plus(whole(60), times(whole(40), between(share, whole(0), whole(1))))
}

function qciOf(values: ReadonlyMap<string, Fraction | null>): IndexValue {
  const pairs: Fraction[] = []
  for (const pair of QCI_PAIRS) {
    const known = pair.flatMap((code) => {
      const value = values.get(code)
      return value ? [points(code, value)] : []
    })
    if (known.length === 0) return NOT_ENOUGH
    pairs.push(dividedBy(sumOf(known), whole(known.length)))
  }
  return { value: rounded(dividedBy(sumOf(pairs), whole(pairs.length))), margin: null }
}

const qci: IndexFormula = {
  id: 'indices.qci',
  version: 1,
  indicators: {
    q1: { zh: '产品质量等级品率', ...SHARE },
    q2: { zh: '微电子控制设备比重', ...SHARE },
    q3: { zh: '质量管理体系认证率', ...SHARE },
    q4: { zh: '质量损失率', ...SHARE },
    q5: { zh: '产品监督抽查合格率', ...SHARE },
    q6: { zh: '出口商品检验合格率', ...SHARE },
    q7: { zh: '研究与试验发展经费比重', ...SHARE },
    q8: { zh: '技术改造经费比重', ...SHARE },
    q9: { zh: '每百万元产值拥有专利数', ...AMOUNT },
    q10: { zh: '新产品销售比重', ...SHARE },
    q11: { zh: '平均产品销售收入', ...AMOUNT },
    q12: { zh: '国际市场销售率', ...SHARE },
  },
  compute: qciOf,
}

const TEN = { least: '1', most: '10' } as const
const SERVICE_WEIGHTS = [
  ['reliability', '0.25'],
  ['responsiveness', '0.20'],
  ['assurance', '0.20'],
  ['empathy', '0.15'],
  ['tangibles', '0.10'],
  ['complaintHandling', '0.10'],
] as const

const ANSWERS_LEAST = whole(30)

function serviceOf(values: ReadonlyMap<string, Fraction | null>): IndexValue {
  const [answers, deviation, upheld] = ['answers', 'deviation', 'upheld'].map((c) => values.get(c))
  const scores = SERVICE_WEIGHTS.map(([code, weight]) => {
    const value = values.get(code)
    return value ? times(value, fractionOf(weight)) : null
  })
  if (!answers || !deviation || !upheld || isLess(answers, ANSWERS_LEAST)) return NOT_ENOUGH
  if (scores.some((score) => score === null)) return NOT_ENOUGH
  const mean = sumOf(scores as Fraction[])
  const complaints = between(times(fractionOf('0.5'), upheld), whole(0), whole(5))
  const spread = times(fractionOf('19.6'), dividedBy(deviation, rootOf(answers)))
  return {
    value: rounded(minus(times(whole(10), mean), complaints)),
    margin: rounded(spread),
  }
}

/** Survey means from 1 to 10, number and spread of the answers, complaints upheld of 10,000. */
const serviceQuality: IndexFormula = {
  id: 'indices.serviceQuality',
  version: 1,
  indicators: {
    reliability: { zh: '可靠性', ...TEN },
    responsiveness: { zh: '响应性', ...TEN },
    assurance: { zh: '保证性', ...TEN },
    empathy: { zh: '移情性', ...TEN },
    tangibles: { zh: '有形性', ...TEN },
    complaintHandling: { zh: '投诉处理', ...TEN },
    answers: { zh: '有效问卷', ...AMOUNT },
    deviation: { zh: '评分标准差', ...AMOUNT },
    upheld: { zh: '每万名顾客成立投诉数', ...AMOUNT },
  },
  compute: serviceOf,
}

export const FORMULAS = { qci, serviceQuality } as const
export type IndexKind = keyof typeof FORMULAS
export const formulaKey = (kind: IndexKind): string =>
  `${FORMULAS[kind].id}@${FORMULAS[kind].version}`
