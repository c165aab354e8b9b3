import { PROVINCES } from '#identifiers/region-code.ts'
import { scLicenceCheck } from '#identifiers/sc-licence.ts'
import { dateIn } from '#kernel/dates.ts'
import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { NEWLY_LISTED } from './catalogue.ts'
import type { CosmeticsLicence } from './contract-cosmetics.ts'
import type { FoodLicence } from './contract-food.ts'
import type { IndustrialLicence } from './contract-industrial.ts'
import type { LicenceKind, LicenceOpening } from './contract-licence.ts'
import type { QualificationApplication } from './contract-qualification.ts'

/**
 * What an application that was granted makes a licence of: its kind, its items and its number. The
 * number is a series of the number rules with whatever the kind of licence adds to it.
 */
export interface GrantedLicence {
  readonly opening: Omit<LicenceOpening, 'licenceNumber' | 'validFrom'>
  /** Pattern of the number rules; one series per kind, place or product. */
  readonly series: string
  /** The number as printed, of the number in its series. */
  numbered(serial: string): string
}

export type GrantingProcedure =
  | 'industrialLicence'
  | 'foodLicence'
  | 'cosmeticsLicence'
  | 'qualificationApplication'

export function grantedLicence(
  procedure: GrantingProcedure,
  facts: Pick<CaseFacts<unknown>, 'subject' | 'regime' | 'standing'>,
): GrantedLicence {
  switch (procedure) {
    case 'industrialLicence':
      return industrial(facts as CaseFacts<IndustrialLicence>)
    case 'foodLicence':
      return food(facts as CaseFacts<FoodLicence>)
    case 'cosmeticsLicence':
      return cosmetics(facts as CaseFacts<CosmeticsLicence>)
    case 'qualificationApplication':
      return qualification(facts as CaseFacts<QualificationApplication>)
  }
}

type Of<Subject> = Pick<CaseFacts<Subject>, 'subject' | 'regime' | 'standing'>

/** `(浙)XK16-204-00037`; the nation, which decided in 2007, puts no province in front. */
function industrial({ subject, regime, standing }: Of<IndustrialLicence>): GrantedLicence {
  const kind: LicenceKind =
    regime === '2007' && subject.group === 'food'
      ? 'industrialFood'
      : subject.catalogueClass === 'foodContact'
        ? 'foodContact'
        : 'industrialProduct'
  const issuer = regime === '2007' ? '' : `(${provinceOf(standing.regionCode)})`
  return {
    opening: {
      ...{ kind, items: [subject.product], openFindings: 0 },
      newlyListed: NEWLY_LISTED.includes(subject.catalogueClass),
    },
    series: `${issuer}XK${subject.productCode}-{serial:5}`,
    numbered: (serial) => serial,
  }
}

/** `SC` + category + county + serial + check digit; `QS` + organ + unit + serial in 2007. */
function food({ subject, regime }: Of<FoodLicence>): GrantedLicence {
  const unit = subject.foods[0]?.unit ?? '3101'
  const opening = {
    items: subject.foods.map(({ name }) => name),
    ...{ newlyListed: false, openFindings: subject.onsite?.ones ?? 0 },
  }
  if (regime === '2007') {
    return {
      opening: { ...opening, kind: 'foodProductionQS' },
      series: `QS${subject.plantRegion.slice(0, 4)}${unit}{serial:4}`,
      numbered: (serial) => serial,
    }
  }
  return {
    opening: { ...opening, kind: 'foodProduction' },
    series: `SC${scCategory(unit)}${subject.plantRegion}{serial:4}`,
    numbered: (serial) => serial + scLicenceCheck(serial.slice(2)),
  }
}

/** `104` for class 04; additives, flavourings and compound additives are `201` to `203`. */
const scCategory = (unit: string): string =>
  unit.startsWith('32') ? `2${unit.slice(2)}` : `1${unit.slice(0, 2)}`

/** `粤妆20260001`: province, year, serial. */
const cosmetics = ({ subject, standing }: Of<CosmeticsLicence>): GrantedLicence => ({
  opening: {
    ...{ kind: 'cosmetics', items: subject.units, newlyListed: false, openFindings: 0 },
  },
  series: `${provinceOf(standing.regionCode)}妆{year}{serial:4}`,
  numbered: (serial) => serial,
})

/** Class A covers a speciality whole, class B the equipment that is listed. */
const qualification = ({ subject }: Of<QualificationApplication>): GrantedLicence => ({
  opening: {
    kind: subject.class === 'A' ? 'equipmentSupervisionA' : 'equipmentSupervisionB',
    items: subject.class === 'A' ? subject.specialities : subject.equipment,
    ...{ newlyListed: false, openFindings: 0 },
  },
  series: `SBJL-${subject.class}-{year}-{serial:4}`,
  numbered: (serial) => serial,
})

const provinceOf = (regionCode: string): string => PROVINCES[regionCode.slice(0, 2)] ?? '国'

/** The day of the decision, on which the licence comes into force. */
export const grantedOn = ({ events }: Pick<CaseFacts<unknown>, 'events'>): string | null => {
  const grant = events.findLast(({ name }) => name === 'grant' || name === 'grantOnCommitment')
  return grant ? dateIn(grant.at) : null
}
