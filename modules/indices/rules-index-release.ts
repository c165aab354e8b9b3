import { dateIn } from '#kernel/dates.ts'
import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  Computation,
  Correction,
  DataCell,
  DataTable,
  IndexPlan,
  IndexRelease,
  IndexResult,
  ReleaseText,
} from './contract-index-release.ts'
import { computeIndex, correctedCells, missingOf, outliersOf } from './examine-data.ts'
import { FORMULAS, type IndexKind } from './formulas.ts'
import { fractionOf, isLess } from './fraction.ts'

/** Pure decisions of an index: facts in, refusal or value out; no clock and no I/O. */
type Facts = CaseFacts<IndexRelease>

/** Month of the yearly Quality Month, in which the national index is released. */
const QUALITY_MONTH = '09'

export const beginIndex = (plan: IndexPlan): IndexRelease => ({
  ...plan,
  cells: [],
  missing: [],
  outliers: [],
  result: null,
  earlier: [],
  draft: null,
  isApproved: false,
  isSigned: false,
})

export const cellsAreOfThisIndex = (facts: Facts, data: DataTable | Correction): Refusal | null =>
  faultOf(facts.subject.kind, data.cells)

function faultOf(kind: IndexKind, cells: readonly DataCell[]): Refusal | null {
  const { indicators } = FORMULAS[kind]
  const seen = new Set<string>()
  for (const { unit, indicator, value } of cells) {
    const known = indicators[indicator]
    const place = `${unit} ${indicator}`
    if (!known) {
      return refuse(
        'unknownIndicator',
        `本指数没有指标“${indicator}”，应为${Object.keys(indicators).join('、')}`,
        `No indicator “${indicator}” here; there are ${Object.keys(indicators).join(', ')}`,
      )
    }
    if (seen.has(place)) return refuse('cellTwice', `重复：${place}`, `Given twice: ${place}`)
    seen.add(place)
    if (value !== undefined && isOutOfRange(value, known)) {
      return refuse(
        'outOfRange',
        `${unit}的${known.zh}应在${known.least}至${known.most}之间`,
        `${place} lies between ${known.least} and ${known.most}`,
      )
    }
  }
  return null
}

const isOutOfRange = (value: string, range: { least: string; most: string }): boolean =>
  isLess(fractionOf(value), fractionOf(range.least)) ||
  isLess(fractionOf(range.most), fractionOf(value))

/** Every odd value has its account before anything is computed from it. */
export function outliersAreExplained(facts: Facts, data: Computation): Refusal | null {
  const told = new Set(data.explanations.map((e) => `${e.unit} ${e.indicator}`))
  const open = facts.subject.outliers
    .map(({ unit, indicator }) => `${unit} ${indicator}`)
    .filter((place) => !told.has(place))
  if (open.length === 0) return null
  return refuse(
    'outliersUnexplained',
    `异常值须逐项说明：${open.join('、')}；或退回核实`,
    `Give an account of: ${open.join(', ')}; or ask for the data again`,
    { basis: 'design' },
  )
}

/** SD21: without a statistics department nobody could sign; the case names it as its party. */
export function hasStatisticsDepartment(facts: Facts): Refusal | null {
  if (facts.standing.partyId !== null) return null
  return refuse(
    'noStatisticsDepartment',
    '本案未列明会签的统计部门，请另行立案并选择统计部门',
    'No statistics department is named to sign; open the case again and name it',
    { basis: 'design' },
  )
}

export function hasResults(facts: Facts): Refusal | null {
  if (facts.subject.result?.rows.some(({ value }) => value !== null)) return null
  return refuse(
    'nothingComputed',
    '各单元数据均不足，没有可发布的指数',
    'The data suffice for no unit: there is nothing to release',
  )
}

/** The national index is released in Quality Month; a correction waits for no month. */
export function isQualityMonth(facts: Facts): Refusal | null {
  const { kind, scope } = facts.subject
  const isBound = kind === 'qci' && scope === 'nation' && facts.state === 'signedOff'
  if (!isBound || dateIn(facts.now).slice(5, 7) === QUALITY_MONTH) return null
  return refuse(
    'notQualityMonth',
    '全国质量竞争力指数在质量月（9月）发布',
    'The national index is released in Quality Month (September)',
    { about: 'time', basis: 'design' },
  )
}

export function draftWaits(facts: Facts): Refusal | null {
  if (facts.subject.draft && !facts.subject.isApproved) return null
  return refuse('noDraft', '没有待审定的发布稿', 'There is no text waiting for approval', {
    about: 'paper',
  })
}

/** SD27: only the approved text is published. */
export function textIsApproved(facts: Facts): Refusal | null {
  if (facts.subject.draft && facts.subject.isApproved) return null
  return refuse('notApproved', '没有已审定的发布稿', 'There is no approved text to publish', {
    about: 'paper',
  })
}

/** SD21: what is released bears the signature of the statistics department, a correction too. */
export function isSigned(facts: Facts): Refusal | null {
  if (facts.subject.isSigned) return null
  return refuse('notSigned', '尚未经统计部门会签', 'The statistics department has not signed', {
    about: 'paper',
    basis: 'design',
  })
}

export function correctionWaits(facts: Facts): Refusal | null {
  if (!facts.subject.isSigned) return null
  return refuse('signedAlready', '本次更正已会签', 'This correction is signed already', {
    about: 'state',
  })
}

export function somethingChanges(facts: Facts, data: Correction): Refusal | null {
  const { kind, cells, result } = facts.subject
  const corrected = computeIndex(kind, correctedCells(cells, data.cells))
  if (written(corrected) !== (result && written(result))) return null
  return refuse('nothingChanges', '更正后结果没有变化', 'The correction changes no result')
}

const written = ({ rows }: IndexResult): string =>
  rows.map(({ unit, value, margin, rank }) => [unit, value, margin, rank].join(' ')).join('\n')

const checked = (subject: IndexRelease, cells: IndexRelease['cells']): IndexRelease => ({
  ...subject,
  cells,
  missing: missingOf(subject.kind, cells),
  outliers: outliersOf(cells),
})

const unsettled = { draft: null, isApproved: false, isSigned: false } as const

export const withData = (subject: IndexRelease, { cells }: DataTable): IndexRelease =>
  checked(subject, cells)

export const withResult = (subject: IndexRelease): IndexRelease => ({
  ...subject,
  ...unsettled,
  result: computeIndex(subject.kind, subject.cells),
})

/** The result released so far stays readable beside the corrected one. */
export function withCorrection(subject: IndexRelease, data: Correction): IndexRelease {
  const { earlier, result } = subject
  const cells = correctedCells(subject.cells, data.cells)
  return {
    ...withResult(checked(subject, cells)),
    earlier: result ? [...earlier, result] : earlier,
  }
}

export const withText = (subject: IndexRelease, draft: ReleaseText): IndexRelease => ({
  ...subject,
  draft,
  isApproved: false,
})

export const withApproval = (subject: IndexRelease): IndexRelease => ({
  ...subject,
  isApproved: true,
})

export const withSignature = (subject: IndexRelease): IndexRelease => ({
  ...subject,
  isSigned: true,
})
