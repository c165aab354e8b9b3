import { beforeAll } from 'vitest'
import type { Id } from '#kernel/ids.ts'
import { getCase, openCase, takeStep } from '#platform/cases/contract.ts'
import { paper } from '#test/support/papers.ts'
import { type Person, setUpWorld } from '#test/support/world.ts'
import { warning } from './index.ts'

/** An organ with its people and the way of a warning, for the tests of this module. */
export const world = setUpWorld({ modules: [warning] })
export let organ: Id
export let analyst: Person
export let expert: Person
export let head: Person
/** Analyst, expert and head in one person: what must not be done by one is refused to this one. */
export let everyone: Person
export let outsider: Person
export let firm: Person

beforeAll(async () => {
  organ = await world.organ({ kind: 'province', name: '演示省局', regionCode: '330000' })
  const other = await world.organ({
    kind: 'province',
    name: '邻省局（演示）',
    regionCode: '320000',
  })
  const enterprise = await world.organ({
    kind: 'enterprise',
    name: '演示食品有限公司',
    regionCode: '330106',
  })
  const every = ['riskAnalyst', 'expert', 'organHead']
  analyst = await world.person({ organId: organ, roles: ['riskAnalyst'] })
  expert = await world.person({ organId: organ, roles: ['expert'] })
  head = await world.person({ organId: organ, roles: ['organHead'] })
  everyone = await world.person({ organId: organ, roles: every })
  outsider = await world.person({ organId: other, roles: every })
  firm = await world.person({ organId: enterprise, roles: ['enterpriseUser'] })
})

const concern = { product: '淀粉及淀粉制品', hazard: '铝的残留量', areas: ['330000'] }
export const signal = { source: 'sampling', ...concern, facts: '一周内4批粉条铝残留量超标' }

export const openAs = (who: Person, opening: object = signal) =>
  who.client.call(openCase, { body: { procedure: 'riskWarning', opening } })

export async function open(who: Person = analyst): Promise<Id> {
  const answer = await openAs(who)
  if (answer.problem) throw new Error(JSON.stringify(answer.problem))
  return answer.body.id
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

export const seen = (who: Person, id: Id) => who.client.done(getCase, { params: { id } })

/** Score 12: level II. */
export const assessment = {
  severity: 2,
  exceedance: 'upTo5',
  users: 'general',
  spread: 'provinces',
  level: 'II',
  grounds: '多批粉条铝残留量超标，最高为限量的4.7倍',
}

export const draft = (level: string) => ({
  level,
  audience: 'public',
  title: '关于粉条铝残留量超标的风险预警',
  ...concern,
  lots: [{ name: '粉条（演示）', value: '942mg/kg', limit: '200mg/kg' }],
  risk: '长期过量摄入铝可能损害健康',
  advice: '请勿购买来源不明的散装粉条',
})

const validation = { checked: '已与抽样单、检验报告核对', lots: [{ name: '粉条（演示）' }] }
const opinion = { opinion: '同意发布' }

export type Who = 'analyst' | 'expert' | 'head'

/** The way of a warning from signal to lifting, each act with who takes it and what it leads to. */
export const WAY: readonly (Act & { by: Who; to: string })[] = [
  { step: 'validate', by: 'analyst', to: 'validated', data: validation },
  { step: 'assess', by: 'expert', to: 'assessed', papers: ['assessment'], data: assessment },
  { step: 'draftWarning', by: 'analyst', to: 'assessed', data: draft('II') },
  { step: 'issue', by: 'head', to: 'warned', data: opinion },
  { step: 'draftWarning', by: 'analyst', to: 'warned', data: draft('I') },
  { step: 'upgrade', by: 'head', to: 'upgraded', data: opinion },
  { step: 'settle', by: 'analyst', to: 'warned', data: { finding: '各地已加严抽检' } },
  { step: 'review', by: 'analyst', to: 'warned', data: { finding: '两周内未再发现' } },
  {
    step: 'lift',
    by: 'head',
    to: 'lifted',
    data: { reason: 'riskGone', grounds: '连续四周抽检合格' },
  },
]

export const personOf = (by: Who): Person => ({ analyst, expert, head })[by]

/** Takes the first acts of the way; the case as it then is. */
export async function walk(acts: number): Promise<Id> {
  const id = await open()
  for (const act of WAY.slice(0, acts)) await take(personOf(act.by), id, act)
  return id
}
