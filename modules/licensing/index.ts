import type { Module } from '#platform/module.ts'
import * as differences from './differences.ts'
import { additiveFiling } from './procedures/additive-filing.ts'
import { cosmeticsLicence } from './procedures/cosmetics-licence.ts'
import { foodLicence } from './procedures/food-licence.ts'
import { industrialLicence } from './procedures/industrial-licence.ts'
import { licence } from './procedures/licence.ts'
import { qualificationApplication } from './procedures/qualification-application.ts'
import { upliftPlan } from './procedures/uplift-plan.ts'
import { workshopRegistration } from './procedures/workshop-registration.ts'
import { listenToApplications } from './service.ts'
import { additiveFilingWorked } from './worked/additive-filing.ts'
import { cosmeticsLicenceWorked } from './worked/cosmetics-licence.ts'
import { foodLicenceWorked } from './worked/food-licence.ts'
import { industrialLicenceWorked } from './worked/industrial-licence.ts'
import { licenceWorked } from './worked/licence.ts'
import { qualificationApplicationWorked } from './worked/qualification-application.ts'
import { upliftPlanWorked } from './worked/uplift-plan.ts'
import { workshopRegistrationWorked } from './worked/workshop-registration.ts'

/** The one door of the module. */
export const licensing: Module = {
  name: 'licensing',
  procedures: [
    industrialLicence,
    foodLicence,
    licence,
    workshopRegistration,
    cosmeticsLicence,
    additiveFiling,
    qualificationApplication,
    upliftPlan,
  ],
  worked: [
    industrialLicenceWorked,
    foodLicenceWorked,
    licenceWorked,
    workshopRegistrationWorked,
    cosmeticsLicenceWorked,
    additiveFilingWorked,
    qualificationApplicationWorked,
    upliftPlanWorked,
  ],
  differences: {
    P01: differences.industrialDifferences,
    P02: differences.foodDifferences,
    P03: differences.licenceDifferences,
    P04: differences.workshopDifferences,
    P05: differences.cosmeticsDifferences,
    P06: differences.additiveDifferences,
    P07: differences.qualificationDifferences,
  },
  separations: {
    SD01: 'Acceptance, check and decision are three capacities with roles of their own, and grant, refuse and recordOnsite are notSameAs the acts before them (P01, P02, P05, P07).',
    SD02: 'Record and report are acts of the team and of the manager of checks; history does not change, and the decider can only send the file back (sendBack).',
    SD03: 'assignTeam refuses a team of the wrong size, without one lead, with an interest, or not certified for the category (P01 two to four, P02 two or more).',
  },
  chain: {
    industrialLicence: 'licence',
    foodLicence: 'licence',
    cosmeticsLicence: 'licence',
    qualificationApplication: 'licence',
    licence: 'licence',
    workshopRegistration: 'licence',
    additiveFiling: null,
    upliftPlan: null,
  },
  connect: (work) => listenToApplications(work),
}
