import type { Id } from '#kernel/ids.ts'
import type { RiskAssessment } from '#modules/warning/contract.ts'
import { listAlarms } from '#modules/warning/contract-alarms.ts'
import type { movableClock } from '#platform/clock.ts'
import { type Act, type Cast, take } from './cast.ts'

/** An alarm that officers follow through to a warning to the public. */
const HOUR = 3_600_000

export interface AlarmFound {
  readonly id: Id
  readonly caseId: Id
}

/** The newest alarm of an item that has opened a case, as its analyst finds it in the list. */
export async function findAlarm(
  cast: Cast,
  login: string,
  wanted: { item: string; rule?: string },
): Promise<AlarmFound | null> {
  const client = await cast.as(login)
  const { alarms } = await client.done(listAlarms, { query: { limit: 200 } })
  const found = alarms.find(
    (alarm) =>
      alarm.item === wanted.item &&
      alarm.case !== null &&
      (wanted.rule === undefined || alarm.rule === wanted.rule),
  )
  return found?.case ? { id: found.id, caseId: found.case.id } : null
}

export interface RiskTold {
  readonly assessment: RiskAssessment
  readonly title: string
  readonly areas: readonly string[]
  readonly product: string
  readonly hazard: string
}

/** From the signal to the public, by the people of one organ. */
export async function warnThePublic(
  cast: Cast,
  caseId: Id,
  people: { analyst: string; expert: string; head: string },
  given: RiskTold,
  clock?: ReturnType<typeof movableClock>,
): Promise<void> {
  const { analyst, expert, head } = people
  const { assessment, title, areas, product, hazard } = given
  const acts: readonly Act[] = [
    {
      by: analyst,
      step: 'validate',
      data: { checked: '已向检验机构核对原始记录，样品、方法和数据无误。', lots: [] },
    },
    {
      by: expert,
      step: 'assess',
      papers: ['assessment'],
      data: assessment,
    },
    {
      by: analyst,
      step: 'draftWarning',
      data: {
        level: assessment.level,
        audience: 'public',
        title,
        product,
        hazard,
        areas,
        lots: [],
        risk: `近期监督抽检在多地检出${product}${hazard}不合格。`,
        advice: '购买时选择正规渠道，查看标签；已购同类产品的，暂停食用并留意召回信息。',
      },
    },
    { by: head, step: 'issue', data: { opinion: '同意签发，面向公众发布。' } },
  ]
  for (const act of acts) {
    clock?.advance(2 * HOUR)
    await take(cast, caseId, act)
  }
}
