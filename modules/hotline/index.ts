import type { Module } from '#platform/module.ts'
import { complaintDifferences } from './differences.ts'
import { complaint } from './procedures/complaint.ts'
import { violationReport } from './procedures/violation-report.ts'
import { complaintWorked } from './worked/complaint.ts'
import { violationReportWorked } from './worked/violation-report.ts'

/** The one door of the module. */
export const hotline: Module = {
  name: 'hotline',
  procedures: [complaint, violationReport],
  worked: [complaintWorked, violationReportWorked],
  differences: { P16: complaintDifferences },
  separations: {
    SD14:
      'violationReport: name, contact, secret and account of a reporter are personal values of the ' +
      'forms, sealed apart from the case; the subject holds none of them, the firm is no party, only ' +
      'the reward desk opens them, and each opening is journaled with its reason',
    SD15:
      'complaint: the mediator declares to have no tie before mediation starts; an objection bars ' +
      'every act of mediation until somebody else than the mediator has decided it',
  },
  chain: { complaint: null, violationReport: null },
}
