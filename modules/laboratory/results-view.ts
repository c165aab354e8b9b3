import type { Static } from 'typebox'
import type { Id } from '#kernel/ids.ts'
import { type Text, text } from '#kernel/text.ts'
import { regionFullName } from '#modules/registry/index.ts'
import type { Caller } from '#platform/identity/caller.ts'
import type { ResultView, SampleView } from './contract-results.ts'
import { type ReasonCode, reasonWords, verdictWords } from './judgement/index.ts'
import type { ResultRow, SampleRow } from './store-results.ts'

/** Samples and results as they are shown; testers see what they test and not whose it is. */
export type SampleShown = Static<typeof SampleView>
export type ResultShown = Static<typeof ResultView>

const BLIND_ROLES: readonly string[] = ['tester', 'labReceiver']

/** Under a blind code the key opens only with the signed report (SD05): the firm is not shown. */
export const isBlind = (caller: Caller): boolean =>
  caller.organ.kind === 'lab' && caller.roles.every((role) => BLIND_ROLES.includes(role))

export function sampleView(row: SampleRow, caller: Caller): SampleShown {
  const open = isBlind(caller) ? null : row
  return {
    id: row.id,
    sampleNumber: row.sample_number,
    version: row.version,
    origin: row.origin,
    laboratory: row.laboratory,
    publisher: row.publisher,
    productName: open?.product_name ?? null,
    labelledProducer: open?.enterprise_name ?? null,
    uscc: open?.enterprise_uscc ?? null,
    lotNumber: open?.lot_number ?? null,
    productionDate: open?.production_date ?? null,
    regionCode: open?.region_code ?? null,
    regionName: open ? regionFullName(open.region_code) : null,
    productCategory: row.product_category,
    productGroup: row.product_group,
    sampledOn: row.sampled_on,
    countedOn: row.counted_on,
    verdict: row.verdict,
    verdictLabel: verdictWords[row.verdict],
    results: row.result_count,
    failing: row.failing_count,
    receivedAt: row.received_at.toISOString(),
    replacedAt: row.replaced_at?.toISOString() ?? null,
  }
}

export const resultKey = (lotId: Id, id: Id): string => `${lotId}.${id}`

export function readResultKey(key: string): { lotId: Id; id: Id } {
  const [lotId = '', id = ''] = key.split('.')
  return { lotId, id }
}

export const resultView = (row: ResultRow): ResultShown => ({
  key: resultKey(row.lot_id, row.id),
  sampleId: row.sample_id,
  item: row.item,
  itemWritten: row.item_written,
  hazard: row.hazard,
  valueWritten: row.value_written,
  unitWritten: row.unit_written,
  sign: row.sign,
  value: row.value,
  unit: row.unit,
  detectionLimit: row.detection_limit_written,
  quantitationLimit: row.quantitation_limit_written,
  uncertainty: row.uncertainty_written,
  coverage: row.coverage_written,
  method: row.method,
  testedOn: row.tested_on,
  verdict: row.verdict,
  verdictLabel: verdictWords[row.verdict],
  verdictOrigin: row.verdict_origin,
  reasons: row.reasons.map((code) => ({ code, said: reasonSaid(code) })),
  standard: row.standard,
  receivedAt: row.received_at.toISOString(),
  replacedAt: row.replaced_at?.toISOString() ?? null,
  replacedBy: row.replaced_by && resultKey(row.lot_id, row.replaced_by),
})

/** Reasons of a bulletin are not those of the engine; they stand as they are. */
const reasonSaid = (code: string): Text => reasonWords[code as ReasonCode] ?? text(code, code)
