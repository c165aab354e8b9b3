import { describe, expect, test } from 'vitest'
import type { Id } from '#kernel/ids.ts'
import { problemsOf } from '#kernel/procedure/check.ts'
import { isLaw, isRole } from '#reference/index.ts'
import { riskWarning } from './procedures/risk-warning.ts'
import {
  analyst,
  assessment,
  attempt,
  draft,
  everyone,
  expert,
  firm,
  head,
  open,
  openAs,
  outsider,
  personOf,
  seen,
  signal,
  take,
  WAY,
  type Who,
  walk,
  world,
} from './test-walk.ts'

test('the definition is sound', () => {
  expect(problemsOf(riskWarning, { isLaw, isRole })).toEqual([])
})

describe('the whole way of a warning', () => {
  test('every act is refused to others and without what it needs, then taken', async () => {
    const id = await open()
    for (const act of WAY) {
      const person = personOf(act.by)
      const wrong = await attempt(act.by === 'head' ? analyst : head, id, act)
      expect([wrong.status, wrong.problem?.code], act.step).toEqual([403, 'wrongCapacity'])
      const hidden = await attempt(outsider, id, act)
      expect([hidden.status, hidden.problem?.code], act.step).toEqual([404, 'notFound'])
      const unseen = await attempt(firm, id, act)
      expect(unseen.status, act.step).toBe(404)
      const empty = await attempt(person, id, { step: act.step, papers: act.papers ?? [] })
      expect([empty.status, empty.problem?.code], act.step).toEqual([422, 'invalid'])
      if (act.papers) {
        const bare = await attempt(person, id, { step: act.step, data: act.data })
        expect([bare.status, bare.problem?.code], act.step).toEqual([409, 'documentMissing'])
      }
      const done = await take(person, id, act)
      expect(done.state, act.step).toBe(act.to)
      world.clock.advance(3_600_000)
    }
    const after = await attempt(analyst, id, { step: 'review', data: { finding: '再次复核' } })
    expect(after.problem?.refusals[0]?.code).toBe('caseEnded')
  })

  test('history and papers hold what was done, each version of a text beside the others', async () => {
    const view = await seen(head, await walk(WAY.length))
    expect(view.events.map((event) => event.name)).toEqual([
      'opened',
      ...WAY.map((act) => act.step),
    ])
    expect(view.ended).toBe(true)
    const papers = view.documents.map((one) => `${one.document} ${one.version}`)
    expect(papers.sort()).toEqual([
      'assessment 1',
      'lifting 1',
      'signalForm 1',
      'warning 1',
      'warning 2',
      'warningText 1',
      'warningText 2',
    ])
    const numbers = view.documents.flatMap((one) => one.number ?? [])
    expect(numbers.filter((number) => /^YJ-2026-\d{4}$/.test(number))).toHaveLength(3)
    expect(view.number).toMatch(/^FX-2026-\d{7}$/)
  })

  test('what is issued is the text that waited, word for word, and nothing waits after it', async () => {
    const { subject } = await seen(head, await walk(4))
    expect(subject).toMatchObject({ issued: draft('II'), draft: null, assessed: 'II', score: '12' })
  })
})

describe('who may do what in which state', () => {
  const may = async (id: Id) => {
    const people: Who[] = ['analyst', 'expert', 'head']
    const views = await Promise.all(people.map((one) => seen(personOf(one), id)))
    return views.map((view) =>
      view.permissions.filter((permission) => permission.allowed).map(({ step }) => step),
    )
  }

  test.each([
    ['signal', 0, [['validate', 'discard'], [], []]],
    ['validated', 1, [[], ['assess'], []]],
    ['assessed', 2, [['draftWarning'], ['assess'], []]],
    ['assessed, text waiting', 3, [['draftWarning'], ['assess'], ['issue']]],
    ['warned', 4, [['draftWarning', 'review'], [], ['startResponse', 'lift']]],
    [
      'warned, graver text waiting',
      5,
      [['draftWarning', 'review'], [], ['upgrade', 'startResponse', 'lift']],
    ],
    ['upgraded', 6, [['settle'], [], []]],
    ['lifted', 9, [[], [], []]],
  ])('%s', async (_, acts, expected) => {
    expect(await may(await walk(acts))).toEqual(expected)
  })

  test('a step that cannot be taken says why, in both languages', async () => {
    const view = await seen(head, await walk(2))
    const issue = view.permissions.find((permission) => permission.step === 'issue')
    expect(issue).toMatchObject({
      allowed: false,
      turn: 'nobody',
      refusals: [{ code: 'noDraft', about: 'paper' }],
    })
    const all = view.permissions.flatMap((permission) => permission.refusals)
    expect(all.every(({ zh, en }) => /\p{Script=Han}/u.test(zh) && en.length > 0)).toBe(true)
  })
})

describe('opening', () => {
  test('is for the analyst; a firm, an expert and the head are refused', async () => {
    for (const person of [firm, expert, head]) {
      const refused = await openAs(person)
      expect([refused.status, refused.problem?.code]).toEqual([403, 'wrongCapacity'])
    }
    const opened = await openAs(analyst)
    expect(opened.body).toMatchObject({ state: 'signal', title: '淀粉及淀粉制品：铝的残留量' })
  })

  test.each([
    ['no area', { ...signal, areas: [] }],
    ['an area that is a name', { ...signal, areas: ['浙江'] }],
    ['no product', { ...signal, product: '' }],
    ['an unknown source', { ...signal, source: 'rumour' }],
  ])('with %s is sent back', async (_, opening) => {
    const refused = await openAs(analyst, opening)
    expect([refused.status, refused.problem?.code]).toEqual([422, 'invalid'])
  })
})

