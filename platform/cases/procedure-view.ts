import type { Static } from 'typebox'
import { qualifies } from '#kernel/authority.ts'
import { parseTerm, termWords } from '#kernel/calendar.ts'
import { asList, type Procedure, type Regime } from '#kernel/procedure/define.ts'
import { diagram } from '#kernel/procedure/describe.ts'
import { capacityLabel, documentLabel, stateLabel } from '#kernel/procedure/permitted.ts'
import { text } from '#kernel/text.ts'
import { cite } from '#reference/index.ts'
import type { Caller } from '../identity/caller.ts'
import { eventLabel } from './deadline-view.ts'
import type { LimitView, ProcedureDetail, ProcedureView, StepView } from './procedure-contract.ts'

/** A definition in words, so that a page about a procedure can never differ from the procedure. */
export function procedureView(
  procedure: Procedure,
  { caller, regime }: { readonly caller: Caller; readonly regime: Regime },
): Static<typeof ProcedureView> {
  // Whether a case may be opened depends on the party; here it is enough to hold the role.
  const standing = {
    organId: caller.organ.id,
    regionCode: caller.organ.regionCode,
    partyId: caller.organ.id,
    assignments: {},
  }
  return {
    name: procedure.name,
    inventory: procedure.inventory,
    title: text(procedure.title, procedure.english.title),
    law: procedure.law.map(cite),
    states: Object.keys(procedure.states).map((name) => ({
      name,
      label: stateLabel(procedure, name),
      final: procedure.final.includes(name),
    })),
    mayOpen:
      procedure.inForce[regime] !== undefined &&
      procedure.opens.some((name) =>
        qualifies(caller.actor, procedure.capacities[name]!, standing),
      ),
    follows: [...(procedure.follows ?? [])],
    opening: procedure.opening,
    diagram: diagram(procedure),
  }
}

export function procedureDetail(
  procedure: Procedure,
  seen: { readonly caller: Caller; readonly regime: Regime },
): Static<typeof ProcedureDetail> {
  return {
    ...procedureView(procedure, seen),
    version: procedure.version,
    inForce: { ...procedure.inForce },
    steps: Object.keys(procedure.steps).map((name) => stepView(procedure, name)),
    limits: limitViews(procedure),
  }
}

export const limitViews = (procedure: Procedure): Static<typeof LimitView>[] =>
  Object.keys(procedure.limits).map((name) => limitView(procedure, name))

function stepView(procedure: Procedure, name: string): Static<typeof StepView> {
  const step = procedure.steps[name]!
  const english = procedure.english.notes?.[name]
  return {
    name,
    label: eventLabel(procedure, name),
    kind: step.to === undefined ? 'observation' : 'step',
    from: asList(step.from).map((state) => stateLabel(procedure, state)),
    to: step.to === undefined ? null : stateLabel(procedure, step.to),
    by: asList(step.by).map((capacity) => capacityLabel(procedure, capacity)),
    needs: (step.needs ?? []).map((document) => documentLabel(procedure, document)),
    issues: (step.issues ?? []).map((document) => documentLabel(procedure, document)),
    basis: cite(step.basis),
    note: step.note === undefined ? null : text(step.note, english ?? step.note),
  }
}

function limitView(procedure: Procedure, name: string): Static<typeof LimitView> {
  const limit = procedure.limits[name]!
  return {
    id: limit.id,
    label: text(limit.zh, procedure.english.limits[name]!),
    kind: limit.kind,
    origin: limit.origin ?? 'law',
    term: typeof limit.term === 'function' ? null : termWords(parseTerm(limit.term)),
    from: asList<string>(limit.from).map((event) => eventLabel(procedure, event)),
    until: limit.until.map((event) => eventLabel(procedure, event)),
    by: capacityLabel(procedure, limit.by),
    regime: limit.regime ?? null,
    lapse: limit.lapse === undefined ? null : eventLabel(procedure, limit.lapse),
    basis: cite(limit.basis),
    confidence: limit.confidence,
  }
}
