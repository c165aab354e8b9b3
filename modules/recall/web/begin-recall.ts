import type { Reply } from '#kernel/endpoint.ts'
import { getSample } from '#modules/laboratory/contract-results.ts'
import type { RiskWarning } from '#modules/warning/contract.ts'
import { getCase } from '#platform/cases/contract.ts'
import { listOrgans } from '#platform/identity/contract.ts'
import { call } from '#web/api.ts'
import type { Beginning, Follows, Source } from '#web/module.ts'

/**
 * A recall because of a risk warning or of a failing sample begins with the product, the lots and
 * the reason that are known from it. Quantities, the hour of knowledge and the class are never
 * guessed.
 */
export const recallFollows: Follows = {
  from: ['case:riskWarning', 'sample'],
  begin: (source) => (source.kind === 'sample' ? fromSample(source) : fromWarning(source)),
}

async function fromWarning({ id }: Source): Promise<Beginning> {
  const shown = await call(getCase, { params: { id } })
  const warning = shown.subject as RiskWarning
  const lots = warning.lots.flatMap(({ lotNumber }) => (lotNumber ? [{ lotNumber }] : []))
  const name = warning.lots[0]?.name ?? warning.product
  return {
    meaning: 'causedBy',
    opening: {
      product: { name },
      reason: `${warning.product}检出${warning.hazard}不合格（${shown.number}）。`,
      ...(lots.length > 0 && { lots }),
    },
    partyId: null,
    title: `${shown.title} ${shown.number}`,
    path: `/work/cases/${id}`,
  }
}

type Sampled = Reply<typeof getSample>

async function fromSample({ id }: Source): Promise<Beginning> {
  const found = await call(getSample, { params: { id } })
  const { sampleNumber, productName, lotNumber, productionDate, uscc } = found.sample
  const failing = found.results.filter(({ verdict }) => verdict === 'fail')
  const items = failing.map(({ item, valueWritten, unitWritten }) =>
    [item, valueWritten, unitWritten].filter(Boolean).join(' '),
  )
  const hazardKind = hazardKindOf(failing)
  return {
    meaning: 'concerns',
    opening: {
      product: { ...(productName && { name: productName }) },
      reason: `样品${sampleNumber}检验不合格：${items.join('；')}。`,
      ...(hazardKind && { hazardKind }),
      ...(lotNumber && { lots: [{ lotNumber, ...(productionDate && { productionDate }) }] }),
    },
    partyId: uscc ? await partyOf(uscc) : null,
    title: [productName, sampleNumber].filter(Boolean).join(' '),
    path: `/work/samples/${id}`,
  }
}

/** Classes of hazard that leave no doubt about the kind; the rest is for a person to say. */
const KINDS: Readonly<Record<string, string>> = {
  pathogen: 'pathogen',
  nonEdible: 'nonEdible',
  heavyMetal: 'chemical',
  pesticide: 'chemical',
  vetDrug: 'chemical',
  mycotoxin: 'chemical',
  marineToxin: 'chemical',
  industrialContaminant: 'chemical',
  allergen: 'allergen',
  foreignBody: 'foreignBody',
  labelling: 'label',
}

function hazardKindOf(failing: Sampled['results']): string | undefined {
  const kinds = new Set(failing.map(({ hazard }) => KINDS[hazard ?? '']))
  const [only] = kinds
  return kinds.size === 1 ? only : undefined
}

/** The organisation of a credit code, where its people are users here. */
async function partyOf(uscc: string): Promise<string | null> {
  const { organs } = await call(listOrgans, { query: { kind: 'enterprise', q: uscc } })
  return organs.find((organ) => organ.uscc === uscc)?.id ?? null
}
