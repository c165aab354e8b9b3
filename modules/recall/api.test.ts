import { beforeAll, describe, expect, test } from 'vitest'
import type { Id } from '#kernel/ids.ts'
import { sweep } from '#platform/cases/clock.ts'
import { getCase, getDocument, openCase, takeStep } from '#platform/cases/contract.ts'
import { readJournal } from '#platform/journal/contract.ts'
import { paper } from '#test/support/papers.ts'
import { type Person, setUpWorld } from '#test/support/world.ts'

const world = setUpWorld()
let producer: Person
let officer: Person
let head: Person
let outsider: Person
let firm: Id

beforeAll(async () => {
  const organ = await world.organ({ kind: 'province', name: '演示省局', regionCode: '330000' })
  const other = await world.organ({
    kind: 'province',
    name: '邻省局（演示）',
    regionCode: '320000',
  })
  firm = await world.organ({ kind: 'enterprise', name: '演示食品有限公司', regionCode: '330106' })
  producer = await world.person({ organId: firm, roles: ['enterpriseUser'] })
  officer = await world.person({ organId: organ, roles: ['recallOfficer'] })
  head = await world.person({ organId: organ, roles: ['organHead', 'recallOfficer'] })
  outsider = await world.person({ organId: other, roles: ['recallOfficer'] })
})

const lots = [{ lotNumber: '20261102A', madeUnits: 12480, shippedUnits: 11940, onHandUnits: 540 }]
const opening = {
  product: { name: '酱卤牛肉（演示）' },
  reason: '检出单核细胞增生李斯特氏菌',
  hazardKind: 'pathogen',
  knownAt: '2026-11-16T08:40:00Z',
  lots,
}

async function open(given: Partial<Record<keyof typeof opening, unknown>> = {}): Promise<Id> {
  const body = {
    procedure: 'foodRecall',
    opening: { ...opening, knownAt: world.clock.now().toISOString(), ...given },
  }
  return (await producer.client.done(openCase, { body })).id
}

interface Act {
  readonly step: string
  readonly data?: unknown
  readonly papers?: readonly string[]
}

async function attempt(who: Person, id: Id, { step, data = {}, papers = [] }: Act) {
  const documents = await Promise.all(papers.map((document) => paper(who.client, document)))
  return who.client.call(takeStep, { params: { id, step }, body: { data, documents } })
}

async function take(who: Person, id: Id, act: Act) {
  const answer = await attempt(who, id, act)
  if (answer.problem) throw new Error(`${act.step}: ${JSON.stringify(answer.problem)}`)
  return answer.body
}

const plan = {
  lots,
  areas: ['330000', '320000'],
  way: '下架、封存、退回',
  disposal: '就地销毁',
  noticeText: '即日起召回下列批次',
  reportEveryDays: 2,
  contactName: '演示联系人',
  contactPhone: '0571-00000000',
}
const progress = (asOf: string, figures: Record<string, number> = {}) => ({
  asOf,
  notifiedHolders: 71,
  tiers: [
    {
      tier: 'retail',
      holders: 71,
      sealedUnits: 100,
      returnedUnits: 10_700,
      consumedUnits: 1000,
      destroyedUnits: 0,
      ...figures,
    },
  ],
})

/** The way of a recall from the risk to its end, each step with who takes it. */
const WAY: readonly (Act & { by: 'producer' | 'officer' | 'head'; to: string })[] = [
  {
    step: 'stopProduction',
    by: 'producer',
    to: 'stopped',
    data: { isolatedUnits: 540, place: '一号库' },
  },
  {
    step: 'assess',
    by: 'producer',
    to: 'assessed',
    papers: ['assessment'],
    data: { class: 1, grounds: '致病菌，一级' },
  },
  { step: 'filePlan', by: 'producer', to: 'planFiled', papers: ['plan'], data: plan },
  {
    step: 'askChange',
    by: 'officer',
    to: 'planReturned',
    papers: ['expertOpinion'],
    data: { opinion: '补列二级经销商户' },
  },
  { step: 'filePlan', by: 'producer', to: 'planFiled', papers: ['plan'], data: plan },
  {
    step: 'announce',
    by: 'producer',
    to: 'announced',
    papers: ['notice'],
    data: { text: '召回公告正文', site: 'national' },
  },
  {
    step: 'reportProgress',
    by: 'producer',
    to: 'recalling',
    papers: ['progress'],
    data: progress('2026-11-18'),
  },
  {
    step: 'dispose',
    by: 'producer',
    to: 'disposed',
    papers: ['disposal'],
    data: {
      way: 'destroyed',
      units: 10_800,
      place: '焚烧厂',
      at: '2026-11-19',
      reportedBefore: true,
    },
  },
  {
    step: 'summarise',
    by: 'producer',
    to: 'summarised',
    papers: ['summary'],
    data: { cause: '交叉污染', measures: '分区管理' },
  },
  {
    step: 'evaluate',
    by: 'officer',
    to: 'evaluated',
    data: { result: 'effective', grounds: '回收率97.8%' },
  },
  { step: 'close', by: 'head', to: 'closed' },
]

