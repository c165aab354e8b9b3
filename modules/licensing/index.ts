import type { Module } from '#platform/module.ts'
import { foodDifferences, industrialDifferences, licenceDifferences } from './differences.ts'
import { foodLicence } from './procedures/food-licence.ts'
import { industrialLicence } from './procedures/industrial-licence.ts'
import { licence } from './procedures/licence.ts'
import { listenToApplications } from './service.ts'
import { foodLicenceWorked } from './worked/food-licence.ts'
import { industrialLicenceWorked } from './worked/industrial-licence.ts'
import { licenceWorked } from './worked/licence.ts'

/** The one door of the module. */
export const licensing: Module = {
  name: 'licensing',
  procedures: [industrialLicence, foodLicence, licence],
  worked: [industrialLicenceWorked, foodLicenceWorked, licenceWorked],
  differences: { P01: industrialDifferences, P02: foodDifferences, P03: licenceDifferences },
  chain: { industrialLicence: 'licence', foodLicence: 'licence', licence: 'licence' },
  connect: (work) => listenToApplications(work),
}
