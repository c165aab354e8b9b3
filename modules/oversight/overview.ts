import { covers } from '#kernel/authority.ts'
import { addMonths, type CalendarDate, dateIn, endOfDay, startOfDay } from '#kernel/dates.ts'
import { refuse } from '#kernel/refusal.ts'
import { type Text, text } from '#kernel/text.ts'
import { deliveriesOf, lastDays, sampleTotals } from '#modules/laboratory/index.ts'
import type { FoodRecall } from '#modules/recall/index.ts'
import { regionFullName, regionName, regionPath, regions } from '#modules/registry/index.ts'
import type { RiskWarning } from '#modules/warning/index.ts'
import { countOfCases } from '#platform/cases/list.ts'
import type { CaseWork } from '#platform/cases/service.ts'
import { SYSTEM, type Tx } from '#platform/db.ts'
import type { Caller } from '#platform/identity/caller.ts'
import { invalid, notFound, refusedFor } from '#platform/problems.ts'
import { areasBelow, measured, wholeOf } from './areas.ts'
import type { FeedView, OverviewView } from './contract.ts'
import { CONFIDENCE, DUTIES, dutyState, feedState, SAMPLES_MIN } from './rules.ts'
import * as store from './store.ts'

/**
 * How an area stands, for its officers. Rates come from the roll-ups of the laboratory, counts of
 * cases from the same filter as their lists; what is fixed to the moment says so.
 */
export interface OverviewQuery {
  readonly region?: string
  readonly from?: string
  readonly to?: string
  readonly productGroup?: string
  readonly origin?: 'lab' | 'published'
}

type Filter = OverviewView['filter']

const PERIOD_MONTHS = 12
const METHOD = { formula: 'oversight.failingRate', version: 1 } as const

export async function overview(
  work: CaseWork,
  caller: Caller,
  query: OverviewQuery,
): Promise<OverviewView> {
  if (caller.scope.kind !== 'organ') throw officersOnly()
  const now = work.platform.clock.now()
  const home = caller.organ.regionCode.slice(0, 6)
  const filter = filterOf(query, home, now)
  if (filter.from > filter.to) throw invalid([endsBeforeStart])
  if (!covers(home, filter.region) || !regions.has(filter.region)) throw notFound()
  // Deliveries lie outside the sight of an organ; only their counts for its own area are told.
  const feeds = await work.platform.db.read(SYSTEM, (tx) => feedsOf(tx, filter.region, now))
  return work.platform.db.read(caller.scope, async (tx) => ({
    now: now.toISOString(),
    filter,
    path: regionPath(filter.region).map(({ code, name }) => ({ code, name })),
    name: regionName(filter.region),
    home,
    method: {
      ...METHOD,
      interval: text(
        'Wilson法，95%，不作连续性校正；样本按不合格与合格计，未判定的不计入',
        'Wilson, 95%, no continuity correction; of decided samples only',
      ),
      confidence: CONFIDENCE,
      samplesMin: SAMPLES_MIN,
    },
    ...(await told(work, tx, caller, filter)),
    feeds,
    duties: await dutiesOf(tx, now),
  }))
}

function filterOf(query: OverviewQuery, home: string, now: Date): Filter {
  const to = query.to ?? dateIn(now)
  return {
    region: query.region ?? home,
    from: query.from ?? addMonths(to as CalendarDate, -PERIOD_MONTHS),
    to,
    productGroup: query.productGroup ?? null,
    origin: query.origin ?? 'lab',
  }
}

async function told(work: CaseWork, tx: Tx, caller: Caller, filter: Filter) {
  const samples = await samplesOf(tx, filter)
  const cases = await caseFigures(work, tx, caller, filter)
  return { ...samples, ...cases, figures: [sampleFigure(samples.whole, filter), ...cases.figures] }
}

async function samplesOf(tx: Tx, filter: Filter) {
  const { region, origin } = filter
  const [from, to] = [filter.from as CalendarDate, filter.to as CalendarDate]
  const period = { origin, regionCode: region }
  const all = await sampleTotals(tx, { ...period, from, to }, 6)
  const yearBefore = { from: addMonths(from, -12), to: addMonths(to, -12) }
  const allBefore = await sampleTotals(tx, { ...period, ...yearBefore }, 6)
  const ofProduct = (totals: typeof all) =>
    totals.filter(({ productGroup }) => [null, productGroup].includes(filter.productGroup))
  const samples = { origin, totals: ofProduct(all), before: ofProduct(allBefore) }
  const days = await lastDays(tx, region, origin)
  const lastOf = new Map(days.map(({ province, day }) => [province, day]))
  return {
    whole: measured(origin, wholeOf(samples.totals), wholeOf(samples.before)),
    areas: areasBelow(region, samples),
    productGroups: [...new Set(all.map(({ productGroup }) => productGroup))].sort(),
    dataThrough:
      days
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? null,
    provinces: provincesOf(region).map((code) => ({
      code,
      name: regionName(code),
      lastDay: lastOf.get(code) ?? null,
    })),
  }
}