const personOf = (by: (typeof WAY)[number]['by']): Person => ({ producer, officer, head })[by]

async function walkTo(state: string, given = {}): Promise<Id> {
  const id = await open(given)
  for (const act of WAY) {
    const body = await take(personOf(act.by), id, act)
    if (body.state === state) return id
  }
  throw new Error(`the way does not lead through ${state}`)
}

describe('the whole way of a recall', () => {
  test('every step is refused to others, without its papers and out of its state, then taken', async () => {
    const id = await open()
    for (const [index, act] of WAY.entries()) {
      const person = personOf(act.by)
      const wrong = act.by === 'producer' ? officer : producer
      const refused = await attempt(wrong, id, act)
      expect([refused.status, refused.problem?.refusals[0]?.code], act.step).toEqual([
        403,
        'wrongCapacity',
      ])
      const hidden = await attempt(outsider, id, act)
      expect([hidden.status, hidden.problem?.code], act.step).toEqual([404, 'notFound'])
      if (act.papers) {
        const bare = await attempt(person, id, { step: act.step, data: act.data })
        expect([bare.status, bare.problem?.code], act.step).toEqual([409, 'documentMissing'])
      }
      if (act.data) {
        const empty = await attempt(person, id, { step: act.step, papers: act.papers ?? [] })
        expect([empty.status, empty.problem?.code], act.step).toEqual([422, 'invalid'])
        expect(empty.problem?.fields.every((field) => /\p{Script=Han}/u.test(field.zh))).toBe(true)
      }
      const ahead = WAY[index + 2]
      if (ahead && act.step !== 'askChange' && ahead.step !== act.step) {
        const early = await attempt(personOf(ahead.by), id, ahead)
        expect(early.status, `${ahead.step} before ${act.step}`).toBe(409)
        expect(early.problem?.refusals.map((r) => r.about)).toContain('state')
      }
      const done = await take(person, id, act)
      expect(done.state, act.step).toBe(act.to)
      world.clock.advance(3_600_000)
    }
    const after = await attempt(producer, id, {
      step: 'reportProgress',
      data: progress('2026-11-20'),
    })
    expect(after.problem?.refusals[0]?.code).toBe('caseEnded')
  })

  test('history, papers and the journal hold what was done', async () => {
    const id = await walkTo('evaluated')
    const seen = await officer.client.done(getCase, { params: { id } })
    expect(seen.events.map((event) => event.name)).toEqual([
      'opened',
      ...WAY.slice(0, 10).map((act) => act.step),
    ])
    expect(
      seen.documents.filter((one) => one.document === 'plan').map((one) => one.version),
    ).toEqual([1, 2])
    const first = seen.documents[0]!
    const file = await officer.client.get(
      getDocument.path.replace(':id', id).replace(':documentId', first.id),
    )
    expect([file.status, file.text.includes('assessment')]).toEqual([200, true])
    const organ = await world.organ({
      kind: 'national',
      name: '审计（演示）',
      regionCode: '000000',
    })
    const auditor = await world.person({ organId: organ, roles: ['auditAdmin'] })
    const { entries } = await auditor.client.done(readJournal, { query: { subject: id } })
    expect(entries).toHaveLength(11)
    expect(JSON.stringify(entries)).not.toContain('酱卤')
    const business = await auditor.client.call(getCase, { params: { id } })
    expect(business.status).toBe(404)
  })

  test('who evaluated does not close', async () => {
    const id = await open()
    const direct = WAY.filter((act, index) => act.step !== 'askChange' && index !== 4)
    for (const act of direct.slice(0, -1)) {
      await take(act.by === 'officer' ? head : personOf(act.by), id, act)
    }
    const refused = await attempt(head, id, direct.at(-1)!)
    expect([refused.status, refused.problem?.code]).toEqual([403, 'sameAs'])
  })
})

