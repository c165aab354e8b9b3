import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Id } from '#kernel/ids.ts'
import { asList, type Procedure, type Regime } from '#kernel/procedure/define.ts'
import { replay } from '#kernel/procedure/replay.ts'
import { filled, type Move, type Way, type WorkedCase } from '#kernel/procedure/worked.ts'
import { sweep } from '#platform/cases/clock.ts'
import { getCase, openCase, takeStep } from '#platform/cases/contract.ts'
import { takeRuleStepIn } from '#platform/cases/rule-step.ts'
import { factsOf } from '#platform/cases/service.ts'
import * as store from '#platform/cases/store.ts'
import { SYSTEM } from '#platform/db.ts'
import type { Module } from '#platform/module.ts'
import { modules } from '#server/modules.ts'
import { paper } from './papers.ts'
import { type Person, setUpWorld, type World } from './world.ts'

/**
 * Walks every way of every worked case of a module through the public API. Before each act the
 * wrong person tries it, then the right one without its papers and with an empty form; all are
 * refused, and then it is done. At the end every act must have been taken from every state.
 */
export function walkModule(module: Module): void {
  const world = setUpWorld()
  const walked = new Map<string, Set<string>>()
  for (const worked of module.worked ?? []) {
    const procedure = module.procedures?.find(({ name }) => name === worked.procedure)
    if (!procedure) throw new Error(`no procedure ${worked.procedure} in ${module.name}`)
    const taken = new Set<string>()
    walked.set(procedure.name, taken)
    describe(procedure.name, () => {
      let cast: Cast
      beforeAll(async () => {
        cast = await castFor(world, procedure, worked)
      })
      afterAll(() => setRegime(world, 'current'))
      for (const [name, way] of Object.entries(worked.ways)) {
        test(`the way “${name}”`, async () => {
          await setRegime(world, way.regime ?? 'current')
          const walk = new Walk(world, { procedure, worked }, cast, taken)
          await walk.open([])
          await walk.along(way)
          await walk.expectReplayed()
        })
      }
      test('every act is taken from every state', () => {
        const wanted = transitionsOf(procedure)
        expect(wanted.filter((one) => !taken.has(one))).toEqual([])
        console.info(`${procedure.inventory} ${procedure.name}: ${wanted.length} transitions`)
      })
    })
  }
  test('every procedure of the module has its worked case', () => {
    const names = (module.procedures ?? []).map(({ name }) => name)
    expect(names.filter((name) => !walked.has(name))).toEqual([])
  })
}

/** `state.step` for acts that move; the step alone for observations. */
const transitionsOf = (procedure: Procedure): string[] =>
  Object.entries(procedure.steps).flatMap(([name, step]) =>
    step.to === undefined ? [name] : asList(step.from).map((from) => `${from}.${name}`),
  )

/** Nobody may change it in an installation; here the owner of the database does. */
const setRegime = (world: World, regime: Regime) =>
  world.db.ownerPool.query('update platform.installation set regime = $1', [regime])

/** One person for each capacity, and one who holds none of them. */
interface Cast {
  readonly organId: Id
  readonly partyId: Id | null
  readonly people: Readonly<Record<string, Person>>
  readonly outsider: Person
}

const LEVELS = {
  national: '000000',
  province: '330000',
  city: '330100',
  county: '330106',
  town: '330106001',
} as const

async function castFor(world: World, procedure: Procedure, worked: WorkedCase): Promise<Cast> {
  const level = worked.organ ?? 'province'
  const name = `演示机关（${procedure.title}）`
  const organId = await world.organ({ kind: level, name, regionCode: LEVELS[level] })
  const above = await world.organ({ kind: 'national', name: '演示总局', regionCode: '000000' })
  const party = { kind: worked.party ?? 'enterprise', name: '演示当事人', regionCode: '330106' }
  const partyId = worked.party ? await world.organ(party) : null
  const people: Record<string, Person> = {}
  for (const [capacity, rule] of Object.entries(procedure.capacities)) {
    if (rule.of === 'clock') continue
    const home = { party: partyId, organ: organId, superior: above }[rule.of]
    if (!home) throw new Error(`${procedure.name}: ${capacity} needs a party`)
    people[capacity] = await world.person({ organId: home, roles: [rule.role] })
  }
  const used = new Set(Object.values(procedure.capacities).map(({ role }) => role))
  const roles = ['informant', 'auditor', 'coordinator'].filter((role) => !used.has(role))
  const outsider = await world.person({ organId, roles })
  return { organId, partyId, people, outsider }
}

/** The reading of a case that a walk needs. */
interface Seen {
  readonly state: string
  readonly ended: boolean
  readonly permissions: readonly { step: string; allowed: boolean; refusals: { code: string }[] }[]
}

class Walk {
  private id = '' as Id
  private readonly world: World
  private readonly procedure: Procedure
  private readonly worked: WorkedCase
  private readonly cast: Cast
  private readonly taken: Set<string>

