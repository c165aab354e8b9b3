import { type CaseFacts, lastTaken } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { CrimeTransfer, SuspicionOpening } from './contract-crime-transfer.ts'
import { crimePrompts } from './rules-proposal.ts'

/** Pure decisions of a transfer to the police. */
type Facts = CaseFacts<CrimeTransfer>

export const beginTransfer = (opening: SuspicionOpening): CrimeTransfer => ({
  ...opening,
  prompts: crimePrompts(opening) as CrimeTransfer['prompts'],
})

export const isIn =
  (...states: readonly string[]) =>
  (facts: Facts): boolean =>
    states.includes(facts.state)

/** At least two officers prepare a transfer (TRR 5). */
export function teamIsTwo(_facts: Facts, data: { members: { name: string }[] }): Refusal | null {
  const names = new Set(data.members.map(({ name }) => name.trim()))
  if (names.size >= 2) return null
  return refuse(
    'teamTooSmall',
    '专案组须由两名以上执法人员组成',
    'The team has two different officers or more',
    { basis: 'TRR 5' },
  )
}

export function isSignedByTwo(facts: Facts): Refusal | null {
  if (lastTaken(facts, 'cosign')) return null
  return refuse(
    'secondOfficerMissing',
    '尚无第二名执法人员签字',
    'The second officer has not signed yet',
    { basis: 'TRR 5' },
  )
}
