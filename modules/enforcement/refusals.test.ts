import { beforeAll, describe, expect, test } from 'vitest'
import type { Id } from '#kernel/ids.ts'
import { type Filled, filled } from '#kernel/procedure/worked.ts'
import { sweep } from '#platform/cases/clock.ts'
import { getCase, openCase, takeStep } from '#platform/cases/contract.ts'
import { paper } from '#test/support/papers.ts'
import { type Person, setUpWorld } from '#test/support/world.ts'
import { finePaymentWorked } from './worked/fine-payment.ts'
import { penaltyWorked } from './worked/penalty.ts'
import { penaltyPublicationWorked } from './worked/penalty-publication.ts'

/**
 * What a walk with one person for each capacity cannot try: one person who holds them all, and
 * cases that begin otherwise. The forms are those of the worked cases.
 */
const world = setUpWorld()
const ALL_ROLES = ['caseOfficer', 'legalReviewer', 'organHead', 'financeOfficer', 'creditOfficer']
let everybody: Person
let second: Person
let organ: Id
let firm: Id

beforeAll(async () => {
  organ = await world.organ({ kind: 'province', name: '演示省局', regionCode: '330000' })
  firm = await world.organ({ kind: 'enterprise', name: '演示食品有限公司', regionCode: '330106' })
  everybody = await world.person({ organId: organ, roles: ALL_ROLES })
  second = await world.person({ organId: organ, roles: ['caseOfficer', 'creditOfficer'] })
})

const made = (data: Filled | undefined) => filled(data, world.clock.now()) as object

async function open(procedure: string, opening: object): Promise<Id> {
  const body = { procedure, opening, organId: organ, partyId: firm }
  return (await everybody.client.done(openCase, { body })).id
}

async function attempt(
  who: Person,
  id: Id,
  step: string,
  { data = made(penaltyWorked.forms[step]), papers = [] as string[] } = {},
): Promise<string> {
  const documents = await Promise.all(papers.map((name) => paper(who.client, name)))
  const answer = await who.client.call(takeStep, {
    params: { id, step },
    body: { data, documents },
  })
  return answer.problem ? JSON.stringify(answer.problem) : 'done'
}

async function take(who: Person, id: Id, ...steps: string[]): Promise<void> {
  for (const step of steps) expect(await attempt(who, id, step), step).toBe('done')
}

const openPenalty = (changes: object = {}) =>
  open('penalty', { ...made(penaltyWorked.opening.data), ...changes })

describe('separation of duties in one penalty case', () => {
  test('who investigates neither signs as the second, nor reviews, nor decides', async () => {
    const id = await openPenalty()
    await take(everybody, id, 'file', 'start')
    expect(await attempt(everybody, id, 'cosign')).toContain('"sameAs"')
    await take(second, id, 'cosign')
    await take(everybody, id, 'conclude')
    for (const step of ['reviewOk', 'returnFile']) {
      expect(await attempt(everybody, id, step), step).toContain('"sameAs"')
    }
  })
})

describe('limitation', () => {
  const tooOld = { receivedOn: '2026-11-16', actEndedOn: '2024-11-15' }
  test.each([
    ['found after two years and a day', tooOld, 'limitationPassed'],
    ['found on the last day', { ...tooOld, actEndedOn: '2024-11-16' }, 'done'],
    ['still going on', { receivedOn: '2026-11-16', actEndedOn: undefined }, 'done'],
    ['harm to health: five years', { ...tooOld, harmsSafety: true }, 'done'],
  ] as const)('%s', async (_name, changes, answer) => {
    expect(await attempt(everybody, await openPenalty(changes), 'file')).toContain(answer)
  })
})

describe('cash', () => {
  const opening = { fine: '101', confiscatedIncome: '0', isSimple: true }
  const cash = (changes: object) => ({
    data: { ...made(finePaymentWorked.forms.takeCash), amount: '101', ...changes },
    papers: ['receipt'],
  })
  test('a fine above a hundred yuan is not small, but may be hard to collect later', async () => {
    const id = await open('finePayment', { ...made(finePaymentWorked.opening.data), ...opening })
    expect(await attempt(everybody, id, 'takeCash', cash({ ground: 'small' }))).toContain(
      '"tooMuchCash"',
    )
    expect(await attempt(everybody, id, 'takeCash', cash({ ground: 'hardLater' }))).toBe('done')
    const handIn = { data: made(finePaymentWorked.forms.handIn) }
    expect(await attempt(everybody, id, 'handIn', handIn)).toBe('done')
    const bank = { data: made(finePaymentWorked.forms.bankCash) }
    expect(await attempt(everybody, id, 'bankCash', bank)).toContain('"sameAs"')
  })
})

test('a sum owed after the term includes the late fine', async () => {
  const id = await open('finePayment', made(finePaymentWorked.opening.data))
  world.clock.set(new Date(world.clock.now().getTime() + 16 * 86_400_000))
  const paid = { data: made(finePaymentWorked.forms.pay), papers: ['receipt'] }
  expect(await attempt(everybody, id, 'pay', paid)).toContain('292000')
  const all = { data: { ...paid.data, amount: '292000' }, papers: ['receipt'] }
  expect(await attempt(everybody, id, 'pay', all)).toBe('done')
})

describe('publication', () => {
  const openPublication = (changes: object) =>
    open('penaltyPublication', { ...made(penaltyPublicationWorked.opening.data), ...changes })
  const draft = { data: penaltyPublicationWorked.forms.draft as object }

  test('a warning alone is not published', async () => {
    const id = await openPublication({ kinds: ['warning'], fine: '0' })
    expect(await attempt(everybody, id, 'draft', draft)).toContain('"warningAlone"')
  })

  test('who drafts does not publish; a low fine alone is shown for three months', async () => {
    const id = await openPublication({ kinds: ['warning', 'fine'], fine: '10000' })
    expect(await attempt(everybody, id, 'draft', draft)).toBe('done')
    expect(await attempt(everybody, id, 'publish', { data: {} })).toContain('"sameAs"')
    expect(await attempt(second, id, 'publish', { data: {} })).toBe('done')
    const later = new Date(world.clock.now())
    later.setUTCMonth(later.getUTCMonth() + 3)
    world.clock.set(new Date(later.getTime() + 86_400_000))
    await sweep(world.program.work)
    const { state } = await second.client.done(getCase, { params: { id } })
    expect(state).toBe('ended')
  })
})
