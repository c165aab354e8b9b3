import type { Differences } from '#kernel/procedure/inventory.ts'

/** What of the inventory is expressed otherwise, and why. */
const opened = ['opened', 'the application is the opening form'] as const

export const famousBrandDifferences: Differences = {
  acts: {
    'catalogueDraft.publishCatalogue': [
      'evaluationCatalogue.publishCatalogue',
      'a catalogue is one for all applicants of a year, and a case of its own',
    ],
    'catalogueOpen.apply': opened,
    'publicNotice.object': [
      'publicityObjection.opened',
      'an objection is a case of its own, tied to the evaluation it concerns',
    ],
    'objected.dismissObjection': [
      'publicityObjection.dismissObjection',
      'decided in the objection; the list stays on notice meanwhile',
    ],
    'objected.upholdObjection': [
      'publicityObjection.upholdObjection、upholdObjection',
      'decided in the objection, and then followed in the evaluation',
    ],
  },
  papers: {
    CATAL: ['evaluationCatalogue', 'issued with the catalogue of the year'],
    OBJ: ['publicityObjection', 'brought with the objection'],
    OBJDEC: ['publicityObjection', 'issued when the objection is decided'],
  },
}

export const inspectionExemptionDifferences: Differences = {
  acts: {
    'catalogueOpen.apply': opened,
    'publicNotice.refuse': [
      'refuseGrant',
      'the province and the national bureau refuse by different persons',
    ],
  },
  papers: { EXAPP: opened },
}

export const qualityAwardDifferences: Differences = {
  acts: { 'open.apply': opened },
  papers: {
    AAPP: opened,
    OBJDEC: ['publicityObjection', 'issued when the objection is decided'],
  },
}

export const qualityCityDifferences: Differences = {
  acts: {},
  limits: {
    'QWA.selfEval': [
      'qualityCity.selfEvaluation',
      'a date, not a length: the term is counted from the end of the year to 15 July',
    ],
  },
}
