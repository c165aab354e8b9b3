import { fieldsOf } from '../schema.ts'
import { asList, isResting, type Procedure } from './define.ts'

/**
 * Proves a definition sound, as far as types cannot: every state can be reached and left, every
 * law is in the register, every name has its words in both languages, every limit can start and be
 * met, every form field is labelled. Returns the problems as sentences; none means sound.
 */
export function problemsOf(
  procedure: Procedure,
  register: { isLaw(code: string): boolean; isRole(role: string): boolean },
): string[] {
  return [
    ...stateProblems(procedure),
    ...lawProblems(procedure, register.isLaw),
    ...capacityProblems(procedure, register.isRole),
    ...limitProblems(procedure),
    ...documentProblems(procedure),
    ...wordProblems(procedure),
  ].map((problem) => `${procedure.key}: ${problem}`)
}

function stateProblems(procedure: Procedure): string[] {
  const moves = Object.values(procedure.steps).flatMap((step) =>
    step.to === undefined ? [] : asList(step.from).map((from) => [from, step.to!] as const),
  )
  const reached = closure([procedure.start], (state) =>
    moves.filter(([from]) => from === state).map(([, to]) => to),
  )
  const leadsOut = closure([...procedure.final], (state) =>
    moves.filter(([, to]) => to === state).map(([from]) => from),
  )
  const states = Object.keys(procedure.states)
  return [
    ...states.filter((s) => !reached.has(s)).map((s) => `state ${s} cannot be reached`),
    ...states.filter((s) => !leadsOut.has(s)).map((s) => `no way to an end from state ${s}`),
    ...procedure.final
      .filter((s) => moves.some(([from]) => from === s))
      .map((s) => `final state ${s} has an exit`),
  ]
}

function lawProblems(procedure: Procedure, isLaw: (code: string) => boolean): string[] {
  const cited = [
    ...Object.entries(procedure.steps).map(([name, step]) => [`step ${name}`, step.basis] as const),
    ...Object.entries(procedure.limits).map(([name, l]) => [`limit ${name}`, l.basis] as const),
  ]
  const codes = cited.flatMap(([where, basis]) =>
    basis.split(';').map((part) => [where, part.trim().split(' ')[0] ?? ''] as const),
  )
  return [
    ...procedure.law.filter((code) => !isLaw(code)).map((code) => `law ${code} is not registered`),
    ...codes
      .filter(([, code]) => code !== 'design' && !isLaw(code))
      .map(([where, code]) => `${where} cites ${code || 'nothing'}, which is not registered`),
  ]
}

function capacityProblems(procedure: Procedure, isRole: (role: string) => boolean): string[] {
  const used = new Set([
    ...procedure.opens,
    ...Object.values(procedure.steps).flatMap((step) => asList(step.by)),
    ...Object.values(procedure.limits).map((limit) => limit.by),
  ])
  return [
    ...Object.entries(procedure.capacities)
      .filter(([, rule]) => rule.of !== 'clock' && !isRole(rule.role))
      .map(([name, rule]) => `capacity ${name} names role ${rule.role}, which does not exist`),
    ...Object.keys(procedure.capacities)
      .filter((name) => !used.has(name))
      .map((name) => `capacity ${name} is never used`),
  ]
}

function limitProblems(procedure: Procedure): string[] {
  const extended = new Set(Object.values(procedure.steps).flatMap((step) => step.extends ?? []))
  return Object.entries(procedure.limits).flatMap(([name, limit]) => {
    const lapse = limit.lapse === undefined ? undefined : procedure.steps[limit.lapse]
    const clocked = lapse && asList(lapse.by).some((by) => procedure.capacities[by]?.of === 'clock')
    return [
      ...(limit.until.length === 0 && !isResting(limit.kind) && limit.kind !== 'validity'
        ? [`limit ${name} can never be met`]
        : []),
      ...(limit.extension && !extended.has(name)
        ? [`limit ${name} may be extended, and no step does`]
        : []),
      ...(limit.kind === 'validity' && !limit.lapse ? [`validity ${name} ends in nothing`] : []),
      ...(limit.lapse && !clocked ? [`limit ${name} lapses by a step the clock may not take`] : []),
    ]
  })
}

function documentProblems(procedure: Procedure): string[] {
  const used = new Set(
    Object.values(procedure.steps).flatMap((step) => [
      ...(step.needs ?? []),
      ...(step.issues ?? []),
    ]),
  )
  return Object.keys(procedure.documents)
    .filter((name) => !used.has(name))
    .map((name) => `document ${name} is neither needed nor issued`)
}

function wordProblems(procedure: Procedure): string[] {
  const forms = [
    ['the opening form', procedure.opening] as const,
    ...Object.entries(procedure.steps).flatMap(([name, step]) =>
      step.form ? [[`the form of ${name}`, step.form] as const] : [],
    ),
  ]
  const chinese = {
    states: Object.values(procedure.states),
    steps: Object.values(procedure.steps).map((step) => step.zh),
    limits: Object.values(procedure.limits).map((limit) => limit.zh),
  }
  return [
    ...Object.entries(chinese)
      .filter(([, words]) => words.some((word) => !/\p{Script=Han}/u.test(word)))
      .map(([kind]) => `a Chinese word is missing among the ${kind}`),
    ...Object.entries(procedure.english).flatMap(([kind, words]) =>
      (typeof words === 'string' ? [] : Object.entries<string>(words ?? {}))
        .filter(([, word]) => !word || /\p{Script=Han}/u.test(word))
        .map(([name]) => `the English word for ${kind} ${name} is missing`),
    ),
    ...forms.flatMap(([where, form]) =>
      fieldsOf(form)
        .filter(({ node }) => !node.title || !node['x-en'])
        .map(({ path }) => `${where}: field ${path} lacks a label`),
    ),
  ]
}

function closure(
  start: readonly string[],
  next: (state: string) => readonly string[],
): Set<string> {
  const seen = new Set(start)
  for (const state of seen) for (const other of next(state)) seen.add(other)
  return seen
}
