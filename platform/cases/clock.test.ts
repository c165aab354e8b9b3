import { Type } from 'typebox'
import { beforeAll, expect, test } from 'vitest'
import { organ, theClock } from '#kernel/authority.ts'
import type { Id } from '#kernel/ids.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { label } from '#kernel/schema.ts'
import { type Person, setUpWorld } from '#test/support/world.ts'
import { sweep } from './clock.ts'
import * as contract from './contract.ts'
import { getDurations } from './procedure-contract.ts'

/**
 * A small procedure with everything a clock can do: silence that counts as consent, a pause, an
 * extension, a validity that expires, and records that are kept.
 */
const Subject = Type.Object({ what: Type.String(label('事由', 'What')) })
const Extension = Type.Object({
  extendedTo: Type.String({ ...label('延至', 'Extended to'), format: 'date' }),
})

const trial = defineProcedure(
  Subject,
  {
    name: 'trial',
    inventory: 'P00',
    title: '试验事项',
    law: ['ALL'],
    version: 1,
    inForce: { current: '2026-01-01' },
    opening: Subject,
    begin: (opening: { what: string }) => opening,
    titled: (subject) => subject.what,
    number: { series: 'SY-{year}-{serial:5}' },
    states: { received: '已收到', accepted: '已受理', granted: '已准予', expired: '已失效' },
    start: 'received',
    final: ['expired'],
    capacities: { acceptor: organ('受理人员', 'acceptor'), clock: theClock },
    opens: ['acceptor'],
    documents: { pause: { zh: '中止通知书', code: 'PAUSE' } },
    limits: {
      accept: {
        id: 'ALL.correct',
        zh: '受理',
        kind: 'term',
        term: '5 working days',
        from: 'opened',
        until: ['accept'],
        by: 'acceptor',
        lapse: 'acceptBySilence',
        basis: 'ALL 32',
        confidence: 'v',
      },
      decide: {
        id: 'ALL.decide',
        zh: '决定',
        kind: 'term',
        term: '20 working days',
        from: ['accept', 'acceptBySilence'],
        until: ['grant'],
        by: 'acceptor',
        basis: 'ALL 42',
        confidence: 'v',
      },
      valid: {
        id: 'design.valid',
        zh: '有效期',
        kind: 'validity',
        term: '1 year',
        from: 'grant',
        until: ['renew'],
        by: 'acceptor',
        lapse: 'expire',
        basis: 'design',
        confidence: 'd',
      },
    },
    steps: {
      accept: { zh: '受理', from: 'received', to: 'accepted', by: 'acceptor', basis: 'ALL 32' },
      acceptBySilence: {
        zh: '视为受理',
        from: 'received',
        to: 'accepted',
        by: 'clock',
        basis: 'ALL 32',
      },
      stop: {
        zh: '中止计时',
        from: 'accepted',
        by: 'acceptor',
        issues: ['pause'],
        pauses: ['decide'],
        basis: 'ALL 45',
      },
      go: {
        zh: '恢复计时',
        from: 'accepted',
        by: 'acceptor',
        resumes: ['decide'],
        basis: 'ALL 45',
      },
      extend: {
        zh: '延长',
        from: 'accepted',
        by: 'acceptor',
        form: Extension,
        extends: ['decide'],
        basis: 'ALL 42',
      },
      grant: { zh: '准予', from: 'accepted', to: 'granted', by: 'acceptor', basis: 'ALL 42' },
      renew: { zh: '延续', from: 'granted', by: 'acceptor', basis: 'ALL 50' },
      expire: { zh: '失效', from: 'granted', to: 'expired', by: 'clock', basis: 'ALL 70' },
    },
  },
  {
    title: 'Trial',
    states: { received: 'Received', accepted: 'Accepted', granted: 'Granted', expired: 'Expired' },
    capacities: { acceptor: 'Acceptor', clock: 'Clock' },
    documents: { pause: 'Notice of suspension' },
    limits: { accept: 'Accept', decide: 'Decide', valid: 'Validity' },
    steps: {
      accept: 'Accept',
      acceptBySilence: 'Deemed accepted',
      stop: 'Stop the clock',
      go: 'Start the clock',
      extend: 'Extend',
      grant: 'Grant',
      renew: 'Renew',
      expire: 'Expire',
    },
  },
)