const provincesOf = (region: string): string[] =>
  [...regions.values()]
    .filter(
      ({ code, level }) => level === 'province' && (covers(region, code) || covers(code, region)),
    )
    .map(({ code }) => code)

async function caseFigures(work: CaseWork, tx: Tx, caller: Caller, filter: Filter) {
  const now = work.platform.clock.now()
  const { region } = filter
  const count = async (
    key: string,
    label: Text,
    query: { procedure?: string; open?: boolean; overdue?: boolean },
  ) => {
    const { total, exact } = await countOfCases(tx, caller, { ...query, region }, now)
    const words = Object.entries({ ...query, region }).map(([name, word]) => [name, String(word)])
    const behind = { of: 'cases' as const, query: Object.fromEntries(words) }
    return {
      key,
      label,
      value: total,
      exact,
      follows: ['region'] as OverviewView['figures'][0]['follows'],
      behind,
    }
  }
  const figures = [
    await count('open', text('在办事项', 'Open cases'), { open: true }),
    await count('overdue', text('已逾期', 'Overdue'), { open: true, overdue: true }),
    await count('recalls', text('在途召回', 'Open recalls'), {
      procedure: 'foodRecall',
      open: true,
    }),
    await count('warnings', text('在办预警', 'Open warnings'), {
      procedure: 'riskWarning',
      open: true,
    }),
  ]
  const recalls = await store.openCasesOf(tx, 'foodRecall', region)
  const warnings = await store.openCasesOf(tx, 'riskWarning', region)
  const counts = await store.openClocks(tx, {
    regionCode: region,
    now,
    endOfToday: endOfDay(dateIn(now)),
  })
  return {
    figures,
    recallClasses: tally(
      recalls.map(({ subject }) => String((subject as FoodRecall).class ?? 'none')),
    ).map(([name, total]) => ({ class: name, count: total })),
    warningLevels: tally(
      warnings.map(({ subject }) => (subject as RiskWarning).issued?.level ?? 'none'),
    ).map(([level, total]) => ({ level, count: total })),
    stalledRecalls: await store.stalledAmong(
      tx,
      recalls.map(({ id }) => id),
    ),
    clocks: counts.map((one) => ({ ...one, title: titleOf(work, one.procedure) })),
  }
}

function sampleFigure({ samples }: { samples: number }, filter: Filter) {
  const { region, from, to, productGroup, origin } = filter
  const query = { region, from, to, origin, ...(productGroup && { productGroup }) }
  return {
    key: 'samples',
    label: text('已检批次', 'Samples'),
    value: samples,
    exact: true,
    follows: ['region', 'period', 'product', 'origin'] as OverviewView['figures'][0]['follows'],
    behind: { of: 'samples' as const, query },
  }
}

const tally = (values: readonly string[]): [string, number][] =>
  [...Map.groupBy(values, (value) => value)]
    .map(([value, all]): [string, number] => [value, all.length])
    .sort(([a], [b]) => (a < b ? -1 : 1))

function titleOf(work: CaseWork, name: string): Text {
  const procedure = work.procedures.newest(name)
  return procedure ? text(procedure.title, procedure.english.title) : text(name, name)
}

const SEVERITY: readonly FeedView['state'][] = ['broken', 'late', 'unknown', 'ok']

async function feedsOf(tx: Tx, regionCode: string, now: Date): Promise<FeedView[]> {
  const monthStart = startOfDay(`${dateIn(now).slice(0, 7)}-01` as CalendarDate)
  const deliveries = await deliveriesOf(tx, { regionCode, now, monthStart })
  return deliveries
    .map((delivery) => ({
      ...delivery,
      regionName: regionFullName(delivery.regionCode),
      state: feedState(delivery, now),
      lastDeliveryAt: delivery.lastDeliveryAt?.toISOString() ?? null,
    }))
    .sort((a, b) => SEVERITY.indexOf(a.state) - SEVERITY.indexOf(b.state))
}

const DUTY_LABELS: Readonly<Record<string, Text>> = {
  sweep: text('期限巡查', 'Sweep of deadlines'),
  detection: text('风险监测', 'Detection of alarms'),
}

async function dutiesOf(tx: Tx, now: Date): Promise<OverviewView['duties']> {
  const beats = await store.beats(tx)
  return Object.entries(DUTIES).map(([name, { everyMinutes }]) => {
    const beatAt = beats.get(name) ?? null
    return {
      name,
      label: DUTY_LABELS[name] ?? text(name, name),
      state: dutyState(beatAt, everyMinutes, now),
      beatAt: beatAt?.toISOString() ?? null,
      everyMinutes,
    }
  })
}

const officersOnly = () =>
  refusedFor(
    [
      refuse('officersOnly', '概览供监管机关使用', 'The overview is for organs of supervision', {
        about: 'who',
        basis: 'design',
      }),
    ],
    [],
  )

const endsBeforeStart = {
  path: '/to',
  code: 'endsBeforeStart',
  zh: '期间的止日早于起日',
  en: 'The period ends before it begins',
}
