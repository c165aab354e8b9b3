import { getAlarm } from '#modules/warning/contract-alarms.ts'
import { call } from '#web/api.ts'
import type { CaseProps } from '#web/module.ts'
import type { Alarm } from './alarms.ts'
import { warningOf } from './warning-of.ts'

/** What the forms of a warning begin with: nothing that is known is typed again. */
type Shown = CaseProps['shown']

/** Checking begins with the lots behind the alarms of the case; the rest is for the analyst. */
export async function beginValidation(shown: Shown): Promise<unknown> {
  const alarms = shown.links.filter(({ kind }) => kind === 'alarm')
  const found = await Promise.all(alarms.map(({ id }) => call(getAlarm, { params: { id } })))
  const samples = new Map(found.flatMap(({ samples }) => samples.map((one) => [one.id, one])))
  return { lots: [...samples.values()].map(lotOf) }
}

function lotOf({ product, producer, lotNumber, results }: Alarm['samples'][number]) {
  const [first] = results
  const value = [first?.value, first?.unit].filter(Boolean).join(' ')
  return {
    ...(producer && { producer }),
    name: product,
    ...(lotNumber && { lotNumber }),
    ...(value && { value: value.slice(0, VALUE_CHARACTERS_MAX) }),
    ...(first?.limitWritten && { limit: first.limitWritten.slice(0, VALUE_CHARACTERS_MAX) }),
  }
}

const VALUE_CHARACTERS_MAX = 60

/** A draft begins with the draft before it, or with what was issued, or with what was found. */
export async function beginDraft(shown: Shown): Promise<unknown> {
  const { draft, issued, product, hazard, areas, lots, assessed } = warningOf(shown)
  if (draft) return draft
  if (issued) {
    const { issuedAt: _, ...text } = issued
    return text
  }
  const level = assessed === 'none' || assessed === null ? {} : { level: assessed }
  return { ...level, product, hazard, areas, lots }
}
