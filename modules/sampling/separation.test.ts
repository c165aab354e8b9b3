import { beforeAll, expect, test } from 'vitest'
import type { Id } from '#kernel/ids.ts'
import { filled } from '#kernel/procedure/worked.ts'
import { laboratory } from '#modules/laboratory/index.ts'
import { getCase, openCase, takeStep } from '#platform/cases/contract.ts'
import type { Module } from '#platform/module.ts'
import { paper } from '#test/support/papers.ts'
import { type Person, setUpWorld } from '#test/support/world.ts'
import { sampling } from './index.ts'

/** Who may not do what another did, and who may not see what another sees. */
const world = setUpWorld()
let organ: Id
let firm: Id
let lab: Id
let organiser: Person
let sampler: Person

beforeAll(async () => {
  organ = await world.organ({ kind: 'province', name: '演示省局', regionCode: '330000' })
  firm = await world.organ({ kind: 'enterprise', name: '演示食品公司', regionCode: '330106' })
  lab = await world.organ({ kind: 'lab', name: '演示检验中心', regionCode: '330106' })
  organiser = await world.person({ organId: organ, roles: ['samplingOrganiser'] })
  sampler = await world.person({ organId: organ, roles: ['sampler'] })
})

const workedOf = (module: Module, name: string) =>
  module.worked!.find(({ procedure }) => procedure === name)!

/** Opens a case as its worked case does. */
async function open(module: Module, who: Person, given: { name: string; partyId?: Id }) {
  const { name, partyId } = given
  const opening = filled(workedOf(module, name).opening.data, world.clock.now())
  const body = { procedure: name, opening, organId: organ, ...(partyId && { partyId }) }
  return who.client.call(openCase, { body })
}

async function attempt(module: Module, who: Person, id: string, [name, step]: [string, string]) {
  const procedure = module.procedures!.find((one) => one.name === name)!
  const needs = procedure.steps[step]!.needs ?? []
  const documents = await Promise.all(needs.map((document) => paper(who.client, document)))
  const data = filled(workedOf(module, name).forms[step], world.clock.now())
  return who.client.call(takeStep, { params: { id, step }, body: { data, documents } })
}

async function take(module: Module, who: Person, id: string, act: [string, string]) {
  const answer = await attempt(module, who, id, act)
  if (answer.problem) throw new Error(`${act[1]}: ${JSON.stringify(answer.problem)}`)
}

test('whoever tested neither checks nor signs (SD04)', async () => {
  const everything = ['labReceiver', 'tester', 'reportSigner']
  const one = await world.person({ organId: lab, roles: everything })
  const other = await world.person({ organId: lab, roles: everything })
  const third = await world.person({ organId: lab, roles: ['reportSigner'] })
  const opened = await open(sampling, organiser, { name: 'sampleTest', partyId: lab })
  const id = String(opened.body.id)
  for (const step of ['receive', 'startTest', 'recordResults']) {
    await take(sampling, one, id, ['sampleTest', step])
  }
  const check = await attempt(sampling, one, id, ['sampleTest', 'check'])
  expect(JSON.stringify(check.problem)).toContain('"sameAs"')
  await take(sampling, other, id, ['sampleTest', 'check'])
  for (const signer of [one, other]) {
    const signed = await attempt(sampling, signer, id, ['sampleTest', 'signReport'])
    expect(JSON.stringify(signed.problem)).toContain('"sameAs"')
  }
  await take(sampling, third, id, ['sampleTest', 'signReport'])
})

test('the laboratory does not see whose sample it tests, nor the firm who tests it (SD05)', async () => {
  const tester = await world.person({ organId: lab, roles: ['tester'] })
  const owner = await world.person({ organId: firm, roles: ['sampledParty'] })
  const check = await open(sampling, sampler, { name: 'samplingInspection', partyId: firm })
  const checkId = String(check.body.id)
  const body = {
    procedure: 'sampleTest',
    opening: filled(workedOf(sampling, 'sampleTest').opening.data, world.clock.now()),
    organId: organ,
    partyId: lab,
    links: [{ meaning: 'tests', kind: 'case', id: checkId }],
  }
  const order = await organiser.client.done(openCase, { body })
  const seen = await tester.client.done(getCase, { params: { id: order.id } })
  expect(JSON.stringify(seen)).not.toContain('演示食品公司')
  expect(JSON.stringify(seen.chain)).not.toContain('酱卤牛肉')
  expect((await tester.client.call(getCase, { params: { id: checkId } })).status).toBe(404)
  expect((await owner.client.call(getCase, { params: { id: order.id } })).status).toBe(404)
})

test('no firm sees a plan, and who was drawn is sealed in it (SD24)', async () => {
  const owner = await world.person({ organId: firm, roles: ['sampledParty', 'enterpriseUser'] })
  const head = await world.person({ organId: organ, roles: ['organHead'] })
  const plan = await open(sampling, organiser, { name: 'samplingPlan' })
  const id = String(plan.body.id)
  await take(sampling, head, id, ['samplingPlan', 'approvePlan'])
  await take(sampling, organiser, id, ['samplingPlan', 'fixFrame'])
  world.clock.set(new Date(world.clock.now().getTime() + 3_600_000))
  await take(sampling, organiser, id, ['samplingPlan', 'draw'])
  await take(sampling, organiser, id, ['samplingPlan', 'issueNotice'])
  const seen = await head.client.done(getCase, { params: { id } })
  expect(JSON.stringify(seen)).not.toContain('演示食品有限公司')
  expect((await owner.client.call(getCase, { params: { id } })).status).toBe(404)
})

test('a laboratory with a hand in the market is given no order for a year (SD25)', async () => {
  const applicant = await world.person({ organId: lab, roles: ['labUser'] })
  const roles = ['acceptor', 'examManager', 'reviewTeamLead', 'decider', 'issuer']
  const people = await Promise.all(
    roles.map((role) => world.person({ organId: organ, roles: [role] })),
  )
  const [acceptor, manager, lead, decider, issuer] = people as [
    Person,
    Person,
    Person,
    Person,
    Person,
  ]
  const opened = await open(laboratory, applicant, { name: 'cmaAccreditation' })
  const acts: readonly (readonly [Person, string])[] = [
    [applicant, 'addPapers'],
    [acceptor, 'accept'],
    [manager, 'assignReviewers'],
    [lead, 'conclude'],
    [decider, 'grant'],
    [issuer, 'issue'],
  ]
  const id = String(opened.body.id)
  for (const [who, step] of acts) await take(laboratory, who, id, ['cmaAccreditation', step])
  const order = { name: 'sampleTest', partyId: lab }
  expect((await open(sampling, organiser, order)).problem).toBeNull()
  await take(laboratory, manager, id, ['cmaAccreditation', 'recordTie'])
  expect(JSON.stringify((await open(sampling, organiser, order)).problem)).toContain('"barred"')
  world.clock.set(new Date(world.clock.now().getTime() + 367 * 86_400_000))
  expect((await open(sampling, organiser, order)).problem).toBeNull()
})