describe('clocks', () => {
  test('24 hours run from knowledge of the risk and end with the plan', async () => {
    const id = await open({
      knownAt: new Date(world.clock.now().getTime() - 20 * 3_600_000).toISOString(),
    })
    const opened = await producer.client.done(getCase, { params: { id } })
    expect(opened.deadlines[0]).toMatchObject({
      id: 'FRC.start1',
      urgency: 'due',
      left: { zh: '剩4小时' },
    })
    for (const act of WAY.slice(0, 3)) await take(personOf(act.by), id, act)
    const filed = await producer.client.done(getCase, { params: { id } })
    expect(filed.deadlines[0]).toMatchObject({ state: 'met', left: { zh: '按期，用时20小时' } })
  })

  test('a class 2 hazard has 48 hours; raising the class changes the clock to 24', async () => {
    const id = await open({ hazardKind: 'quality' })
    await take(producer, id, WAY[0]!)
    const assessed = await take(producer, id, {
      ...WAY[1]!,
      data: { class: 2, grounds: '一般损害' },
    })
    expect(assessed.deadlines.filter((d) => d.state === 'running').map((d) => d.id)).toEqual([
      'FRC.start2',
    ])
    const refused = await attempt(officer, id, {
      step: 'changeClass',
      data: { class: 2, grounds: '没有变化' },
    })
    expect(refused.problem?.code).toBe('sameClass')
    const raised = await take(officer, id, {
      step: 'changeClass',
      data: { class: 1, grounds: '扩散至多省' },
    })
    expect(raised.deadlines.filter((d) => d.state === 'running').map((d) => d.id)).toEqual([
      'FRC.start1',
    ])
    expect(raised.state).toBe('assessed')
    const lowered = await attempt(officer, id, {
      step: 'changeClass',
      data: { class: 3, grounds: '仅标签问题' },
    })
    expect(lowered.problem?.code).toBe('expertOpinionNeeded')
  })

  test('10 working days to finish; the head extends before they end, nobody after', async () => {
    const id = await walkTo('announced')
    const seen = await officer.client.done(getCase, { params: { id } })
    const done = seen.deadlines.find((d) => d.id === 'FRC.done1')!
    expect([done.state, done.term.zh, done.left.zh]).toEqual([
      'running',
      '10个工作日',
      '剩10个工作日',
    ])
    const wrong = await attempt(officer, id, {
      step: 'extend',
      data: { extendedTo: '2026-12-20', grounds: '销售环节多' },
    })
    expect(wrong.status).toBe(403)
    const earlier = await attempt(head, id, {
      step: 'extend',
      data: { extendedTo: '2026-11-20', grounds: '销售环节多' },
    })
    expect(earlier.problem?.code).toBe('extensionNotPossible')
    const later = await take(head, id, {
      step: 'extend',
      data: { extendedTo: '2026-12-20', grounds: '销售环节多' },
    })
    expect(later.deadlines.find((d) => d.id === 'FRC.done1')).toMatchObject({
      dueOn: '2026-12-20',
      extendedFrom: done.dueOn,
    })
  })

  test('a silent recall raises the alarm once a week; then it may be ordered or handed over', async () => {
    const id = await walkTo('recalling')
    const early = await attempt(officer, id, { step: 'sendClue', data: { grounds: '拒不召回' } })
    expect(early.problem?.code).toBe('notStalled')
    world.clock.advance(8 * 86_400_000)
    await sweep(world.program.work)
    await sweep(world.program.work)
    const stalled = await officer.client.done(getCase, { params: { id } })
    expect(stalled.events.filter((event) => event.name === 'noteStalled')).toHaveLength(1)
    expect(stalled.state).toBe('recalling')
    const ordered = await take(officer, id, {
      step: 'orderCompletion',
      data: { grounds: '限期完成召回' },
    })
    expect(ordered.documents.at(-1)).toMatchObject({
      document: 'correctionOrder',
      number: '演市监责改〔2026〕1号',
    })
    const ended = await take(officer, id, { step: 'sendClue', data: { grounds: '拒不召回' } })
    expect([ended.state, ended.ended]).toEqual(['clueSent', true])
  })

  test('a stale form is refused and loses nothing', async () => {
    const id = await open()
    const body = { data: { isolatedUnits: 540, place: '一号库' }, documents: [], seq: 0 }
    const refused = await producer.client.call(takeStep, {
      params: { id, step: 'stopProduction' },
      body,
    })
    expect([refused.status, refused.problem?.code]).toEqual([409, 'movedOn'])
  })
})

