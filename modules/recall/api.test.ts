import { describe, expect, test } from 'vitest'
import { sweep } from '#platform/cases/clock.ts'
import { getCase, getDocument, takeStep } from '#platform/cases/contract.ts'
import { readJournal } from '#platform/journal/contract.ts'
import {
  attempt,
  head,
  officer,
  open,
  outsider,
  personOf,
  producer,
  progress,
  take,
  WAY,
  walkTo,
  world,
} from './test-fixtures.ts'

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
