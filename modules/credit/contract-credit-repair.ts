import { type Static, Type } from 'typebox'
import { Choice, Confirmed, Day, Known, Line, Prose } from '#kernel/fields.ts'

/** Forms of the request to stop publishing a penalty; the penalty itself is the tied case. */
export const StopPublication = Type.Object({
  penaltyDecision: Line('行政处罚决定书文号', 'Number of the penalty decision', 80),
  hasPerformed: Confirmed('已履行行政处罚决定规定的义务', 'Duties of the penalty are done'),
  harmRemoved: Prose('消除危害后果和不良影响的情况', 'How the harm was removed'),
  noRepeat: Confirmed('未因同一类违法行为再次受到处罚', 'No further penalty for the same kind'),
})
export type StopPublication = Static<typeof StopPublication>

export const PublicationCheck = Type.Object({
  publishedOn: Day('处罚信息公示日期', 'Penalty published on'),
  area: Choice('领域', 'Area', {
    food: ['食品', 'Food'],
    drugs: ['药品', 'Drugs'],
    special: ['特种设备', 'Special equipment'],
    other: ['其他', 'Other'],
  }),
})
export type PublicationCheck = Static<typeof PublicationCheck>

export const RepairDecision = Type.Object({
  isVerified: Confirmed('已核实申请材料', 'The application was verified'),
  opinion: Prose('审核意见', 'Opinion'),
})

/** What the case is about at any moment; the fold of its history. */
export const CreditRepair = Type.Object({
  ...StopPublication.properties,
  publishedOn: Known(PublicationCheck.properties.publishedOn),
  area: Known(PublicationCheck.properties.area),
})
export type CreditRepair = Static<typeof CreditRepair>