  constructor(
    world: World,
    of: { readonly procedure: Procedure; readonly worked: WorkedCase },
    cast: Cast,
    taken: Set<string>,
  ) {
    this.world = world
    this.procedure = of.procedure
    this.worked = of.worked
    this.cast = cast
    this.taken = taken
  }

  async open(links: readonly { meaning: string; kind: string; id: string }[]): Promise<void> {
    const { by, data } = this.worked.opening
    const { organId, partyId } = this.cast
    const body = {
      procedure: this.procedure.name,
      opening: filled(data, this.world.clock.now()),
      organId,
      ...(partyId && { partyId }),
      links: [...links],
    }
    const wrong = await this.cast.outsider.client.call(openCase, { body })
    expect([409, 403, 404], `opened by an outsider: ${wrong.status}`).toContain(wrong.status)
    if (this.procedure.capacities[by]?.of === 'clock') throw new Error('name a person who opens')
    this.id = (await this.personIn(by).client.done(openCase, { body })).id as Id
  }

  async along(way: Way): Promise<void> {
    for (const [index, move] of way.moves.entries()) {
      try {
        await this.make(move)
      } catch (error) {
        const where = `${this.procedure.name}, move ${index + 1} ${JSON.stringify(move)}`
        throw new Error(`${where}: ${error instanceof Error ? error.message : error}`)
      }
    }
  }

  private async make(move: Move): Promise<void> {
    if (typeof move === 'string') return this.take(move, this.formOf(move))
    if ('step' in move) return this.take(move.step, filled(move.data, this.world.clock.now()))
    if ('wait' in move) return this.wait(move.wait)
    if ('lapse' in move) return this.lapse(move.lapse)
    if ('rule' in move) return this.rule(move.rule, filled(move.data, this.world.clock.now()))
    if ('refused' in move) return this.refused(move)
    return this.tie(move)
  }

  private formOf(step: string): unknown {
    return filled(this.worked.forms[step], this.world.clock.now())
  }

  private personIn(capacity: string): Person {
    const person = this.cast.people[capacity]
    if (!person) throw new Error(`nobody in the capacity ${capacity}`)
    return person
  }

  private async take(name: string, data: unknown): Promise<void> {
    const step = this.procedure.steps[name]
    if (!step) throw new Error('no such step')
    const before = await this.row()
    await this.expectWrongPersonRefused(name, data)
    const person = this.personIn(await this.allowedCapacity(name))
    await this.expectIncompleteRefused(person, name, data)
    const documents = await this.papersOf(person, name)
    const answer = await person.client.call(takeStep, {
      params: { id: this.id, step: name },
      body: { data, documents },
    })
    if (answer.problem) throw new Error(JSON.stringify(answer.problem))
    const after = await this.row()
    expect(after.state).toBe(step.to ?? before.state)
    this.taken.add(step.to === undefined ? name : `${before.state}.${name}`)
  }

  /** The capacity whose holder may take the step now. */
  private async allowedCapacity(name: string): Promise<string> {
    const reasons: unknown[] = []
    for (const capacity of asList(this.procedure.steps[name]!.by)) {
      const person = this.cast.people[capacity]
      if (!person) continue
      const seen: Seen = await person.client.done(getCase, { params: { id: this.id } })
      const found = seen.permissions.find(({ step }) => step === name)
      if (found?.allowed) return capacity
      reasons.push(capacity, found?.refusals)
    }
    throw new Error(`nobody may: ${JSON.stringify(reasons)}`)
  }

  private async expectWrongPersonRefused(name: string, data: unknown): Promise<void> {
    const { outsider } = this.cast
    const documents = await this.papersOf(outsider, name)
    const answer = await outsider.client.call(takeStep, {
      params: { id: this.id, step: name },
      body: { data, documents },
    })
    expect([403, 404, 409], `by an outsider: ${answer.status}`).toContain(answer.status)
  }

  private async expectIncompleteRefused(
    person: Person,
    name: string,
    data: unknown,
  ): Promise<void> {
    const step = this.procedure.steps[name]!
    const params = { id: this.id, step: name }
    if (step.needs?.length) {
      const answer = await person.client.call(takeStep, { params, body: { data, documents: [] } })
      const codes = JSON.stringify(answer.problem)
      expect(codes, 'without its papers').toContain('documentMissing')
    }
    if (step.form && hasRequired(step.form)) {
      const documents = await this.papersOf(person, name)
      const answer = await person.client.call(takeStep, { params, body: { data: {}, documents } })
      expect([400, 409, 422], `with an empty form: ${answer.status}`).toContain(answer.status)
    }
  }

  private async papersOf(person: Person, name: string) {
    const needs = this.procedure.steps[name]!.needs ?? []
    return Promise.all(needs.map((document) => paper(person.client, document)))
  }

  private async wait(term: string): Promise<void> {
    const [n = '0', unit] = term.split(' ')
    const hours = unit === 'days' ? Number(n) * 24 : Number(n)
    this.world.clock.set(new Date(this.world.clock.now().getTime() + hours * 3_600_000))
    await sweep(this.world.program.work)
  }

