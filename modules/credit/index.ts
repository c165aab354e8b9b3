import type { Module } from '#platform/module.ts'
import { blacklistDifferences } from './differences.ts'
import { blacklist } from './procedures/blacklist.ts'
import { creditRating } from './procedures/credit-rating.ts'
import { creditRepair } from './procedures/credit-repair.ts'
import { exchangeMessage } from './procedures/exchange-message.ts'
import { qualityCommitment } from './procedures/quality-commitment.ts'
import { blacklistWorked } from './worked/blacklist.ts'
import { creditRatingWorked } from './worked/credit-rating.ts'
import { creditRepairWorked } from './worked/credit-repair.ts'
import { exchangeMessageWorked } from './worked/exchange-message.ts'
import { qualityCommitmentWorked } from './worked/quality-commitment.ts'

/** The one door of the module. */
export const credit: Module = {
  name: 'credit',
  procedures: [blacklist, creditRepair, creditRating, qualityCommitment, exchangeMessage],
  worked: [
    blacklistWorked,
    creditRepairWorked,
    creditRatingWorked,
    qualityCommitmentWorked,
    exchangeMessageWorked,
  ],
  differences: { P22: blacklistDifferences },
  separations: {
    SD18:
      'creditRating: the system computes the score from collected data and nobody can type one; who ' +
      'collected may neither review nor return nor decide an objection, and a record leaves the data ' +
      'only by a reasoned decision on an objection',
  },
  chain: {
    blacklist: 'credit',
    creditRepair: null,
    creditRating: 'credit',
    qualityCommitment: null,
    exchangeMessage: null,
  },
}