const world = setUpWorld({
  modules: [{ name: 'trial', procedures: [trial], chain: { trial: 'licence' } }],
  at: new Date('2026-01-05T02:00:00Z'),
})
let acceptor: Person

beforeAll(async () => {
  const organId = await world.organ({ kind: 'province', name: '演示省局' })
  acceptor = await world.person({ organId, roles: ['acceptor'] })
})

const open = async (what = '演示'): Promise<Id> =>
  (
    await acceptor.client.done(contract.openCase, {
      body: { procedure: 'trial', opening: { what } },
    })
  ).id

const take = (id: Id, step: string, data: unknown = {}) =>
  acceptor.client.done(contract.takeStep, { params: { id, step }, body: { data } })

const seen = (id: Id) => acceptor.client.done(contract.getCase, { params: { id } })
const days = (count: number) => world.clock.advance(count * 86_400_000)

async function warnings(id: Id): Promise<number[]> {
  const { rows } = await world.db.ownerPool.query(
    `select (body->>'percent')::int as percent from platform.journal_entry
     where kind = 'case.limitWarned' and subject_id = $1 order by id`,
    [id],
  )
  return rows.map((row) => row.percent)
}

test('it warns at 50 and 80 percent, once each, and silence then counts as acceptance, once', async () => {
  world.clock.set(new Date('2026-09-23T02:00:00Z'))
  const id = await open()
  expect((await seen(id)).deadlines[0]).toMatchObject({
    dueOn: '2026-10-08',
    lapse: { zh: '视为受理' },
  })
  await sweep(world.program.work)
  expect(await warnings(id)).toEqual([])
  // Working days after the 23rd: 24 and 28 to 30 September, then 8 October.
  world.clock.set(new Date('2026-09-29T16:00:01Z'))
  await sweep(world.program.work)
  await sweep(world.program.work)
  expect(await warnings(id)).toEqual([50])
  world.clock.set(new Date('2026-10-08T15:59:59Z'))
  await sweep(world.program.work)
  expect(await warnings(id)).toEqual([50, 80])
  expect((await seen(id)).state).toBe('received')
  world.clock.set(new Date('2026-10-08T16:00:00Z'))
  await Promise.all([
    sweep(world.program.work),
    sweep(world.program.work),
    sweep(world.program.work),
  ])
  const accepted = await seen(id)
  expect(accepted.state).toBe('accepted')
  expect(accepted.events.map((event) => event.name)).toEqual(['opened', 'acceptBySilence'])
  expect(accepted.events[1]).toMatchObject({ actor: null, capacity: { zh: '时限' } })
  expect(accepted.deadlines[0]).toMatchObject({ state: 'lapsed' })
})

test('after days of standstill every lapse happens once, page after page', async () => {
  world.clock.set(new Date('2026-03-02T02:00:00Z'))
  const ids: Id[] = []
  for (let count = 0; count < 12; count++) ids.push(await open(`停机${count}`))
  days(40)
  const report = await sweep(world.program.work)
  expect(report.lapsed).toBe(12)
  expect((await sweep(world.program.work)).lapsed).toBe(0)
  for (const id of ids) expect((await seen(id)).events).toHaveLength(2)
})

test('paused days are not counted; what is left goes on when the clock is started again', async () => {
  world.clock.set(new Date('2026-03-02T02:00:00Z'))
  const id = await open()
  const accepted = await take(id, 'accept')
  const [, decide] = accepted.deadlines
  expect(decide).toMatchObject({ dueOn: '2026-03-30', left: { zh: '剩20个工作日' } })
  world.clock.set(new Date('2026-03-09T02:00:00Z'))
  const stopped = await take(id, 'stop')
  expect(stopped.deadlines[1]).toMatchObject({
    state: 'paused',
    dueOn: null,
    left: { zh: '已停0日' },
  })
  expect(stopped.documents).toHaveLength(1)
  world.clock.set(new Date('2026-03-16T02:00:00Z'))
  await sweep(world.program.work)
  const going = await take(id, 'go')
  expect(going.deadlines[1]).toMatchObject({ state: 'running', dueOn: '2026-04-07' })
})