describe('what may not be', () => {
  test.each([
    [
      'a plan that leaves out a lot',
      2,
      { ...plan, lots: [{ ...lots[0], lotNumber: 'X' }] },
      'lotsLeftOut',
    ],
    [
      'more shipped than made',
      2,
      { ...plan, lots: [{ ...lots[0], shippedUnits: 99_999 }] },
      'lotsDoNotAddUp',
    ],
    ['the whole nation as area', 2, { ...plan, areas: ['000000'] }, 'areaTooWide'],
    [
      'a provincial notice for two provinces',
      5,
      { text: '公告正文', site: 'province' },
      'nationalSiteNeeded',
    ],
    [
      'more accounted for than shipped',
      6,
      progress('2026-11-18', { returnedUnits: 99_999 }),
      'moreThanShipped',
    ],
    [
      'relabelled meat',
      7,
      { way: 'relabelled', units: 1, place: '厂内', at: '2026-11-19', reportedBefore: true },
      'relabellingNotAllowed',
    ],
    [
      'destruction that was not reported',
      7,
      { way: 'destroyed', units: 1, place: '厂内', at: '2026-11-19', reportedBefore: false },
      'destructionNotReported',
    ],
  ] as const)('%s', async (_name, index, data, code) => {
    const id = await open()
    for (const act of WAY.slice(0, index)) await take(personOf(act.by), id, act)
    const act = WAY[index]!
    const refused = await attempt(personOf(act.by), id, { ...act, data })
    expect([refused.status, refused.problem?.code]).toEqual([409, code])
  })

  test('an effective finding needs the recovery the class asks for, or every buyer notified', async () => {
    const id = await open()
    for (const act of WAY.slice(0, 6)) await take(personOf(act.by), id, act)
    const poor = { ...progress('2026-11-18', { returnedUnits: 1000 }), notifiedHolders: 70 }
    await take(producer, id, { ...WAY[6]!, data: poor })
    for (const act of WAY.slice(7, 9)) await take(personOf(act.by), id, act)
    const refused = await attempt(officer, id, WAY[9]!)
    expect(refused.problem?.code).toBe('recoveryTooLow')
    await take(officer, id, {
      step: 'evaluate',
      data: { result: 'notEffective', grounds: '回收率不足' },
    })
    const closing = await attempt(head, id, WAY[10]!)
    expect(closing.problem?.code).toBe('notFoundEffective')
    const more = await take(officer, id, { step: 'demandMore', data: { grounds: '继续召回' } })
    expect(more.state).toBe('recalling')
  })

  test('an effectiveness check is an observation: the name of the second officer is sealed', async () => {
    const id = await walkTo('recalling')
    const check = {
      holder: '北汀便利店（演示）',
      visitedAt: '2026-11-23T01:30:00Z',
      noticeReceived: true,
      secondOfficer: '沈既白',
      bookUnits: 48,
      sealedUnits: 31,
      returnedUnits: 12,
    }
    const refused = await attempt(officer, id, { step: 'checkHolder', data: check })
    expect(refused.problem?.code).toBe('differenceUnexplained')
    const seen = await take(officer, id, {
      step: 'checkHolder',
      data: { ...check, difference: '店主称公告前售出5袋' },
    })
    expect(seen.state).toBe('recalling')
    expect(JSON.stringify(seen)).not.toContain('沈既白')
    const { rows } = await world.db.pool
      .query(`set app.scope = 'system'; select 1`)
      .then(() =>
        world.db.ownerPool.query('select data::text from platform.case_event where case_id = $1', [
          id,
        ]),
      )
    expect(rows.map((row) => row.data).join()).not.toContain('沈既白')
  })

  test('an ordered recall needs a reason, names its class and goes on to the plan', async () => {
    const id = await open()
    const order = { class: 1, grounds: '企业未主动召回' }
    const refused = await attempt(producer, id, { step: 'orderRecall', data: order })
    expect(refused.status).toBe(403)
    const ordered = await take(officer, id, { step: 'orderRecall', data: order })
    expect(ordered.documents.at(-1)?.number).toMatch(/^演市监召〔2026〕\d+号$/)
    expect(ordered.subject).toMatchObject({ origin: 'ordered', class: 1 })
    expect((await take(producer, id, WAY[2]!)).state).toBe('planFiled')
  })

  test('a producer cannot dismiss its own recall; the officer can, with reasons', async () => {
    const id = await open()
    const refused = await attempt(producer, id, { step: 'dismiss', data: { grounds: '复测合格' } })
    expect(refused.status).toBe(403)
    const dismissed = await take(officer, id, { step: 'dismiss', data: { grounds: '复测合格' } })
    expect([dismissed.state, dismissed.ended]).toEqual(['dismissed', true])
  })
})
