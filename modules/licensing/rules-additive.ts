import { parseScLicence } from '#identifiers/sc-licence.ts'
import { calendarDate, startOfDay } from '#kernel/dates.ts'
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  formatDecimal,
  multiplyDecimals,
} from '#kernel/decimal.ts'
import { type CaseFacts, lastTaken } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import tables from '#reference/additives.json' with { type: 'json' }
import type {
  AdditiveFiling,
  AdditiveUse,
  Finding,
  FindingKind,
  UseChanged,
  UsedAdditive,
} from './contract-additive.ts'

/**
 * The automatic check of a filing against GB 2760, in its order: banned substance, unknown
 * additive, food not allowed, dose over the limit, and the sum of the ratios of additives of one
 * function. The table is from memory of the 2014 edition and holds fourteen additives: what it does
 * not know is to be confirmed by an officer, and is never a pass.
 */
type Facts = CaseFacts<AdditiveFiling>

export const beginAdditive = (use: AdditiveUse): AdditiveFiling => withUse(use)

export const withUse = (use: AdditiveUse): AdditiveFiling => ({
  product: use.product,
  foodCategory: use.foodCategory,
  additives: use.additives,
  findings: findingsOf(use),
})

export const withUseChanged = (_subject: AdditiveFiling, use: AdditiveUse): AdditiveFiling =>
  withUse(use)

interface KnownAdditive {
  readonly function: string
  readonly maxima: readonly (readonly [foods: string, limit: string])[]
}

const KNOWN = new Map<string, KnownAdditive>(
  tables.additives.flatMap(([, kind, ins, cns, maxima]) => {
    const known = { function: String(kind), maxima: Object.entries(maxima as object) }
    return [
      [String(ins), known],
      [String(cns), known],
    ]
  }),
)
const BANNED = tables.banned.map(([, name]) => String(name))

const isBanned = (name: string): boolean =>
  BANNED.some((banned) => banned === name || banned.split(/[（）]/).includes(name))

/** A limit stands for the food whose words it names; a food is found by its category or name. */
function limitFor(known: KnownAdditive, { product, foodCategory }: AdditiveUse): Decimal | null {
  const found = known.maxima.find(([foods]) =>
    foods.split('、').some((food) => foodCategory.includes(food) || product.includes(food)),
  )
  return found ? decimal(found[1]) : null
}

export function findingsOf(use: AdditiveUse): Finding[] {
  const single = use.additives.flatMap((additive) => findingOf(use, additive) ?? [])
  const suppliers = use.additives
    .filter(({ supplierLicence }) => !isAdditiveLicence(supplierLicence))
    .map((additive) => finding('supplierLicence', additive))
  return [...single, ...sumFindings(use), ...suppliers]
}

function findingOf(use: AdditiveUse, additive: UsedAdditive): Finding | null {
  if (isBanned(additive.name)) return finding('banned', additive)
  const known = KNOWN.get(additive.number)
  if (!known) return finding('unknown', additive)
  const limit = limitFor(known, use)
  if (!limit) return finding('category', additive)
  if (compareDecimals(decimal(additive.maxDose), limit) <= 0) return null
  return finding('overLimit', additive, limit)
}

const finding = (kind: FindingKind, additive: UsedAdditive, limit?: Decimal): Finding => ({
  ...{ kind, additive: additive.name, dose: additive.maxDose },
  limit: limit ? formatDecimal(limit) : null,
})

/** Colours and preservatives of one function share their limits: the ratios add up to 1 at most. */
const SHARING = ['colour', 'preservative']

function sumFindings(use: AdditiveUse): Finding[] {
  return SHARING.flatMap((kind) => {
    const together = use.additives.flatMap((additive) => {
      const known = KNOWN.get(additive.number)
      const limit = known?.function === kind ? limitFor(known, use) : null
      return limit ? [{ additive, dose: decimal(additive.maxDose), limit }] : []
    })
    const isWithin = together.every(({ dose, limit }) => compareDecimals(dose, limit) <= 0)
    if (together.length < 2 || !isWithin || !sumsOverOne(together)) return []
    const [first] = together
    return [finding('sumOverLimit', first!.additive, first!.limit)]
  })
}

/** Σ dose/limit > 1 without dividing: every ratio is brought over the product of all limits. */
function sumsOverOne(ratios: readonly { dose: Decimal; limit: Decimal }[]): boolean {
  const one = decimal('1')
  const whole = ratios.reduce((product, { limit }) => multiplyDecimals(product, limit), one)
  const sum = ratios.reduce((total, { dose }, index) => {
    const others = ratios.filter((_, other) => other !== index)
    return addDecimals(
      total,
      others.reduce((product, { limit }) => multiplyDecimals(product, limit), dose),
    )
  }, decimal('0'))
  return compareDecimals(sum, whole) > 0
}

/** Additives come from a maker with a licence of the categories 201 to 203. */
function isAdditiveLicence(number: string): boolean {
  const parsed = parseScLicence(number)
  return parsed.ok && parsed.category.startsWith('2')
}

export const hasFindings = ({ subject }: Pick<Facts, 'subject'>): boolean =>
  subject.findings.length > 0

export function somethingIsFound(facts: Facts): Refusal | null {
  if (hasFindings(facts)) return null
  return refuse('nothingFound', '自动核对没有发现问题', 'The automatic check found nothing')
}

export function nothingIsFound(facts: Facts): Refusal | null {
  if (!hasFindings(facts)) return null
  const { additive } = facts.subject.findings[0]!
  return refuse(
    'checkFailed',
    `自动核对发现${facts.subject.findings.length}项问题（${additive}等），不能出具回执`,
    `The automatic check found ${facts.subject.findings.length} fault(s), such as ${additive}`,
    { basis: 'design' },
  )
}

/** What the table at hand does not say, as against what it says is wrong. */
const OPEN_KINDS: readonly FindingKind[] = ['unknown', 'category']

/** Only what the table leaves open may be settled by reading the standard. */
export function onlyOpenFindings({ subject }: Facts): Refusal | null {
  const settled = subject.findings.filter(({ kind }) => !OPEN_KINDS.includes(kind))
  if (settled.length === 0) return null
  const names = [...new Set(settled.map(({ additive }) => additive))].join('、')
  return refuse(
    'findingStands',
    `以下核对结果不能以查阅标准放行，须改正或者移交：${names}`,
    `These findings stand and are corrected or handed over: ${names}`,
    { basis: 'design' },
  )
}

export const withStandardRead = (subject: AdditiveFiling): AdditiveFiling => ({
  ...subject,
  findings: [],
})

/** A banned substance is no slip of the pen: it goes to enforcement, uncorrected. */
export function nothingBanned({ subject }: Facts): Refusal | null {
  const banned = subject.findings.find(({ kind }) => kind === 'banned')
  if (!banned) return null
  return refuse(
    'bannedSubstance',
    `${banned.additive}是非食用物质，须立即移交线索，不能改正后备案`,
    `${banned.additive} is a non-edible substance: hand over a clue; it cannot be corrected away`,
    { basis: 'FSL 34,123' },
  )
}

export const sinceUse = (facts: Facts): Date => {
  const noted = lastTaken(facts, 'noteUse')?.data as UseChanged | undefined
  return noted ? startOfDay(calendarDate(noted.changedOn)) : facts.now
}
