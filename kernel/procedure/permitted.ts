import { type Actor, holds, qualifies } from '../authority.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { type Text, text } from '../text.ts'
import { isOpen, isOverdue, timesExtended } from './clock.ts'
import {
  asList,
  type CaseSubject,
  type Procedure,
  type ProcedureStep,
  type Regime,
} from './define.ts'
import type { CaseFacts } from './facts.ts'

/**
 * What may be done in a case, and why the rest may not: one answer per step, computed once by the
 * server and shown as it is. A screen never derives it again.
 */
export interface Permission {
  readonly step: string
  readonly label: Text
  readonly kind: 'step' | 'observation'
  readonly toState: string | null
  readonly capacities: readonly string[]
  /** Whose turn it is: this person, somebody else, or nobody while the reasons below hold. */
  readonly turn: 'you' | 'others' | 'nobody'
  readonly allowed: boolean
  readonly refusals: readonly Refusal[]
  /** Papers the person must bring, and whether an earlier version is on file. */
  readonly needs: readonly { document: string; label: Text; onFile: boolean }[]
  readonly issues: readonly { document: string; label: Text }[]
  readonly hasForm: boolean
  readonly basis: string
  readonly note: Text | null
}

export function permissions(
  procedure: Procedure,
  facts: CaseFacts<CaseSubject>,
  actor: Actor,
): Permission[] {
  return Object.keys(procedure.steps)
    .filter((name) => !isClockOnly(procedure, name) && isOfRegime(procedure.steps[name]!, facts))
    .map((name) => permission(procedure, facts, actor, name))
}

/** Acts of the other regime are not shown, and cannot be taken. */
const isOfRegime = (step: ProcedureStep, { regime }: { readonly regime: Regime }): boolean =>
  step.regime === undefined || step.regime === regime

export function permission(
  procedure: Procedure,
  facts: CaseFacts<CaseSubject>,
  actor: Actor,
  name: string,
): Permission {
  const step = procedure.steps[name]!
  const circumstances = [
    ...stateRefusals(procedure, step, facts),
    ...(step.when ?? []).flatMap((guard) => guard(facts) ?? []),
    ...windowRefusals(procedure, name, facts),
    ...extensionRefusals(procedure, step, facts),
  ]
  const persons = personRefusals(procedure, step, facts, actor)
  const refusals = [...circumstances, ...persons]
  return {
    step: name,
    label: text(step.zh, procedure.english.steps[name]!),
    kind: step.to === undefined ? 'observation' : 'step',
    toState: step.to ?? null,
    capacities: asList(step.by),
    turn: circumstances.length > 0 ? 'nobody' : persons.length > 0 ? 'others' : 'you',
    allowed: refusals.length === 0,
    refusals,
    needs: (step.needs ?? []).map((document) => ({
      document,
      label: documentLabel(procedure, document),
      onFile: facts.documents.has(document),
    })),
    issues: (step.issues ?? []).map((document) => ({
      document,
      label: documentLabel(procedure, document),
    })),
    hasForm: step.form !== undefined,
    basis: step.basis,
    note: step.note ? text(step.note, procedure.english.notes?.[name] ?? step.note) : null,
  }
}

/** The capacities whose move it may be in a state: what a to-do list is made of. */
export function awaitedCapacities(procedure: Procedure, state: string): string[] {
  const moving = Object.values(procedure.steps).filter(
    (step) => step.to !== undefined && asList(step.from).includes(state),
  )
  const names = moving.flatMap((step) => asList(step.by))
  return [...new Set(names)].filter((name) => procedure.capacities[name]?.of !== 'clock')
}

export const documentLabel = (procedure: Procedure, document: string): Text =>
  text(procedure.documents[document]!.zh, procedure.english.documents[document]!)

export const stateLabel = (procedure: Procedure, state: string): Text =>
  text(procedure.states[state]!, procedure.english.states[state]!)

export const capacityLabel = (procedure: Procedure, capacity: string): Text =>
  text(procedure.capacities[capacity]!.zh, procedure.english.capacities[capacity]!)

function isClockOnly(procedure: Procedure, name: string): boolean {
  return asList(procedure.steps[name]!.by).every((by) => procedure.capacities[by]?.of === 'clock')
}

function stateRefusals(
  procedure: Procedure,
  step: ProcedureStep,
  facts: CaseFacts<CaseSubject>,
): Refusal[] {
  const from = asList(step.from)
  if (!isOfRegime(step, facts)) {
    return [
      refuse('otherRegime', '本案适用的规则没有这一事项', 'Not an act of the rules of this case', {
        about: 'state',
        basis: step.basis,
      }),
    ]
  }
  if (from.includes(facts.state)) return []
  const now = stateLabel(procedure, facts.state)
  const wanted = from.map((state) => stateLabel(procedure, state))
  if (procedure.final.includes(facts.state)) {
    return [
      refuse('caseEnded', `本案已${now.zh}，不再办理`, `The case has ended: ${now.en}`, {
        about: 'state',
      }),
    ]
  }
  return [
    refuse(
      'wrongState',
      `须在“${wanted.map((w) => w.zh).join('”或“')}”时办理，现为“${now.zh}”`,
      `Possible when ${wanted.map((w) => `“${w.en}”`).join(' or ')}; now “${now.en}”`,
      { about: 'state', basis: step.basis },
    ),
  ]
}

