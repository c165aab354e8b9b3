import { describe, expect, test } from 'vitest'
import { type Id, newId } from '#kernel/ids.ts'
import { getCase, takeStep } from '#platform/cases/contract.ts'
import { paper } from '#test/support/papers.ts'
import type { Person } from '#test/support/world.ts'
import { getAlarm } from './contract-alarms.ts'
import {
  alarmsOf,
  analyst,
  day,
  detect,
  examined,
  expert,
  failing,
  judged,
  nation,
  neighbour,
  world,
} from './test-alarms.ts'

describe('a case under watch', () => {
  let caseId: Id

  const take = async (who: Person, step: string, data: unknown, papers: string[] = []) =>
    who.client.done(takeStep, {
      params: { id: caseId, step },
      body: { data, documents: await Promise.all(papers.map((p) => paper(who.client, p))) },
    })

  test('wakes up when the same series alarms again, and takes the new alarm in', async () => {
    await failing({ on: day(1), item: '甜蜜素' })
    await failing({ on: day(1), item: '甜蜜素' })
    await detect()
    const [first] = await alarmsOf(analyst, { item: '甜蜜素' })
    caseId = first!.case!.id
    await take(analyst, 'validate', { checked: '两批同厂', lots: [] })
    const low = { severity: 1, exceedance: 'upTo1_5', users: 'general', spread: 'county' }
    await take(expert, 'assess', { ...low, level: 'none', grounds: '仅略超限量' }, ['assessment'])
    const watched = await take(analyst, 'watch', { grounds: '关注该厂后续抽检' })
    expect(watched.state).toBe('watching')

    for (const on of [7, 7, 7, 7]) await failing({ on: day(on), item: '甜蜜素' })
    const { raised } = await detect()
    expect(raised).toHaveLength(1)
    const woken = await analyst.client.done(getCase, { params: { id: caseId } })
    expect(woken.state).toBe('assessed')
    expect(woken.events.at(-1)).toMatchObject({ name: 'newSignals', actor: null })
    const all = await alarmsOf(analyst, { item: '甜蜜素' })
    expect(all.map((alarm) => alarm.case?.id)).toEqual([caseId, caseId])
  })

  test('a matter that goes on stays in its open case, unmoved, however often it alarms', async () => {
    world.clock.advance(7 * 86_400_000)
    await examined(day(14), 40)
    for (const on of [14, 14, 14, 14, 14, 14, 14, 14])
      await failing({ on: day(on), item: '甜蜜素' })
    const before = await analyst.client.done(getCase, { params: { id: caseId } })
    const { raised } = await detect()
    expect(raised.length).toBeGreaterThan(0)
    const after = await analyst.client.done(getCase, { params: { id: caseId } })
    expect([after.state, after.seq]).toEqual([before.state, before.seq])
    const alarms = await alarmsOf(analyst, { item: '甜蜜素', rule: 'earsC2' })
    expect(new Set(alarms.map((alarm) => alarm.case?.id))).toEqual(new Set([caseId]))
    expect(alarms.length).toBeGreaterThan(2)
    world.clock.advance(-7 * 86_400_000)
  })
})

describe('R3 and R1', () => {
  test('a single non-edible substance is an alarm at once', async () => {
    const sample = await failing({
      on: day(7),
      item: '吊白块',
      group: '米面制品',
      hazard: 'nonEdible',
    })
    await judged(sample, { failing: 1 })
    const [alarm] = await alarmsOf(analyst, { rule: 'R3' })
    expect(alarm).toMatchObject({
      item: '吊白块',
      observed: '1',
      threshold: '0',
      metOn: day(7),
      case: { state: { zh: '待核实' } },
    })
  })

  test('passing results and imports of bulletins start no round of their own', async () => {
    const rounds = async () => {
      const counted = await world.db.ownerPool.query(
        `select count(*)::int as rounds from warning.detection_run where cause = 'results'`,
      )
      return counted.rows[0].rounds
    }
    const before = await rounds()
    await judged(newId(world.clock.now()), { failing: 0 })
    await judged(newId(world.clock.now()), { failing: 3, origin: 'published' })
    expect(await rounds()).toBe(before)
    await judged(newId(world.clock.now()), { failing: 3 })
    expect(await rounds()).toBe(before + 1)
  })

  test('a cluster over two provinces belongs to the nation, and both provinces see it', async () => {
    for (const regionCode of ['330106', '320102', '320102']) {
      await failing({ on: day(6), item: '铅', group: '茶叶', regionCode })
    }
    await detect()
    for (const who of [nation, analyst, neighbour]) {
      const [alarm] = await alarmsOf(who, { rule: 'R1' })
      expect(alarm).toMatchObject({
        area: { code: '000000' },
        areas: [{ code: '320000' }, { code: '330000' }],
        observed: '3',
      })
    }
    const [alarm] = await alarmsOf(neighbour, { rule: 'R1' })
    const seen = await neighbour.client.done(getAlarm, { params: { id: alarm!.id } })
    expect([seen.samples.length, seen.sampleCount]).toEqual([2, 3])
    expect(seen.case).toBeNull()
  })
})
