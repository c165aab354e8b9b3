import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginDraw, drawOrder, withDraw, withFrame, withRedraw } from './rules-draw.ts'
import { frame, SEED } from './worked/shared.ts'

const drawnBy = (seed: string) =>
  withDraw(withFrame({ ...beginDraw }, frame), {
    seed,
    seedEvent: '演示公开事件',
    seedAt: '2026-11-17T00:00:00Z',
  })

test('the order is the one that anybody computes from SHA-256 alone', () => {
  const order = drawOrder(12, `${frame.frameSha256}|${SEED}`)
  expect(order).toEqual([6, 4, 2, 1, 8, 7, 5, 12, 11, 9, 10, 3])
})

test('every number comes once, whatever the key', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.string(), (size, key) => {
      const order = drawOrder(size, key)
      expect([...order].sort((a, b) => a - b)).toEqual(
        Array.from({ length: size }, (_, index) => index + 1),
      )
    }),
  )
})

test('no number is drawn first more often than chance allows', () => {
  const firsts = Array.from({ length: 6000 }, (_, n) => drawOrder(6, `seed${n}`)[0]!)
  const counts = [1, 2, 3, 4, 5, 6].map((one) => firsts.filter((first) => first === one).length)
  const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
  // 20.5 is passed by chance once in a thousand; the seeds are fixed, so the test is too.
  expect(chiSquare).toBeLessThan(20.5)
})

test('another seed draws others, the same seed the same', () => {
  expect(drawnBy(SEED).drawn).toEqual(drawnBy(SEED).drawn)
  expect(drawnBy(SEED).drawn).not.toEqual(drawnBy(`${SEED}1`).drawn)
})

test('two officers go to each target, and they are two', () => {
  for (const { officers } of drawnBy(SEED).drawn) expect(new Set(officers).size).toBe(2)
})

test('a target that falls out is followed by the next in the order', () => {
  const before = drawnBy(SEED)
  const [out] = before.drawn
  const after = withRedraw(before, { target: out!.target, reason: 'stopped' })
  const order = drawOrder(frame.frameSize, `${frame.frameSha256}|${SEED}`)
  expect(after.drawn.map(({ target }) => target)).toEqual(order.slice(1, frame.take + 1))
  const again = withRedraw(after, { target: after.drawn[0]!.target, reason: 'stopped' })
  expect(again.drawn.map(({ target }) => target)).toEqual(order.slice(2, frame.take + 2))
})

test('an officer that falls out leaves the target and the other officer alone', () => {
  const before = drawnBy(SEED)
  const [team] = before.drawn
  const [out, stays] = team!.officers
  const redraw = { target: team!.target, officer: out!, reason: 'conflict' } as const
  const [changed] = withRedraw(before, redraw).drawn
  expect(changed!.target).toBe(team!.target)
  expect(changed!.officers).toContain(stays)
  expect(changed!.officers).not.toContain(out)
  expect(new Set(changed!.officers).size).toBe(2)
})
