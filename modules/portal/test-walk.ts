import { beforeAll } from 'vitest'
import type { Id } from '#kernel/ids.ts'
import { type Act, head, progress, take, walkTo, world } from '#modules/recall/test-fixtures.ts'
import { openCase } from '#platform/cases/contract.ts'
import { SYSTEM } from '#platform/db.ts'
import type { Person } from '#test/support/world.ts'

/** Recalls and warnings on their way to the public, for the tests of this module. */
export let analyst: Person
export let warner: Person
let expert: Person

beforeAll(async () => {
  const organ = await world.organ({ kind: 'city', name: '演示宁波局', regionCode: '330200' })
  analyst = await world.person({ organId: organ, roles: ['riskAnalyst'] })
  expert = await world.person({ organId: organ, roles: ['expert'] })
  warner = await world.person({ organId: organ, roles: ['organHead', 'spokesperson'] })
})

export const product = {
  name: '酱卤牛肉（演示）',
  brand: '清禾牌',
  model: '200 g',
  gtin: '6901234567892',
}

/** A recall whose notice is out, and its public number. */
export async function announced(given: object = {}): Promise<{ id: Id; number: string }> {
  const id = await walkTo('announced', { product, ...given })
  await world.settled()
  return { id, number: await numberOf(id) }
}

export const report = (asOf: string, figures: Record<string, number> = {}): Act => ({
  step: 'reportProgress',
  papers: ['progress'],
  data: progress(asOf, figures),
})

export async function numberOf(caseId: Id): Promise<string> {
  const { rows } = await world.db.ownerPool.query(
    'select number from platform.procedure_case where id = $1',
    [caseId],
  )
  return rows[0].number
}

export async function publicationId(number: string): Promise<Id> {
  const { findByNumber } = await import('./store.ts')
  const kind = number.startsWith('ZH') ? 'recall' : 'warning'
  const found = await world.db.read(SYSTEM, (tx) => findByNumber(tx, kind, number))
  if (!found) throw new Error(`${number} is not published`)
  return found.id
}

const draft = (level: string, audience: string) => ({
  level,
  audience,
  title: '关于粉条铝残留量超标的风险预警',
  product: '淀粉及淀粉制品',
  hazard: '铝的残留量',
  areas: ['330000'],
  lots: [{ name: '粉条（演示）', lotNumber: 'F-01', value: '942mg/kg', limit: '200mg/kg' }],
  risk: '长期过量摄入铝可能损害健康',
  advice: '请勿购买来源不明的散装粉条',
})

/** A warning that has been issued, and the number of its paper. */
export async function issued(
  given: { level?: string; audience?: string } = {},
): Promise<{ id: Id; number: string }> {
  const opening = {
    source: 'sampling',
    product: '淀粉及淀粉制品',
    hazard: '铝的残留量',
    areas: ['330000'],
    facts: '一周内4批粉条铝残留量超标',
  }
  const opened = await analyst.client.done(openCase, {
    body: { procedure: 'riskWarning', opening },
  })
  const { id } = opened
  await take(analyst, id, { step: 'validate', data: { checked: '已核对抽样单', lots: [] } })
  await take(expert, id, {
    step: 'assess',
    papers: ['assessment'],
    data: {
      severity: 2,
      exceedance: 'upTo5',
      users: 'general',
      spread: 'provinces',
      level: 'II',
      grounds: '多批超标，最高为限量的4.7倍',
    },
  })
  await redraft(id, given.level ?? 'II', given.audience ?? 'public')
  const view = await take(warner, id, { step: 'issue', data: { opinion: '同意发布' } })
  await world.settled()
  const paper = view.documents.find(({ document }) => document === 'warning')
  return { id, number: paper!.number! }
}

export const redraft = (id: Id, level: string, audience = 'public') =>
  take(analyst, id, { step: 'draftWarning', data: draft(level, audience) })

export { head, take, world }
