import { beforeAll } from 'vitest'
import type { Id } from '#kernel/ids.ts'
import { sweep } from '#platform/cases/clock.ts'
import { getCase, openCase, takeStep } from '#platform/cases/contract.ts'
import { SYSTEM } from '#platform/db.ts'
import { paper } from '#test/support/papers.ts'
import { type Person, setUpWorld } from '#test/support/world.ts'

/** A province with its desks and firms that apply, for the tests of this module. */
export const world = setUpWorld()
export const desks: Record<string, Person> = {}
let organ: Id

const ROLES = [
  ...['acceptor', 'examManager', 'examTeamLead', 'examiner', 'decider', 'issuer', 'organHead'],
  ...['supervisor', 'expert'],
]

beforeAll(async () => {
  organ = await world.organ({ kind: 'province', name: '演示省局', regionCode: '330000' })
  for (const role of ROLES) desks[role] = await world.person({ organId: organ, roles: [role] })
  // One person who holds every role, to show what several have to do.
  desks.everyone = await world.person({ organId: organ, roles: ROLES })
})

export const newFirm = () =>
  world.organ({ kind: 'enterprise', name: '演示企业', regionCode: '330106' })

export const userOf = (firm: Id, role = 'enterpriseUser') =>
  world.person({ organId: firm, roles: [role] })

export const opening = {
  industrialLicence: {
    ...{ catalogueClass: 'foodContact', group: 'safety', product: '食品用塑料包装袋' },
    ...{ models: ['200 mm'], plantRegion: '330106', plantAddress: '演示路1号' },
    ...{ contactName: '演示', contactPhone: '0571' },
  },
  foodLicence: {
    foods: [{ unit: '0401', name: '酱卤肉制品', standard: 'GB/T 23586-2022', isSpecialty: false }],
    ...{ plantRegion: '330106', plantAddresses: ['演示路1号'], nobodyBarred: true },
    ...{ contactName: '演示', contactPhone: '0571' },
  },
  licence: {
    ...{ kind: 'foodProduction', licenceNumber: 'SC10433010600012', items: ['酱卤肉制品'] },
    ...{ validFrom: '2026-11-16', newlyListed: false, openFindings: 0 },
  },
} satisfies Record<string, object>
type Procedure = keyof typeof opening

export function tryToOpen(who: Person, procedure: Procedure, given: object = {}, firm?: Id) {
  const body = {
    procedure,
    opening: { ...opening[procedure], ...given },
    organId: organ,
    ...(firm && { partyId: firm }),
  }
  return who.client.call(openCase, { body })
}

export async function open(
  who: Person,
  procedure: Procedure,
  given: object = {},
  firm?: Id,
): Promise<Id> {
  const answer = await tryToOpen(who, procedure, given, firm)
  if (answer.problem) throw new Error(JSON.stringify(answer.problem))
  return (answer.body as { id: Id }).id
}

export interface Act {
  readonly step: string
  readonly data?: unknown
  readonly papers?: readonly string[]
}

export async function attempt(who: Person, id: Id, { step, data = {}, papers = [] }: Act) {
  const documents = await Promise.all(papers.map((document) => paper(who.client, document)))
  return who.client.call(takeStep, { params: { id, step }, body: { data, documents } })
}

export async function take(who: Person, id: Id, act: Act) {
  const answer = await attempt(who, id, act)
  if (answer.problem) throw new Error(`${act.step}: ${JSON.stringify(answer.problem)}`)
}

export const codesOf = (answer: Awaited<ReturnType<typeof attempt>>): string =>
  JSON.stringify(answer.problem ?? {})

export const view = (id: Id, who = desks.everyone!) => who.client.done(getCase, { params: { id } })

/** The clock stands at the first hour of a legal day, and what it has to do is done. */
export async function goTo(day: string): Promise<void> {
  world.clock.set(new Date(`${day}T01:00:00Z`))
  await sweep(world.program.work)
}

/** News of an act is delivered once more, as after a crash. */
export async function tellAgain(type: string, subjectId: Id): Promise<void> {
  await world.db.write(SYSTEM, (tx) =>
    world.program.work.platform.events.publish(tx, world.clock.now(), {
      ...{ type, subjectId, data: { seq: 0 } },
    }),
  )
  await world.settled()
}

export const TEAM = (category: string) => ({
  visitOn: '2026-11-26',
  examiners: ['SC-1', 'SC-2'].map((certificateNumber, index) => ({
    ...{ name: '演示', certificateNumber, categories: [category] },
    ...{ isLead: index === 0, hasInterest: false },
  })),
})

export const ITEMS = {
  present: ['SC-1', 'SC-2'],
  items: [3, 3, 3, 3, 3, 3, 3, 3, 3, 1].map((score, index) => ({ item: `${index}`, score })),
}

export const FOOD_PAPERS = ['layout', 'process', 'equipment', 'systems', 'businessLicence']

/** From the papers on file to the decision of a food licence. */
export const TO_GRANT: readonly (Act & { by: string })[] = [
  { by: 'acceptor', step: 'accept', data: { reviewRule: '肉制品审查细则' } },
  { by: 'examManager', step: 'assignTeam', data: TEAM('04') },
  { by: 'examTeamLead', step: 'recordOnsite', data: ITEMS, papers: ['onsiteRecord'] },
  { by: 'examManager', step: 'collect', data: { opinion: '符合条件', proposal: 'grant' } },
  { by: 'decider', step: 'grant', data: { decidedBy: 'province' } },
]

export async function licenceOf(applicationId: Id): Promise<Id> {
  await world.settled()
  const { links } = await view(applicationId)
  const [licence, ...more] = links.filter(
    ({ meaning, direction }) => meaning === 'causedBy' && direction === 'from',
  )
  if (!licence || more.length > 0) throw new Error(`${links.length} ties, not one licence`)
  return licence.id as Id
}
