import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor, Membership } from '#kernel/authority.ts'
import { newId } from '#kernel/ids.ts'
import { isOpen, isOverdue } from '#kernel/procedure/clock.ts'
import type { CaseSubject, Procedure, Regime } from '#kernel/procedure/define.ts'
import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { permissions } from '#kernel/procedure/permitted.ts'
import { replay } from '#kernel/procedure/replay.ts'
import { lapse, openedCase, type TakenStep, takeStep } from '#kernel/procedure/take.ts'
import { filled, type WorkedCase } from '#kernel/procedure/worked.ts'
import { nationalCalendar } from '#reference/index.ts'
import { modules } from './modules.ts'

/**
 * Any order in which people may act, with any time between: a case never comes to a state that is
 * not declared, never breaks a separation of duties, never loses or doubles a clock, and is at every
 * moment what its history comes to.
 */
const START = new Date('2026-03-02T02:00:00Z')
const ORGAN = newId(START)
const PARTY = newId(START)

const worked = modules.flatMap((module) =>
  (module.worked ?? []).map((one) => {
    const procedure = module.procedures!.find(({ name }) => name === one.procedure)!
    return [procedure.key, procedure, one] as const
  }),
)

/** Somebody who holds every capacity there is; separation alone keeps such people apart. */
function personOf(procedure: Procedure): Actor {
  const memberships = Object.values(procedure.capacities).flatMap(({ role, of }): Membership[] => {
    if (of === 'clock') return []
    const place = {
      party: { organId: PARTY, organKind: 'enterprise', regionCode: '330106' },
      organ: { organId: ORGAN, organKind: 'province', regionCode: '330000' },
      superior: { organId: newId(START), organKind: 'national', regionCode: '000000' },
    } as const
    return [{ role, ...place[of] }]
  })
  return { userId: newId(START), memberships }
}

/** One thing that may happen: days pass, or somebody does what somebody may do. */
const happening = fc.oneof(
  fc.record({ days: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ who: fc.nat(1), which: fc.nat(40) }),
  fc.record({ who: fc.nat(1), which: fc.nat(40) }),
)
type Happening = { days: number } | { who: number; which: number }

class Told {
  facts: CaseFacts<CaseSubject>
  readonly procedure: Procedure

  constructor(procedure: Procedure, { opening }: WorkedCase, regime: Regime, actor: Actor) {
    this.procedure = procedure
    const data = filled(opening.data, START)
    const blank = {
      subject: procedure.begin(data as never, START),
      ...{ state: '', regime, events: [], deadlines: [], documents: new Set<string>(), links: [] },
      standing: { organId: ORGAN, regionCode: '330106', partyId: PARTY, assignments: {} },
      ...{ now: START, calendar: nationalCalendar },
    }
    const by = { capacity: opening.by, actorId: actor.userId, eventId: newId(START), data }
    this.facts = blank
    this.follow(openedCase(procedure, blank, by))
  }

  follow(taken: TakenStep): void {
    const { state, subject, deadlines, event } = taken
    this.facts = { ...this.facts, state, subject, deadlines, events: [...this.facts.events, event] }
  }

  pass(days: number): void {
    const until = new Date(this.facts.now.getTime() + days * 86_400_000)
    this.facts = { ...this.facts, now: until }
    for (const due of this.facts.deadlines.filter((one) => isOverdue(one, until))) {
      const still = this.facts.deadlines.find(
        (one) => one.limit === due.limit && one.startSeq === due.startSeq,
      )
      const taken = still && lapse(this.procedure, this.facts, still, newId(until))
      if (taken) this.follow(taken)
    }
  }

  act(actor: Actor, which: number, { forms }: WorkedCase): void {
    const may = permissions(this.procedure, this.facts, actor).filter(({ allowed }) => allowed)
    const chosen = may[which % Math.max(1, may.length)]
    if (!chosen) return
    const { now } = this.facts
    const brings = chosen.needs.map(({ document }) => document)
    const input = { data: filled(forms[chosen.step], now), brings }
    const taken = takeStep(this.procedure, this.facts, actor, chosen.step, input, newId(now))
    if (taken.ok) this.follow(taken)
  }
}

function expectSound({ procedure, facts }: Told): void {
  expect(Object.keys(procedure.states)).toContain(facts.state)
  const open = facts.deadlines.filter(isOpen).map(({ limit }) => limit)
  expect(open).toHaveLength(new Set(open).size)
  const counts = facts.deadlines.map(({ limit, startSeq }) => `${limit} ${startSeq}`)
  expect(counts).toHaveLength(new Set(counts).size)
  for (const event of facts.events) {
    for (const earlier of procedure.steps[event.name]?.notSameAs ?? []) {
      const same = facts.events.some(
        (one) => one.seq < event.seq && one.name === earlier && one.actorId === event.actorId,
      )
      expect(same && event.actorId !== null, `${earlier} and ${event.name}`).toBe(false)
    }
  }
  const { state, subject, deadlines } = replay(procedure, facts)
  expect({ state, subject, deadlines }).toEqual({
    ...{ state: facts.state, subject: facts.subject, deadlines: facts.deadlines },
  })
}

describe.each(worked)('%s', (_key, procedure, one) => {
  test.each(Object.keys(procedure.inForce) as Regime[])('under the rules of %s', (regime) => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 30 }), (story: Happening[]) => {
        const people = [personOf(procedure), personOf(procedure)] as const
        const told = new Told(procedure, one, regime, people[0])
        for (const next of story) {
          if ('days' in next) told.pass(next.days)
          else told.act(people[next.who]!, next.which, one)
          expectSound(told)
        }
      }),
      { numRuns: 60 },
    )
  })
})
