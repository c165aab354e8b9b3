import { beforeAll } from 'vitest'
import type { Id } from '#kernel/ids.ts'
import { openCase, takeStep } from '#platform/cases/contract.ts'
import { paper } from '#test/support/papers.ts'
import { type Person, setUpWorld } from '#test/support/world.ts'

/** A firm, its organ and the way of a recall, for the tests of this module. */
export const world = setUpWorld()
export let producer: Person
export let officer: Person
export let head: Person
export let outsider: Person
let firm: Id

beforeAll(async () => {
  const organ = await world.organ({ kind: 'province', name: '演示省局', regionCode: '330000' })
  const other = await world.organ({
    kind: 'province',
    name: '邻省局（演示）',
    regionCode: '320000',
  })
  firm = await world.organ({ kind: 'enterprise', name: '演示食品有限公司', regionCode: '330106' })
  producer = await world.person({ organId: firm, roles: ['enterpriseUser'] })
  officer = await world.person({ organId: organ, roles: ['recallOfficer'] })
  head = await world.person({ organId: organ, roles: ['organHead', 'recallOfficer'] })
  outsider = await world.person({ organId: other, roles: ['recallOfficer'] })
})

export const lots = [
  { lotNumber: '20261102A', madeUnits: 12480, shippedUnits: 11940, onHandUnits: 540 },
]
const opening = {
  product: { name: '酱卤牛肉（演示）' },
  reason: '检出单核细胞增生李斯特氏菌',
  hazardKind: 'pathogen',
  knownAt: '2026-11-16T08:40:00Z',
  lots,
}

export async function open(
  given: Partial<Record<keyof typeof opening, unknown>> = {},
): Promise<Id> {
  const body = {
    procedure: 'foodRecall',
    opening: { ...opening, knownAt: world.clock.now().toISOString(), ...given },
  }
  return (await producer.client.done(openCase, { body })).id
}

export interface Act {
  readonly step: string
  readonly data?: unknown
  readonly papers?: readonly string[]
}

export async function attempt(who: Person, id: Id, { step, data = {}, papers = [] }: Act) {
  const documents = await Promise.all(papers.map((document) => paper(who.client, document)))
  return who.client.call(takeStep, { params: { id, step }, body: { data, documents } })
}

export async function take(who: Person, id: Id, act: Act) {
  const answer = await attempt(who, id, act)
  if (answer.problem) throw new Error(`${act.step}: ${JSON.stringify(answer.problem)}`)
  return answer.body
}

export const plan = {
  lots,
  areas: ['330000', '320000'],
  way: '下架、封存、退回',
  disposal: '就地销毁',
  noticeText: '即日起召回下列批次',
  reportEveryDays: 2,
  contactName: '演示联系人',
  contactPhone: '0571-00000000',
}
export const progress = (asOf: string, figures: Record<string, number> = {}) => ({
  asOf,
  notifiedHolders: 71,
  tiers: [
    {
      tier: 'retail',
      holders: 71,
      sealedUnits: 100,
      returnedUnits: 10_700,
      consumedUnits: 1000,
      destroyedUnits: 0,
      ...figures,
    },
  ],
})

/** The way of a recall from the risk to its end, each step with who takes it. */
export const WAY: readonly (Act & { by: 'producer' | 'officer' | 'head'; to: string })[] = [
  {
    step: 'stopProduction',
    by: 'producer',
    to: 'stopped',
    data: { isolatedUnits: 540, place: '一号库' },
  },
  {
    step: 'assess',
    by: 'producer',
    to: 'assessed',
    papers: ['assessment'],
    data: { class: 1, grounds: '致病菌，一级' },
  },
  { step: 'filePlan', by: 'producer', to: 'planFiled', papers: ['plan'], data: plan },
  {
    step: 'askChange',
    by: 'officer',
    to: 'planReturned',
    papers: ['expertOpinion'],
    data: { opinion: '补列二级经销商户' },
  },
  { step: 'filePlan', by: 'producer', to: 'planFiled', papers: ['plan'], data: plan },
  {
    step: 'announce',
    by: 'producer',
    to: 'announced',
    papers: ['notice'],
    data: { text: '召回公告正文', site: 'national' },
  },
  {
    step: 'reportProgress',
    by: 'producer',
    to: 'recalling',
    papers: ['progress'],
    data: progress('2026-11-18'),
  },
  {
    step: 'dispose',
    by: 'producer',
    to: 'disposed',
    papers: ['disposal'],
    data: {
      way: 'destroyed',
      units: 10_800,
      place: '焚烧厂',
      at: '2026-11-19',
      reportedBefore: true,
    },
  },
  {
    step: 'summarise',
    by: 'producer',
    to: 'summarised',
    papers: ['summary'],
    data: { cause: '交叉污染', measures: '分区管理' },
  },
  {
    step: 'evaluate',
    by: 'officer',
    to: 'evaluated',
    data: { result: 'effective', grounds: '回收率97.8%' },
  },
  { step: 'close', by: 'head', to: 'closed' },
]

export const personOf = (by: (typeof WAY)[number]['by']): Person =>
  ({ producer, officer, head })[by]

export async function walkTo(state: string, given = {}): Promise<Id> {
  const id = await open(given)
  for (const act of WAY) {
    const body = await take(personOf(act.by), id, act)
    if (body.state === state) return id
  }
  throw new Error(`the way does not lead through ${state}`)
}
