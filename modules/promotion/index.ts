import type { Module } from '#platform/module.ts'
import {
  famousBrandDifferences,
  inspectionExemptionDifferences,
  qualityAwardDifferences,
  qualityCityDifferences,
} from './differences.ts'
import { evaluationCatalogue } from './procedures/evaluation-catalogue.ts'
import { famousBrand } from './procedures/famous-brand.ts'
import { inspectionExemption } from './procedures/inspection-exemption.ts'
import { publicityObjection } from './procedures/publicity-objection.ts'
import { qualityAward } from './procedures/quality-award.ts'
import { qualityCity } from './procedures/quality-city.ts'
import { evaluationCatalogueWorked } from './worked/evaluation-catalogue.ts'
import { famousBrandWorked } from './worked/famous-brand.ts'
import { inspectionExemptionWorked } from './worked/inspection-exemption.ts'
import { publicityObjectionWorked } from './worked/publicity-objection.ts'
import { qualityAwardWorked } from './worked/quality-award.ts'
import { qualityCityWorked } from './worked/quality-city.ts'

/** The one door of the module. */
export const promotion: Module = {
  name: 'promotion',
  procedures: [
    famousBrand,
    evaluationCatalogue,
    publicityObjection,
    inspectionExemption,
    qualityAward,
    qualityCity,
  ],
  worked: [
    famousBrandWorked,
    evaluationCatalogueWorked,
    publicityObjectionWorked,
    inspectionExemptionWorked,
    qualityAwardWorked,
    qualityCityWorked,
  ],
  differences: {
    P09: famousBrandDifferences,
    P10: inspectionExemptionDifferences,
    P28: qualityAwardDifferences,
    P29: qualityCityDifferences,
  },
  separations: {
    SD17: 'famousBrand.score, qualityAward.reviewPapers and siteVisit: an expert with a tie to the applicant, or from the province that recommends it, is refused',
  },
  chain: {
    famousBrand: null,
    evaluationCatalogue: null,
    publicityObjection: null,
    inspectionExemption: null,
    qualityAward: null,
    qualityCity: null,
  },
}
