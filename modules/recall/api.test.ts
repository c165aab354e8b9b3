import { beforeAll, expect, test } from 'vitest'
import type { Id } from '#kernel/ids.ts'
import { getCase, openCase, takeStep } from '#platform/cases/contract.ts'
import { type Person, setUpWorld } from '#test/support/world.ts'

const world = setUpWorld()
let producer: Person
let officer: Person
let firm: Id

beforeAll(async () => {
  const organ = await world.organ({ kind: 'province', name: '演示省局', regionCode: '330000' })
  firm = await world.organ({ kind: 'enterprise', name: '演示食品有限公司', regionCode: '330106' })
  producer = await world.person({ organId: firm, roles: ['enterpriseUser'] })
  officer = await world.person({ organId: organ, roles: ['recallOfficer'] })
})

test('a producer opens a recall and stops production', async () => {
  const opened = await producer.client.done(openCase, {
    body: {
      procedure: 'foodRecall',
      opening: {
        product: { name: '酱卤牛肉（演示）' },
        reason: '检出单核细胞增生李斯特氏菌',
        hazardKind: 'pathogen',
        knownAt: '2026-11-16T08:40:00Z',
        lots: [{ lotNumber: '20261102A', madeUnits: 12480, shippedUnits: 11940, onHandUnits: 540 }],
      },
    },
  })
  expect(opened.number).toBe('ZH-F-2026-00001')
  expect(opened.deadlines.map((d) => [d.id, d.left.zh])).toEqual([['FRC.start1', '剩24小时']])
  const seen = await officer.client.done(getCase, { params: { id: opened.id } })
  expect(seen.permissions.find((p) => p.step === 'stopProduction')?.turn).toBe('others')
  const stopped = await producer.client.done(takeStep, {
    params: { id: opened.id, step: 'stopProduction' },
    body: { data: { isolatedUnits: 540, place: '一号库' } },
  })
  expect(stopped.state).toBe('stopped')
})
