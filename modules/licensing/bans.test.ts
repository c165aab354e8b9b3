import { describe, expect, test } from 'vitest'
import type { Id } from '#kernel/ids.ts'
import type { Person } from '#test/support/world.ts'
import {
  attempt,
  codesOf,
  desks,
  goTo,
  licenceOf,
  newFirm,
  open,
  TEAM,
  take,
  tryToOpen,
  userOf,
  view,
  world,
} from './test-cast.ts'

const mayOpen = async (user: Person, procedure: 'industrialLicence' | 'foodLicence') =>
  (await tryToOpen(user, procedure)).status < 300

const ENDED = { grounds: '伪造检验报告（演示）' }

describe('what a licence leaves behind', () => {
  test('fraud: three years for this kind of licence, and for no other', async () => {
    await goTo('2026-12-01')
    const firm = await newFirm()
    const user = await userOf(firm)
    const licence = await open(desks.issuer!, 'licence', {}, firm)
    await take(desks.organHead!, licence, { step: 'annul', data: { cause: 'fraud', ...ENDED } })
    expect(codesOf(await tryToOpen(user, 'foodLicence'))).toContain('"barred"')
    expect(await mayOpen(user, 'industrialLicence')).toBe(true)
    await goTo('2029-12-01')
    expect(codesOf(await tryToOpen(user, 'foodLicence'))).toContain('"barred"')
    await goTo('2029-12-02')
    expect(await mayOpen(user, 'foodLicence')).toBe(true)
  })

  test('an unlawful grant that was not the firm’s doing bars nothing', async () => {
    const firm = await newFirm()
    const user = await userOf(firm)
    const licence = await open(desks.issuer!, 'licence', {}, firm)
    const data = { cause: 'unlawfulGrant', ...ENDED }
    await take(desks.organHead!, licence, { step: 'annul', data })
    expect(await mayOpen(user, 'foodLicence')).toBe(true)
  })

  test('revocation: five years for food, counted from the penalty decision', async () => {
    await goTo('2029-12-10')
    const firm = await newFirm()
    const user = await userOf(firm)
    const licence = await open(desks.issuer!, 'licence', {}, firm)
    await take(desks.organHead!, licence, {
      step: 'revokeAsPenalty',
      data: { decidedBy: 'other', decisionNumber: '演罚1号', decidedOn: '2029-12-03' },
      papers: ['penaltyDecision'],
    })
    const ban = (await view(licence)).deadlines.find(({ limit }) => limit === 'ban5y')
    expect(ban?.dueOn).toBe('2034-12-03')
    await take(desks.issuer!, licence, {
      ...{ step: 'deregister', data: { grounds: '吊销后注销', announced: true } },
    })
    expect(codesOf(await tryToOpen(user, 'foodLicence'))).toContain('"barred"')
  })

  test('a false commitment takes the licence with it', async () => {
    await goTo('2029-12-11')
    const user = await userOf(await newFirm())
    const application = await committed(user)
    const licence = await licenceOf(application)
    await take(desks.examManager!, application, {
      ...{ step: 'schedulePostReview', data: TEAM('foodContact') },
    })
    await take(desks.decider!, application, {
      step: 'revokeFalseCommitment',
      data: { facts: '没有检验设备', heard: '企业承认' },
      papers: ['onsiteRecord'],
    })
    await world.settled()
    const annulled = await view(licence)
    expect(annulled.state).toBe('annulled')
    expect(annulled.deadlines.find(({ limit }) => limit === 'fraudBan')?.dueOn).toBe('2032-12-11')
    expect(codesOf(await tryToOpen(user, 'industrialLicence'))).toContain('"barred"')
    expect(await mayOpen(user, 'foodLicence')).toBe(true)
  })

  test('hidden facts in an application: one year', async () => {
    const user = await userOf(await newFirm())
    const application = await open(user, 'foodLicence')
    await take(desks.acceptor!, application, {
      step: 'rejectFalsehood',
      data: { hidden: '隐瞒停产整顿', evidence: '档案记录', warned: true },
    })
    expect(codesOf(await tryToOpen(user, 'foodLicence'))).toContain('"barred"')
    await goTo('2030-12-12')
    expect(await mayOpen(user, 'foodLicence')).toBe(true)
  })
})

async function committed(user: Person): Promise<Id> {
  const application = await open(user, 'industrialLicence')
  await take(user, application, { step: 'filePapers', papers: ['businessLicence'] })
  await take(user, application, {
    ...{ step: 'commit', data: { statement: '承诺具备条件' }, papers: ['commitment'] },
  })
  await take(desks.acceptor!, application, { step: 'accept', data: { reviewRule: '细则' } })
  await take(desks.decider!, application, {
    ...{ step: 'grantOnCommitment', data: { authority: 'own', productCode: '16-204' } },
  })
  await take(desks.issuer!, application, {
    ...{ step: 'issueOnCommitment', data: { way: 'direct', deliveredOn: '2029-12-11' } },
  })
  return application
}

test('a cosmetics licence is renewed between ninety and thirty working days before its end', async () => {
  await goTo('2030-12-20')
  const firm = await newFirm()
  const user = await userOf(firm)
  const given = { kind: 'cosmetics', licenceNumber: '浙妆20260001', validFrom: '2026-06-01' }
  const licence = await open(desks.issuer!, 'licence', given, firm)
  const act = { step: 'applyRenew', data: { isUnchanged: true }, papers: ['renewal'] }
  expect(codesOf(await attempt(user, licence, act))).toContain('"tooEarly"')
  await goTo('2031-04-25')
  expect(codesOf(await attempt(user, licence, act))).toContain('"tooLateToRenew"')
  await goTo('2031-02-20')
  await take(user, licence, act)
  const issue = (await view(licence)).deadlines.find(({ limit }) => limit === 'renewCosmeticsIssue')
  expect(issue).toMatchObject({ state: 'running', term: { en: '10 working days' } })
})

test.each([
  ['industrialLicence', { catalogueClass: 'notListed' }, 'notInCatalogue'],
  ['foodLicence', food({ unit: '9999' }), 'unitUnknown'],
  ['foodLicence', food({ unit: '2901' }), 'registrationMissing'],
  [
    'foodLicence',
    food({ unit: '2901', registration: '国食注字YP1', standard: 'DBS33/ 3001-2020' }),
    'localStandardForSpecialFood',
  ],
] as const)('%s is not accepted: %o', async (procedure, given, code) => {
  const user = await userOf(await newFirm())
  const application = await open(user, procedure, given)
  const accept = { step: 'accept', data: { reviewRule: '细则' } }
  expect(codesOf(await attempt(desks.acceptor!, application, accept))).toContain(`"${code}"`)
})

test('products verified before the grant are not open to a commitment', async () => {
  const user = await userOf(await newFirm())
  const application = await open(user, 'industrialLicence', { catalogueClass: 'hazardousChemical' })
  const commit = {
    step: 'commit',
    data: { statement: '承诺具备条件' },
    papers: ['commitment'],
  }
  expect(codesOf(await attempt(user, application, commit))).toContain('"verifiedFirst"')
})

function food(given: object) {
  const one = { unit: '0401', name: '演示食品', standard: 'GB 2726', isSpecialty: false }
  return { foods: [{ ...one, ...given }] }
}
