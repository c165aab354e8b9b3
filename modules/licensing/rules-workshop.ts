import { covers } from '#kernel/authority.ts'
import { addDays, addMonths, calendarDate, dateIn, startOfDay } from '#kernel/dates.ts'
import { type CaseFacts, lastTaken, linkedCases } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  RestartPlan,
  SaleArea,
  Sighting,
  WorkshopApplication,
  WorkshopChange,
  WorkshopRegistration,
  WorkshopVisit,
} from './contract-workshop.ts'
import { ruleSetOf, WORKSHOP_FOODS } from './workshop-rules.ts'

/** Pure decisions of the registration of food workshops. */
type Facts = CaseFacts<WorkshopRegistration>

export const beginWorkshop = ({
  workshopName,
  address,
  county,
  products,
}: WorkshopApplication): WorkshopRegistration => ({
  ...{ workshopName, address, county, products },
  ...{ saleArea: [], channels: [], visit: null, registeredOn: null, pending: null },
})

/** The forbidden list of the province: what only a licensed factory may make. */
export function foodsAreAllowed({ subject }: Facts): Refusal | null {
  const { forbidden } = ruleSetOf(subject.county)
  const strange = subject.products.filter(({ food }) => forbidden.includes(food))
  if (strange.length === 0) return null
  const words = [...new Set(strange.map(({ food }) => WORKSHOP_FOODS[food]))]
  return refuse(
    'foodForbidden',
    `小作坊不得生产加工：${words.map(([zh]) => zh).join('、')}`,
    `Not to be made in workshops: ${words.map(([, en]) => en).join(', ')}`,
    { basis: 'FSL 36', remedy: { zh: '请申请食品生产许可', en: 'Apply for a food licence' } },
  )
}

export function papersAreFiled(facts: Facts): Refusal | null {
  if (lastTaken(facts, 'filePapers')) return null
  return refuse(
    'papersNotFiled',
    '申请人尚未提交全部登记材料',
    'The owner has not filed the papers of the registration',
    { basis: 'FSL 36' },
  )
}

export function twoVisit(_facts: Facts, { officers }: WorkshopVisit): Refusal | null {
  if (new Set(officers).size >= 2) return null
  return refuse('twoOfficers', '现场核查须由两名以上人员进行', 'Two officers visit', {
    basis: 'FSIM 23',
  })
}

export function visitPassed({ subject }: Facts): Refusal | null {
  if (subject.visit === 'pass') return null
  return refuse(
    'visitFailed',
    '现场核查不符合要求，不能登记',
    'The visit found the workshop not fit; it cannot be registered',
    { basis: 'FSL 36' },
  )
}

/** The own county by default; further only where the area it goes to has agreed. */
export function areaIsOwn({ subject }: Facts, { saleArea, consent }: SaleArea): Refusal | null {
  const outside = saleArea.filter((region) => !covers(subject.county, region))
  if (outside.length === 0 || consent) return null
  return refuse(
    'areaNeedsConsent',
    `销售区域超出本县（区）：${outside.join('、')}，须有当地监管部门同意文号`,
    `Beyond the own county: ${outside.join(', ')}; give the consent of that area`,
    { basis: 'design' },
  )
}

export function channelsAreOpen({ subject }: Facts, data: SaleArea): Refusal | null {
  const { shopsNeedReport } = ruleSetOf(subject.county)
  const isStrict = data.channels.includes('supermarket') || data.channels.includes('canteen')
  const isShop = isStrict || (shopsNeedReport && data.channels.includes('streetShop'))
  if (!isShop || data.hasTestReport) return null
  return refuse(
    'channelNeedsReport',
    '向商场超市、食堂等供货须有登记证和产品检验合格报告',
    'Supply to supermarkets and canteens needs a passing test report',
    { basis: 'FSL 36' },
  )
}

export const isUnderway = ({ state }: Facts): boolean =>
  state === 'registered' || state === 'suspended' || state === 'breachFound'

/** The registration runs out by itself; while a renewal waits, it does not. */
export const runsOut = (facts: Facts): boolean =>
  isUnderway(facts) && facts.subject.pending !== 'renewal'

export const sinceRegistered = ({ subject, now }: Facts): Date =>
  subject.registeredOn ? startOfDay(calendarDate(subject.registeredOn)) : now

/** Three years from the registration, from which the days to renew are counted back. */
const VALIDITY_YEARS = 3
export const sinceWorkshopExpiry = ({ subject, now }: Facts): Date => {
  const from = calendarDate(subject.registeredOn ?? dateIn(now))
  return startOfDay(addMonths(from, VALIDITY_YEARS * 12))
}

export const sinceWorkshopChange = (facts: Facts): Date => {
  const noted = lastTaken(facts, 'noteChange')?.data as WorkshopChange | undefined
  return noted ? startOfDay(calendarDate(noted.changedOn)) : facts.now
}

