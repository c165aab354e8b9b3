import { expect, test } from 'vitest'
import { isScLicence } from '#identifiers/sc-licence.ts'
import { addLink } from '#platform/cases/service.ts'
import { SYSTEM } from '#platform/db.ts'
import {
  attempt,
  codesOf,
  desks,
  FOOD_PAPERS,
  goTo,
  licenceOf,
  newFirm,
  open,
  TO_GRANT,
  take,
  tellAgain,
  userOf,
  view,
  world,
} from './test-cast.ts'

test('a licence from application by silence to renewal by silence', async () => {
  const firm = await newFirm()
  const user = await userOf(firm)
  await goTo('2026-11-16')
  const application = await open(user, 'foodLicence')
  await take(user, application, { step: 'filePapers', papers: FOOD_PAPERS })

  await goTo('2026-11-23')
  expect((await view(application)).state).toBe('submitted')
  await goTo('2026-11-24')
  const accepted = await view(application)
  expect(accepted.state).toBe('accepted')
  // The ten days run from the day the papers came in, not from the day silence was noticed.
  const decide = accepted.deadlines.find(({ limit }) => limit === 'decide')
  expect(decide).toMatchObject({ startedAt: '2026-11-16T01:00:00.000Z', dueOn: '2026-11-30' })

  for (const { by, ...act } of TO_GRANT.slice(1)) await take(desks[by]!, application, act)
  const licence = await licenceOf(application)
  await tellAgain('case.foodLicence.grant', application)
  expect(await licenceOf(application)).toBe(licence)

  const granted = await view(licence)
  const subject = granted.subject as Record<string, string>
  expect(granted).toMatchObject({ state: 'valid', party: { id: firm } })
  expect(isScLicence(subject.licenceNumber!)).toBe(true)
  expect(subject).toMatchObject({
    ...{ kind: 'foodProduction', items: ['酱卤肉制品'], openFindings: 1 },
    ...{ validFrom: '2026-11-24', validUntil: '2031-11-24' },
  })
  expect(subject.licenceNumber).toMatch(/^SC104330106\d{5}$/)

  await goTo('2031-09-01')
  await take(user, licence, {
    ...{ step: 'applyRenew', data: { isUnchanged: true }, papers: ['renewal'] },
  })
  await goTo('2031-11-24')
  expect((await view(licence)).state).toBe('renewPending')
  await goTo('2031-12-10')
  await goTo('2031-12-11')
  const renewed = await view(licence)
  expect(renewed.events.filter(({ name }) => name === 'deemRenewal')).toHaveLength(1)
  expect(renewed.events.some(({ name }) => name === 'expire')).toBe(false)
  expect(renewed.documents.map(({ document }) => document)).toContain('certificate')
  expect(renewed).toMatchObject({
    state: 'valid',
    subject: { validFrom: '2031-11-24', validUntil: '2036-11-24' },
  })
  const running = renewed.deadlines.filter(({ state }) => state === 'running')
  expect(running.find(({ limit }) => limit === 'validityFood')?.dueOn).toBe('2036-11-24')
})

test('numbers of licences count without gaps in one category and county', async () => {
  const serials: string[] = []
  for (let round = 0; round < 2; round++) {
    const user = await userOf(await newFirm())
    const application = await open(user, 'foodLicence')
    await take(user, application, { step: 'filePapers', papers: FOOD_PAPERS })
    for (const { by, ...act } of TO_GRANT) await take(desks[by]!, application, act)
    const { subject } = await view(await licenceOf(application))
    serials.push((subject as { licenceNumber: string }).licenceNumber.slice(11, 15))
  }
  expect(Number(serials[1])).toBe(Number(serials[0]) + 1)
})

test('another product of the same firm goes on the certificate it has', async () => {
  const firm = await newFirm()
  const user = await userOf(firm)
  const licence = await open(
    desks.issuer!,
    'licence',
    { kind: 'foodContact', licenceNumber: '(浙)XK16-204-00001', items: ['塑料袋'] },
    firm,
  )
  const application = await open(user, 'industrialLicence')
  const tie = { meaning: 'concerns', kind: 'case', id: licence }
  await world.db.write(SYSTEM, (tx) => addLink(tx, application, tie, world.clock.now(), null))
  await take(user, application, { step: 'filePapers', papers: ['businessLicence'] })
  await take(desks.acceptor!, application, { step: 'accept', data: { reviewRule: '细则' } })
  await take(user, application, {
    ...{ step: 'commit', data: { statement: '承诺具备条件' }, papers: ['commitment'] },
  })
  const grant = { authority: 'own', productCode: '16-204' }
  await take(desks.decider!, application, { step: 'grantOnCommitment', data: grant })
  await world.settled()
  await tellAgain('case.industrialLicence.grantOnCommitment', application)
  const after = await view(licence)
  expect((after.subject as { items: string[] }).items).toEqual(['塑料袋', '食品用塑料包装袋'])
})

test('one person cannot accept, check and decide', async () => {
  const user = await userOf(await newFirm())
  const application = await open(user, 'foodLicence')
  await take(user, application, { step: 'filePapers', papers: FOOD_PAPERS })
  const [accept, assign, onsite] = TO_GRANT
  await take(desks.everyone!, application, accept!)
  await take(desks.everyone!, application, assign!)
  const refused = await attempt(desks.everyone!, application, onsite!)
  expect(codesOf(refused)).toContain('"sameAs"')
})
