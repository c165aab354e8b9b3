import { expect, test } from 'vitest'
import {
  head,
  officer,
  open,
  outsider,
  producer,
  take,
  world,
} from '#modules/recall/test-fixtures.ts'
import { getBoard } from './board-contract.ts'
import { countCases } from './contract.ts'

const DAY_MS = 86_400_000

test('a board is for officers: a party has its own list', async () => {
  const answer = await producer.client.call(getBoard, {})
  expect(answer.status).toBe(404)
})

test('an organ sees its open cases by procedure, state, urgency and person, and they add up', async () => {
  const [first] = [await open(), await open()]
  await open()
  await take(officer, first!, {
    step: 'orderRecall',
    data: { class: 1, grounds: '企业未主动召回' },
  })
  const board = await officer.client.done(getBoard, {})
  const [recalls] = board.procedures
  expect(board.procedures).toHaveLength(1)
  expect(recalls).toMatchObject({ procedure: 'foodRecall', total: 3, overdue: 0, day: 3, none: 0 })
  expect(recalls!.states.map(({ state, total }) => [state, total])).toEqual([
    ['risk', 2],
    ['ordered', 1],
  ])
  expect(board.people).toMatchObject([{ total: 1, overdue: 0 }])
  expect(board.organs).toEqual([])
  const { total, overdue, day, week, later, none } = board.total
  expect(overdue + day + week + later + none).toBe(total)
})

test('a clock that runs out moves a case among the overdue; the list counts the same', async () => {
  world.clock.set(new Date(world.clock.now().getTime() + 2 * DAY_MS))
  const board = await head.client.done(getBoard, {})
  expect(board.total).toMatchObject({ total: 3, overdue: 3, day: 0 })
  const listed = await head.client.done(countCases, { query: { open: true, overdue: true } })
  expect(listed.total).toBe(board.total.overdue)
})

test('the board of an area names the organs, and another province sees none of it', async () => {
  const board = await head.client.done(getBoard, { query: { of: 'area' } })
  expect(board.organs).toMatchObject([{ name: '演示省局', total: 3, overdue: 3 }])
  expect(board.people).toEqual([])
  const foreign = await outsider.client.done(getBoard, { query: { of: 'area' } })
  expect(foreign.total.total).toBe(0)
})
