import { dateIn } from '#kernel/dates.ts'
import { effectiveness, type FoodRecall } from '#modules/recall/index.ts'
import { regionFullName } from '#modules/registry/index.ts'
import type { RecallContent, RecallStanding } from './contract.ts'
import type { CaseToPublish } from './publish.ts'

/** The public view of a food recall; null before its notice is out. */
export function recallContent(found: CaseToPublish): RecallContent | null {
  const subject = found.subject as FoodRecall
  const announced = found.events.find((event) => event.name === 'announce')
  if (!announced || subject.notice === null) return null
  const { product } = subject
  return {
    kind: 'recall',
    number: found.number,
    class: subject.class,
    origin: subject.origin,
    standing: STANDING[found.state] ?? 'underway',
    product: {
      name: product.name,
      brand: product.brand ?? null,
      model: product.model ?? null,
      gtin: product.gtin ?? null,
    },
    lots: subject.lots.map(({ lotNumber, productionDate }) => ({
      lotNumber,
      productionDate: productionDate ?? null,
    })),
    hazardKind: subject.hazardKind,
    reason: subject.reason,
    notice: subject.notice,
    noticeFile: found.noticeFile,
    producer: found.party && {
      name: found.party.name,
      uscc: found.party.uscc,
      region: regionFullName(found.party.regionCode),
    },
    contactPhone: subject.contactPhone,
    organ: found.organ,
    areas: subject.areas.map((code) => ({ code, name: regionFullName(code) })),
    announcedOn: dateIn(announced.at),
    goalPercent: Math.round(effectiveness(subject).goal * 100),
    figures: subject.progress.map((_, index) => figuresOf(subject, index + 1)),
  }
}

/** The figures as they stood after the first `reports` reports. */
function figuresOf(subject: FoodRecall, reports: number) {
  const progress = subject.progress.slice(0, reports)
  const figures = effectiveness({ ...subject, progress })
  return {
    asOf: figures.asOf ?? '',
    shippedUnits: figures.shipped,
    returnedUnits: figures.returned,
    sealedUnits: figures.sealed,
    consumedUnits: figures.consumed,
    unaccountedUnits: figures.unaccounted,
  }
}

/** A recall that the firm does not carry out is handed over and still concerns every buyer. */
const STANDING: Readonly<Record<string, RecallStanding>> = {
  disposed: 'disposed',
  summarised: 'disposed',
  evaluated: 'disposed',
  closed: 'ended',
  clueSent: 'notCompleted',
}
