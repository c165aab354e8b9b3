import { beforeAll, expect, test } from 'vitest'
import type { Id } from '#kernel/ids.ts'
import { filled } from '#kernel/procedure/worked.ts'
import { sweep } from '#platform/cases/clock.ts'
import { openCase, takeStep } from '#platform/cases/contract.ts'
import { type Person, setUpWorld } from '#test/support/world.ts'
import { blacklistWorked } from './worked/blacklist.ts'
import { creditRepairWorked } from './worked/credit-repair.ts'

const world = setUpWorld()
let organId: Id
let partyId: Id
let officer: Person
let head: Person
let party: Person

beforeAll(async () => {
  organId = await world.organ({ kind: 'province', name: '演示省局', regionCode: '330000' })
  partyId = await world.organ({ kind: 'enterprise', name: '演示食品厂', regionCode: '330106' })
  officer = await world.person({ organId, roles: ['creditOfficer'] })
  head = await world.person({ organId, roles: ['organHead'] })
  party = await world.person({ organId: partyId, roles: ['party'] })
})

const askForRepair = () => {
  const opening = filled(creditRepairWorked.opening.data, world.clock.now())
  const body = { procedure: 'creditRepair', organId, partyId, opening, links: [] }
  return party.client.call(openCase, { body })
}

test('nobody on the list asks that a penalty be published no longer', async () => {
  expect((await askForRepair()).problem).toBeNull()
  const opening = filled(blacklistWorked.opening.data, world.clock.now())
  const body = { procedure: 'blacklist', organId, partyId, opening, links: [] }
  const { id } = await officer.client.done(openCase, { body })
  const take = (person: Person, step: string) =>
    person.client.done(takeStep, {
      params: { id, step },
      body: { data: filled(blacklistWorked.forms[step], world.clock.now()), documents: [] },
    })
  await take(officer, 'serveNotice')
  world.clock.set(new Date(world.clock.now().getTime() + 10 * 86_400_000))
  await sweep(world.program.work)
  await take(head, 'list')
  const refused = await askForRepair()
  expect(JSON.stringify(refused.problem)).toContain('"barred"')
})