/** Steps that are possible only inside a window, or only after a bar. */
function windowRefusals(
  procedure: Procedure,
  name: string,
  facts: CaseFacts<CaseSubject>,
): Refusal[] {
  return Object.entries(procedure.limits).flatMap(([limitName, limit]) => {
    if (!limit.until.includes(name) || (limit.kind !== 'window' && limit.kind !== 'bar')) return []
    if (limit.regime !== undefined && limit.regime !== facts.regime) return []
    if (limit.when && !limit.when(facts)) return []
    const deadline = facts.deadlines.findLast((d) => d.limit === limitName && isOpen(d))
    const isInside = deadline?.dueAt != null && facts.now < deadline.dueAt
    const english = procedure.english.limits[limitName]
    const until = deadline?.dueOn ?? '—'
    if (limit.kind === 'bar') {
      if (!isInside) return []
      return [
        refuse(
          'tooEarly',
          `期间未满：${limit.zh}（至${until}）`,
          `Not before the end of: ${english} (until ${until})`,
          { about: 'time', basis: limit.basis },
        ),
      ]
    }
    if (isInside) return []
    return [
      refuse(
        'outsideWindow',
        `不在法定期间内：${limit.zh}（截至${until}）`,
        `Outside the lawful period: ${english} (until ${until})`,
        { about: 'time', basis: limit.basis },
      ),
    ]
  })
}

/** A term is lengthened before it is over, and no more often than its rule says. */
function extensionRefusals(
  procedure: Procedure,
  step: ProcedureStep,
  facts: CaseFacts<CaseSubject>,
): Refusal[] {
  if (!step.extends) return []
  const open = facts.deadlines.filter((d) => step.extends!.includes(d.limit) && isOpen(d))
  const about = { about: 'time', basis: step.basis } as const
  if (open.length === 0) {
    return [refuse('nothingToExtend', '没有正在计算的期限可延长', 'No term is running', about)]
  }
  return open.flatMap((deadline) => {
    const rule = procedure.limits[deadline.limit]?.extension
    if (!rule) return []
    if (isOverdue(deadline, facts.now)) {
      return [
        refuse(
          'termOver',
          '期限已满，不能再延长',
          'The term is over and cannot be extended',
          about,
        ),
      ]
    }
    if (timesExtended(procedure, deadline, facts.events) < rule.times) return []
    return [
      refuse(
        'extendedAlready',
        `该期限只能延长${rule.times}次，已用完`,
        `The term can be extended ${rule.times} time(s) only`,
        about,
      ),
    ]
  })
}

function personRefusals(
  procedure: Procedure,
  step: ProcedureStep,
  facts: CaseFacts<CaseSubject>,
  actor: Actor,
): Refusal[] {
  const capacities = asList(step.by)
  const held = capacities.filter((name) =>
    holds(actor, name, procedure.capacities[name]!, facts.standing),
  )
  if (held.length === 0) return [capacityRefusal(procedure, step, facts, actor)]
  return (step.notSameAs ?? []).flatMap((earlier) => {
    const same = facts.events.some((e) => e.name === earlier && e.actorId === actor.userId)
    if (!same) return []
    const label = procedure.steps[earlier]!.zh
    return [
      refuse(
        'sameAs',
        `“${label}”由您办理，本事项须由他人办理`,
        `You took “${procedure.english.steps[earlier]}”; somebody else has to take this one`,
        { about: 'who', basis: step.basis },
      ),
    ]
  })
}

function capacityRefusal(
  procedure: Procedure,
  step: ProcedureStep,
  facts: CaseFacts<CaseSubject>,
  actor: Actor,
): Refusal {
  const capacities = asList(step.by)
  const labels = capacities.map((name) => capacityLabel(procedure, name))
  const named = capacities.some((name) =>
    qualifies(actor, procedure.capacities[name]!, facts.standing),
  )
  if (named) {
    return refuse('assignedToAnother', '已指定他人承办', 'Another person is named to this', {
      about: 'who',
    })
  }
  return refuse(
    'wrongCapacity',
    `由${labels.map((label) => label.zh).join('或')}办理`,
    `To be taken by: ${labels.map((label) => label.en).join(' or ')}`,
    { about: 'who', basis: step.basis },
  )
}