test('an extension moves the last day and shows the old one', async () => {
  world.clock.set(new Date('2026-03-02T02:00:00Z'))
  const id = await open()
  await take(id, 'accept')
  const moved = await take(id, 'extend', { extendedTo: '2026-04-14' })
  expect(moved.deadlines[1]).toMatchObject({ dueOn: '2026-04-14', extendedFrom: '2026-03-30' })
})

test('late is computed: the step stays possible, is marked late, and reports its length', async () => {
  world.clock.set(new Date('2026-03-02T02:00:00Z'))
  const id = await open()
  await take(id, 'accept')
  world.clock.set(new Date('2026-04-01T02:00:00Z'))
  await sweep(world.program.work)
  const late = await seen(id)
  expect(late.deadlines[1]).toMatchObject({
    overdue: true,
    urgency: 'bad',
    left: { zh: '逾期2个工作日' },
  })
  expect(await warnings(id)).toEqual([100])
  const granted = await take(id, 'grant')
  expect(granted.deadlines[1]).toMatchObject({ state: 'late', left: { zh: '逾期2个工作日完成' } })
})

test('what is valid for a year expires by the clock and ends the case', async () => {
  world.clock.set(new Date('2026-03-02T02:00:00Z'))
  const id = await open()
  await take(id, 'accept')
  await take(id, 'grant')
  world.clock.set(new Date('2027-03-02T16:00:00Z'))
  await sweep(world.program.work)
  expect(await seen(id)).toMatchObject({ state: 'expired', ended: true })
})

test('durations come from the history, and the to-do list orders by what ends first', async () => {
  world.clock.set(new Date('2026-06-01T02:00:00Z'))
  const fast = await open('先办')
  days(1)
  await take(fast, 'accept')
  const slow = await open('后办')
  const todo = await acceptor.client.done(contract.getTodo)
  const mine = todo.items.filter((item) => [fast, slow].includes(item.id))
  expect(mine.map((item) => [item.id, item.nextStep?.zh])).toEqual([
    [slow, '受理'],
    [fast, '准予'],
  ])
  expect(todo.items.filter((item) => item.segment === 'overdue').length).toBeGreaterThan(0)
  expect([todo.isWorkingDay, todo.days.length]).toEqual([true, 14])
  const { steps } = await acceptor.client.done(getDurations, { params: { name: 'trial' } })
  const accept = steps.find((step) => step.step === 'accept')!
  expect(accept.count).toBeGreaterThan(3)
  expect(accept.inTimeShare).not.toBeNull()
})

test('a newer holiday notice moves a provisional last day, once, and the journal says so', async () => {
  world.clock.set(new Date('2026-03-02T02:00:00Z'))
  const id = await open()
  const right = (await seen(id)).deadlines[0]!.dueOn
  // As it would stand had it been counted by an older calendar that did not know the days.
  await world.db.ownerPool.query(
    `update platform.case_deadline set provisional = true, calendar_version = 'older',
       due_on = '2026-03-20', due_at = '2026-03-20T16:00:00Z' where case_id = $1`,
    [id],
  )
  await sweep(world.program.work)
  await sweep(world.program.work)
  expect((await seen(id)).deadlines[0]).toMatchObject({ dueOn: right, provisional: false })
  const { rows } = await world.db.ownerPool.query(
    `select body from platform.journal_entry
     where kind = 'case.deadlineRecomputed' and subject_id = $1`,
    [id],
  )
  expect(rows.map(({ body }) => body)).toMatchObject([
    { limit: 'accept', from: '2026-03-20', to: right },
  ])
})
