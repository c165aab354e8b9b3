import type { Module } from '#platform/module.ts'
import { differences, separations } from './differences.ts'
import { assistanceRequest } from './procedures/assistance-request.ts'
import { crimeTransfer } from './procedures/crime-transfer.ts'
import { finePayment } from './procedures/fine-payment.ts'
import { hearing } from './procedures/hearing.ts'
import { penalty } from './procedures/penalty.ts'
import { penaltyAppeal } from './procedures/penalty-appeal.ts'
import { penaltyPublication } from './procedures/penalty-publication.ts'
import { seizure } from './procedures/seizure.ts'
import { spotPenalty } from './procedures/spot-penalty.ts'
import { assistanceRequestWorked } from './worked/assistance-request.ts'
import { crimeTransferWorked } from './worked/crime-transfer.ts'
import { finePaymentWorked } from './worked/fine-payment.ts'
import { hearingWorked } from './worked/hearing.ts'
import { penaltyWorked } from './worked/penalty.ts'
import { penaltyAppealWorked } from './worked/penalty-appeal.ts'
import { penaltyPublicationWorked } from './worked/penalty-publication.ts'
import { seizureWorked } from './worked/seizure.ts'
import { spotPenaltyWorked } from './worked/spot-penalty.ts'

/** The one door of the module. */
export const enforcement: Module = {
  name: 'enforcement',
  procedures: [
    penalty,
    spotPenalty,
    hearing,
    finePayment,
    penaltyPublication,
    penaltyAppeal,
    seizure,
    crimeTransfer,
    assistanceRequest,
  ],
  worked: [
    penaltyWorked,
    spotPenaltyWorked,
    hearingWorked,
    finePaymentWorked,
    penaltyPublicationWorked,
    penaltyAppealWorked,
    seizureWorked,
    crimeTransferWorked,
    assistanceRequestWorked,
  ],
  differences,
  separations,
  chain: {
    penalty: 'penalty',
    spotPenalty: null,
    hearing: null,
    finePayment: null,
    penaltyPublication: 'publication',
    penaltyAppeal: null,
    seizure: null,
    crimeTransfer: null,
    assistanceRequest: null,
  },
}