  /** Just before its end nothing happens; just after it the clock acts, and only once. */
  private async lapse(limit: string): Promise<void> {
    const facts = await this.facts()
    const name = this.procedure.limits[limit]?.lapse
    const deadline = facts.deadlines.findLast((d) => d.limit === limit && d.state === 'running')
    if (!name || !deadline?.dueAt) throw new Error('no such limit is running')
    const before = await this.row()
    this.world.clock.set(new Date(deadline.dueAt.getTime() - 1000))
    await sweep(this.world.program.work)
    expect((await this.row()).last_seq, 'before its end').toBe(before.last_seq)
    this.world.clock.set(new Date(deadline.dueAt.getTime() + 1000))
    await sweep(this.world.program.work)
    await sweep(this.world.program.work)
    const events = (await this.facts()).events.filter(({ seq }) => seq > before.last_seq)
    expect(events.map((event) => event.name)).toContain(name)
    expect(events.filter((event) => event.name === name)).toHaveLength(1)
    const step = this.procedure.steps[name]!
    this.taken.add(step.to === undefined ? name : `${before.state}.${name}`)
  }

  private async rule(step: string, data: unknown): Promise<void> {
    const before = await this.row()
    const did = await this.world.db.write(SYSTEM, (tx) =>
      takeRuleStepIn(this.world.program.work, tx, this.id, { rule: 'test', step, data }),
    )
    if (!did) throw new Error('the case does not take this step now')
    const to = this.procedure.steps[step]!.to
    this.taken.add(to === undefined ? step : `${before.state}.${step}`)
  }

  private async refused(move: { refused: string; code: string; data?: unknown }): Promise<void> {
    const { refused: name, code } = move
    const data = move.data ? filled(move.data as never, this.world.clock.now()) : this.formOf(name)
    const codes: string[] = []
    for (const capacity of asList(this.procedure.steps[name]!.by)) {
      const person = this.cast.people[capacity]
      if (!person) continue
      const documents = await this.papersOf(person, name)
      const answer = await person.client.call(takeStep, {
        params: { id: this.id, step: name },
        body: { data, documents },
      })
      codes.push(JSON.stringify(answer.problem ?? `done: ${answer.status}`))
    }
    expect(codes.join()).toContain(`"${code}"`)
  }

  private async tie(move: { tied: string; meaning: string; way: string }): Promise<void> {
    const found = find(move.tied)
    const { procedure, worked } = found
    const cast = await castFor(this.world, procedure, worked)
    // The same organ and the same party, with people of the other procedure.
    const way = worked.ways[move.way]
    if (!way) throw new Error(`no way ${move.way} in ${move.tied}`)
    const own = await this.sameHome(procedure, cast)
    const walk = new Walk(this.world, found, own, new Set())
    await walk.open([{ meaning: move.meaning, kind: 'case', id: this.id }])
    await walk.along(way)
  }

  private async sameHome(procedure: Procedure, cast: Cast): Promise<Cast> {
    const { organId, partyId } = this.cast
    const people: Record<string, Person> = { ...cast.people }
    for (const [capacity, rule] of Object.entries(procedure.capacities)) {
      if (rule.of === 'organ')
        people[capacity] = await this.world.person({ organId, roles: [rule.role] })
      if (rule.of === 'party' && partyId)
        people[capacity] = await this.world.person({ organId: partyId, roles: [rule.role] })
    }
    const outsider = this.cast.outsider
    return { organId, partyId: cast.partyId && partyId, people, outsider }
  }

  private async row(): Promise<store.CaseRow> {
    const row = await this.world.db.read(SYSTEM, (tx) => store.findCase(tx, this.id))
    if (!row) throw new Error('the case is gone')
    return row
  }

  private facts() {
    return this.world.db.read(SYSTEM, async (tx) => {
      const row = (await store.findCase(tx, this.id))!
      return (await factsOf(this.world.program.work, tx, row)).facts
    })
  }

  /** The row is what its history comes to. */
  async expectReplayed(): Promise<void> {
    const facts = await this.facts()
    const told = replay(this.procedure, facts)
    expect(told.state).toBe(facts.state)
    expect(JSON.parse(JSON.stringify(told.subject))).toEqual(facts.subject)
    const plain = (deadlines: typeof facts.deadlines) =>
      deadlines.map(({ limit, startSeq, state, dueOn, dueAt }) =>
        [limit, startSeq, state, dueOn, dueAt?.toISOString() ?? null].join(' '),
      )
    expect(plain(told.deadlines).sort()).toEqual(plain(facts.deadlines).sort())
  }
}

function find(name: string) {
  for (const module of modules) {
    const procedure = module.procedures?.find((one) => one.name === name)
    const worked = module.worked?.find((one) => one.procedure === name)
    if (procedure && worked) return { procedure, worked }
  }
  throw new Error(`no worked case of ${name}`)
}

const hasRequired = (form: unknown): boolean =>
  ((form as { required?: readonly string[] }).required ?? []).length > 0
