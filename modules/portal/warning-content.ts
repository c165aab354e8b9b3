import { dateIn } from '#kernel/dates.ts'
import { regionFullName } from '#modules/registry/index.ts'
import type { RiskWarning } from '#modules/warning/index.ts'
import type { WarningContent } from './contract.ts'
import type { CaseToPublish } from './publish.ts'

/** The public view of a risk warning; null where it was not issued, or not to the public. */
export function warningContent(found: CaseToPublish): WarningContent | null {
  const { issued, lifted } = found.subject as RiskWarning
  if (issued?.audience !== 'public' || found.firstNumber === null) return null
  const lifting = found.events.findLast((event) => event.name === 'lift')
  return {
    kind: 'warning',
    number: found.firstNumber,
    level: issued.level,
    standing: lifted ? 'lifted' : found.state === 'response' ? 'response' : 'inForce',
    title: issued.title,
    product: issued.product,
    hazard: issued.hazard,
    areas: issued.areas.map((code) => ({ code, name: regionFullName(code) })),
    lots: issued.lots.map((lot) => ({
      producer: lot.producer ?? null,
      name: lot.name,
      lotNumber: lot.lotNumber ?? null,
      value: lot.value ?? null,
      limit: lot.limit ?? null,
    })),
    risk: issued.risk,
    advice: issued.advice,
    organ: found.organ,
    issuedOn: dateIn(new Date(issued.issuedAt)),
    liftedOn: lifting ? dateIn(lifting.at) : null,
    liftedGrounds: lifted?.grounds ?? null,
  }
}