describe('separation of duties', () => {
  test('who validates does not assess, who drafts does not issue (SD27)', async () => {
    const id = await open(everyone)
    await take(everyone, id, WAY[0]!)
    const assessing = await attempt(everyone, id, WAY[1]!)
    expect([assessing.status, assessing.problem?.code]).toEqual([403, 'sameAs'])
    await take(expert, id, WAY[1]!)
    await take(everyone, id, WAY[2]!)
    const issuing = await attempt(everyone, id, WAY[3]!)
    expect([issuing.status, issuing.problem?.code]).toEqual([403, 'sameAs'])
    expect((await take(head, id, WAY[3]!)).state).toBe('warned')
  })

  test('who assesses does not issue', async () => {
    const id = await walk(1)
    await take(everyone, id, WAY[1]!)
    await take(analyst, id, WAY[2]!)
    const refused = await attempt(everyone, id, WAY[3]!)
    expect([refused.status, refused.problem?.code]).toEqual([403, 'sameAs'])
  })
})

describe('levels', () => {
  const assess = (id: Id, change: object) =>
    attempt(expert, id, { ...WAY[1]!, data: { ...assessment, ...change } })

  test('a level below the score needs its reason; with it the text may go as low, no lower', async () => {
    const id = await walk(1)
    const refused = await assess(id, { level: 'III' })
    expect([refused.status, refused.problem?.code]).toEqual([409, 'departureUnexplained'])
    const explained = await assess(id, { level: 'III', departure: '该批次已全部封存' })
    expect(explained.body.state).toBe('assessed')
    const low = await attempt(analyst, id, { step: 'draftWarning', data: draft('IV') })
    expect([low.status, low.problem?.code]).toEqual([409, 'levelTooLow'])
    await take(analyst, id, { step: 'draftWarning', data: draft('III') })
  })

  test('a risk worth a warning cannot only be watched', async () => {
    const id = await walk(2)
    const refused = await attempt(analyst, id, { step: 'watch', data: { grounds: '继续关注' } })
    expect([refused.status, refused.problem?.code]).toEqual([409, 'riskNotLow'])
  })

  test('where none is needed nothing is drafted, and the case is watched', async () => {
    const id = await walk(1)
    const none = { severity: 1, exceedance: 'upTo1_5', spread: 'county', level: 'none' }
    expect((await assess(id, none)).problem).toBeNull()
    const refused = await attempt(analyst, id, { step: 'draftWarning', data: draft('IV') })
    expect([refused.status, refused.problem?.code]).toEqual([409, 'noWarningNeeded'])
    const watched = await take(analyst, id, { step: 'watch', data: { grounds: '关注后续抽检' } })
    expect(watched.state).toBe('watching')
    expect(watched.deadlines.filter((d) => d.state === 'running').map((d) => d.id)).toEqual([
      'design.watch',
    ])
    const ended = await take(analyst, id, {
      step: 'discard',
      data: { reason: 'subsided', grounds: '关注期内未再出现' },
    })
    expect([ended.state, ended.ended]).toEqual(['discarded', true])
  })

  test('a warning is raised by a graver text only', async () => {
    const id = await walk(4)
    const without = await attempt(head, id, WAY[5]!)
    expect(without.problem?.code).toBe('noDraft')
    await take(analyst, id, { step: 'draftWarning', data: draft('II') })
    const same = await attempt(head, id, WAY[5]!)
    expect([same.status, same.problem?.code]).toEqual([409, 'notGraver'])
    await take(analyst, id, { step: 'draftWarning', data: draft('I') })
    const raised = await take(head, id, WAY[5]!)
    expect(raised.subject).toMatchObject({ issued: { level: 'I' }, draft: null })
  })
})

describe('ends', () => {
  test('a signal is discarded with its reason on record', async () => {
    const id = await open()
    const ended = await take(analyst, id, {
      step: 'discard',
      data: { reason: 'reportedAgain', grounds: '同一样品次日再次公布' },
    })
    expect(ended.state).toBe('discarded')
    expect(ended.documents.map((one) => one.document)).toEqual(['discardReason'])
  })

  test('an emergency response ends the warning and takes over', async () => {
    const ended = await take(head, await walk(4), {
      step: 'startResponse',
      data: { grounds: '出现多起病例' },
    })
    expect([ended.state, ended.ended]).toEqual(['response', true])
  })
})

describe('clocks', () => {
  const running = (view: Awaited<ReturnType<typeof seen>>) =>
    view.deadlines.filter((d) => d.state === 'running').map((d) => [d.id, d.term.zh])

  test('24 hours to validate, 3 working days to assess, a review every 30 days', async () => {
    expect(running(await seen(analyst, await walk(0)))).toEqual([['design.validation', '24小时']])
    expect(running(await seen(analyst, await walk(1)))).toEqual([
      ['design.assessment', '3个工作日'],
    ])
    const id = await walk(4)
    expect(running(await seen(analyst, id))).toEqual([['design.review', '30日']])
    world.clock.advance(10 * 86_400_000)
    const view = await take(analyst, id, { step: 'review', data: { finding: '仍有检出' } })
    expect(view.deadlines.map((d) => [d.id, d.state]).slice(-2)).toEqual([
      ['design.review', 'met'],
      ['design.review', 'running'],
    ])
  })

  test('validating late is late, and never undone', async () => {
    const id = await open()
    world.clock.advance(25 * 3_600_000)
    const view = await take(analyst, id, WAY[0]!)
    expect(view.deadlines.find((d) => d.id === 'design.validation')?.state).toBe('late')
    expect(view.state).toBe('validated')
  })
})