/** The report comes within the seven days before production, not before them. */
export const sinceDayBeforeRestart = (facts: Facts): Date => {
  const plan = lastTaken(facts, 'planRestart')?.data as RestartPlan | undefined
  return plan ? startOfDay(addDays(calendarDate(plan.startsOn), -1)) : facts.now
}

/** Purchase records outlive the longest shelf life; without one they are kept two years. */
export const sinceShelfLife = (facts: Facts): Date => {
  const days = Math.max(0, ...facts.subject.products.map(({ shelfLifeDays }) => shelfLifeDays))
  return startOfDay(addDays(dateIn(facts.now), days === 0 ? WITHOUT_SHELF_LIFE_DAYS : days))
}
/** Two years in all: eighteen months, and the six that the limit adds. */
const WITHOUT_SHELF_LIFE_DAYS = 548

export const decidesRenewal = ({ subject }: Facts): boolean => subject.pending === 'renewal'
export const decidesChange = ({ subject }: Facts): boolean => subject.pending === 'change'

const waitsFor =
  (pending: 'renewal' | 'change', zh: string, en: string) =>
  ({ subject }: Facts): Refusal | null =>
    subject.pending === pending ? null : refuse('notAsked', zh, en, { basis: 'design' })
export const renewalIsAsked = waitsFor(
  'renewal',
  '小作坊尚未申请延续',
  'The workshop has not asked for a renewal',
)
export const changeIsAsked = waitsFor(
  'change',
  '小作坊尚未申请变更',
  'The workshop has not asked for a change',
)

export function nothingIsPending({ subject }: Facts): Refusal | null {
  if (subject.pending === null) return null
  return refuse(
    'otherRequestPending',
    '已有申请待决定，请待决定后再提出',
    'A request is waiting for its decision; ask again afterwards',
    { about: 'state' },
  )
}

export function restartIsPlanned(facts: Facts): Refusal | null {
  const planned = lastTaken(facts, 'planRestart')?.seq ?? 0
  if (planned > (lastTaken(facts, 'reportRestart')?.seq ?? 0)) return null
  return refuse(
    'restartNotPlanned',
    '请先登记拟开始生产的日期',
    'First say on what day production starts',
    { basis: 'design' },
  )
}

export function restartLiesAhead(facts: Facts): Refusal | null {
  const plan = lastTaken(facts, 'planRestart')?.data as RestartPlan | undefined
  if (!plan || dateIn(facts.now) < plan.startsOn) return null
  return refuse(
    'reportedTooLate',
    `首批产品应在生产前七日内报告，拟定日期（${plan.startsOn}）已到`,
    `The first lot is reported before production; that day (${plan.startsOn}) has come`,
    { about: 'time', basis: 'design' },
  )
}

/** A sighting inside the area is no breach. */
export function seenOutside({ subject }: Facts, { region }: Sighting): Refusal | null {
  const isInside = subject.saleArea.some((area) => covers(area, region))
  if (!isInside) return null
  return refuse(
    'insideTheArea',
    `发现地${region}在许可销售区域内，不构成超区域销售`,
    `${region} lies inside the area of sale: this is no breach`,
    { basis: 'design' },
  )
}

/** A workshop becomes a factory once its licence is issued. */
export function fullLicenceIsIssued(facts: Facts): Refusal | null {
  if (linkedCases(facts, 'foodLicence').some(({ state }) => state === 'issued')) return null
  return refuse(
    'noFullLicence',
    '没有关联已发证的食品生产许可申请，不能升级',
    'No application for a food licence tied to this one has been issued',
    { basis: 'FSL 35' },
  )
}

export const withVisit = (
  subject: WorkshopRegistration,
  { result }: WorkshopVisit,
): WorkshopRegistration => ({ ...subject, visit: result })

export const withRegistration = (
  subject: WorkshopRegistration,
  { saleArea, channels }: SaleArea,
  at: Date,
): WorkshopRegistration => ({ ...subject, saleArea, channels, registeredOn: dateIn(at) })

export const withRenewalAsked = (subject: WorkshopRegistration): WorkshopRegistration => ({
  ...subject,
  pending: 'renewal',
})
export const withChangeAsked = (subject: WorkshopRegistration): WorkshopRegistration => ({
  ...subject,
  pending: 'change',
})
export const withoutPending = (subject: WorkshopRegistration): WorkshopRegistration => ({
  ...subject,
  pending: null,
})
export const withWorkshopRenewal = (
  subject: WorkshopRegistration,
  _data: unknown,
  at: Date,
): WorkshopRegistration => ({ ...subject, pending: null, registeredOn: dateIn(at) })

export const withSaleArea = (
  subject: WorkshopRegistration,
  { saleArea, channels }: SaleArea,
): WorkshopRegistration => ({ ...subject, saleArea, channels, pending: null })
