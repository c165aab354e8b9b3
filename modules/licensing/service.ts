import type { Id } from '#kernel/ids.ts'
import { linkedCases } from '#kernel/procedure/facts.ts'
import { takeNumber } from '#platform/cases/numbers.ts'
import { openCaseIn } from '#platform/cases/open.ts'
import { takeRuleStepIn } from '#platform/cases/rule-step.ts'
import { type CaseWork, lockedFacts } from '#platform/cases/service.ts'
import { SYSTEM, type Tx } from '#platform/db.ts'
import type { ProductAdded } from './contract-licence.ts'
import { type GrantingProcedure, grantedLicence, grantedOn } from './rules-grant.ts'

/**
 * A decision to grant makes a licence, once, however often the news of it is delivered: the file of
 * the licence is opened with its number and tied to the application. An application that concerns
 * a licence already held changes that one in place of making another.
 */
const GRANTS: Readonly<Record<GrantingProcedure, readonly string[]>> = {
  industrialLicence: ['grant', 'grantOnCommitment'],
  foodLicence: ['grant'],
  cosmeticsLicence: ['grant'],
  qualificationApplication: ['grant'],
}

/** Where an application that concerns a licence examines its renewal and makes no other. */
const RENEWED: readonly GrantingProcedure[] = ['foodLicence', 'cosmeticsLicence']

export function listenToApplications(work: CaseWork): void {
  const { events, db } = work.platform
  for (const [procedure, steps] of Object.entries(GRANTS)) {
    for (const step of steps) {
      events.listen(`case.${procedure}.${step}`, 'licensing.licence', async ({ subjectId }) => {
        await db.write(SYSTEM, (tx) =>
          makeLicence(work, tx, procedure as GrantingProcedure, subjectId as Id),
        )
      })
    }
  }
  events.listen('case.industrialLicence.revokeFalseCommitment', 'licensing.licence', (event) =>
    db.write(SYSTEM, (tx) => annulLicence(work, tx, event.subjectId as Id)),
  )
}

async function makeLicence(
  work: CaseWork,
  tx: Tx,
  procedure: GrantingProcedure,
  applicationId: Id,
): Promise<void> {
  const { row, facts } = await lockedFacts(work, tx, applicationId)
  const validFrom = grantedOn(facts)
  const ties = linkedCases(facts, 'licence')
  if (!validFrom || ties.some(({ meaning }) => meaning === 'causedBy')) return
  const granted = grantedLicence(procedure, facts)
  const held = ties.find(({ meaning }) => meaning === 'concerns')
  if (held && RENEWED.includes(procedure)) return
  if (held && procedure === 'industrialLicence') {
    const product = { item: granted.opening.items[0]!, applicationNumber: row.number }
    if (await addProduct(work, tx, held.id, product)) return
  }
  const serial = await takeNumber(tx, granted.series, facts.standing, facts.now)
  const opening = { ...granted.opening, licenceNumber: granted.numbered(serial), validFrom }
  await openCaseIn(
    work,
    tx,
    { rule: 'licensing.granted' },
    {
      procedure: 'licence',
      opening,
      organId: row.organ_id,
      ...(row.party_id && { partyId: row.party_id }),
      links: [{ meaning: 'causedBy', kind: 'case', id: applicationId }],
    },
  )
}

/** One firm, one certificate: true where the product is on it. */
async function addProduct(
  work: CaseWork,
  tx: Tx,
  licenceId: Id,
  product: ProductAdded,
): Promise<boolean> {
  const { facts } = await lockedFacts(work, tx, licenceId)
  const isThere = facts.events.some(
    ({ name, data }) =>
      name === 'addProduct' &&
      (data as ProductAdded).applicationNumber === product.applicationNumber,
  )
  const step = { rule: 'licensing.granted', step: 'addProduct', data: product }
  return isThere || takeRuleStepIn(work, tx, licenceId, step)
}

/** A commitment that was false takes the licence with it (Administrative Licensing Law art. 69). */
async function annulLicence(work: CaseWork, tx: Tx, applicationId: Id): Promise<void> {
  const { row, facts } = await lockedFacts(work, tx, applicationId)
  const data = { cause: 'fraud', grounds: `承诺不实，撤销许可（${row.number}）` }
  for (const { id, meaning } of linkedCases(facts, 'licence')) {
    if (meaning !== 'causedBy') continue
    await takeRuleStepIn(work, tx, id, { rule: 'licensing.annulled', step: 'annul', data })
  }
}
