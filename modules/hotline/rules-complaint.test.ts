import { expect, test } from 'vitest'
import type { CaseFacts } from '#kernel/procedure/facts.ts'
import type { Complaint } from './contract-complaint.ts'
import { mayBeAccepted, refusalIsTrue } from './rules-complaint.ts'

const complained = (on: string, subject: Partial<Complaint>) =>
  ({
    subject: { knownOn: '2023-11-25', isForDailyUse: true, ...subject },
    events: [{ name: 'opened', seq: 1, at: new Date(`${on}T08:00:00+08:00`) }],
    now: new Date('2027-03-01T08:00:00+08:00'),
  }) as unknown as CaseFacts<Complaint>

test.each([
  ['2026-11-25', null, 'notOverThreeYears'],
  ['2026-11-26', 'overThreeYears', undefined],
])('known since 2023-11-25, complained on %s', (on, accepting, refusing) => {
  const facts = complained(on, {})
  const refusal = { reason: 'overThreeYears', grounds: '逾期' } as const
  expect(mayBeAccepted(facts)?.code ?? null).toBe(accepting)
  expect(refusalIsTrue(facts, refusal)?.code).toBe(refusing)
})

test('what was not bought as a consumer is no complaint', () => {
  const facts = complained('2026-11-25', { isForDailyUse: false })
  expect(mayBeAccepted(facts)?.code).toBe('notConsumer')
})
