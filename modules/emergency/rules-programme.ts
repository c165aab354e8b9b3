import { dateIn } from '#kernel/dates.ts'
import { type CaseFacts, linkedCases } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  DrillHeld,
  DrillProgramme,
  HandbookVersion,
  ProgrammeOpening,
} from './contract-programme.ts'

/** Pure decisions of the drill programme: facts in, refusal or value out; no clock and no I/O. */
type Facts = CaseFacts<DrillProgramme>

export const beginProgramme = (opening: ProgrammeOpening): DrillProgramme => ({
  ...opening,
  drillsHeld: 0,
  lastHeldOn: null,
  handbook: null,
})

/** A drill counts once, and only after its own case is closed with score and lessons. */
export function drillWasClosed(facts: Facts): Refusal | null {
  const closed = linkedCases(facts, 'emergency').filter(
    ({ meaning, state }) => meaning === 'drills' && state === 'closed',
  ).length
  if (closed > facts.subject.drillsHeld) return null
  return refuse(
    'noClosedDrill',
    '没有新办结的演练，请先据本计划立案演练并办结',
    'No further drill has been closed: open one because of this programme and close it first',
    { basis: 'FSLR 55' },
  )
}

export function drillIsPast(facts: Facts, data: DrillHeld): Refusal | null {
  if (data.heldOn <= dateIn(facts.now)) return null
  return refuse('drillInFuture', '演练日期晚于今天', 'The drill lies in the future', {
    about: 'time',
  })
}

export const withDrill = (subject: DrillProgramme, { heldOn }: DrillHeld): DrillProgramme => ({
  ...subject,
  drillsHeld: subject.drillsHeld + 1,
  lastHeldOn: heldOn,
})

export const withHandbook = (
  subject: DrillProgramme,
  { version }: HandbookVersion,
): DrillProgramme => ({ ...subject, handbook: version })
