import { beforeAll, describe, expect, test } from 'vitest'
import type { Id } from '#kernel/ids.ts'
import { asList, type Regime } from '#kernel/procedure/define.ts'
import { filled, type WorkedCase } from '#kernel/procedure/worked.ts'
import { openCase, takeStep } from '#platform/cases/contract.ts'
import { paper } from '#test/support/papers.ts'
import { type Person, setUpWorld } from '#test/support/world.ts'
import { promotion } from './index.ts'
import { famousBrandWorked } from './worked/famous-brand.ts'
import { qualityAwardWorked } from './worked/quality-award.ts'

/** What a title or a prize leaves behind: no new application of the same firm for a time. */
const world = setUpWorld()

const toAward = ['check', 'reviewPapers', 'siteVisit', 'vote', 'publishList', 'wait', 'award']
const toTitle = ['recommend', 'score', 'shortlist', 'wait', 'award', 'withdrawTitle']

describe.each<[string, Regime, WorkedCase, string[], number]>([
  ['a prize', 'current', qualityAwardWorked, toAward, 2 * 365],
  ['a title withdrawn', '2007', famousBrandWorked, toTitle, 3 * 365],
])('after %s', (_name, regime, worked, steps, barredDays) => {
  const procedure = promotion.procedures!.find(({ name }) => name === worked.procedure)!
  const people: Record<string, Person> = {}
  let organs: { organId: Id; partyId: Id }

  const wait = (days: number) =>
    world.clock.set(new Date(world.clock.now().getTime() + days * 86_400_000))
  const open = () =>
    people[worked.opening.by]!.client.call(openCase, {
      body: {
        ...{ ...organs, procedure: procedure.name, links: [] },
        opening: filled(worked.opening.data, world.clock.now()),
      },
    })

  beforeAll(async () => {
    await world.db.ownerPool.query('update platform.installation set regime = $1', [regime])
    const above = await world.organ({ kind: 'national', name: '演示总局', regionCode: '000000' })
    const organId = await world.organ({ kind: 'province', name: '演示省局' })
    const firm = { kind: 'enterprise', name: '演示企业', regionCode: '330106' } as const
    organs = { organId, partyId: await world.organ(firm) }
    for (const [capacity, { of, role }] of Object.entries(procedure.capacities)) {
      if (of === 'clock') continue
      const home = { party: organs.partyId, organ: organId, superior: above }[of]
      people[capacity] = await world.person({ organId: home, roles: [role] })
    }
  })

  test('the firm may not apply again until the time is over', async () => {
    const { id } = (await open()).body as { id: Id }
    for (const name of steps) {
      if (name === 'wait') wait(25)
      else await take(id, name)
    }
    const refused = await open()
    expect(refused.status).toBe(409)
    expect(JSON.stringify(refused.problem)).toContain('"barred"')
    wait(barredDays - 2)
    expect(JSON.stringify((await open()).problem)).toContain('"barred"')
    wait(4)
    expect((await open()).problem).toBeFalsy()
  })

  async function take(id: Id, name: string): Promise<void> {
    const step = procedure.steps[name]!
    const { client } = people[asList(step.by)[0]!]!
    const documents = await Promise.all((step.needs ?? []).map((need) => paper(client, need)))
    const data = filled(worked.forms[name], world.clock.now())
    await client.done(takeStep, { params: { id, step: name }, body: { data, documents } })
  }
})
