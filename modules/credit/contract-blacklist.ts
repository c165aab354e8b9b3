import { type Static, Type } from 'typebox'
import { Choice, Confirmed, Day, Known, Line, Prose, Several, Yes } from '#kernel/fields.ts'

/** Forms of the list of serious dishonesty; the firm is the party, the penalty a tied case. */
export const BlacklistProposal = Type.Object({
  area: Choice('领域', 'Area', {
    food: ['食品安全', 'Food safety'],
    drugs: ['药品、医疗器械、化妆品', 'Drugs, devices and cosmetics'],
    quality: ['产品质量安全', 'Product quality and safety'],
    consumers: ['侵害消费者权益', 'Consumers'],
    competition: ['破坏公平竞争秩序', 'Fair competition'],
    obstruction: ['妨碍管理、弄虚作假', 'Obstruction and fraud'],
  }),
  penaltyDecision: Line('行政处罚决定书文号', 'Number of the penalty decision', 80),
  decidedOn: Day('处罚决定日期', 'Penalty decided on'),
  violation: Prose('违法事实', 'The violation'),
})
export type BlacklistProposal = Static<typeof BlacklistProposal>

/** The test of Measures for the List art. 2: a heavier penalty, and a bad nature. */
export const ListingNotice = Type.Object({
  penaltyKind: Choice('处罚种类', 'Kind of penalty', {
    heavyFine: ['从重处罚的罚款', 'Fine at the heavy end'],
    downgrade: ['降低资质等级', 'Downgrade'],
    revokeLicence: ['吊销许可证件、营业执照', 'Licence revoked'],
    restrictBusiness: ['限制开展生产经营活动', 'Business restricted'],
    stopBusiness: ['责令停产停业', 'Business stopped'],
    closeDown: ['责令关闭', 'Closed down'],
    barPerson: ['限制从业', 'Person barred'],
    fine: ['其他罚款', 'Other fine'],
    warning: ['警告、通报批评', 'Warning or criticism'],
  }),
  factors: Several(
    '性质恶劣、情节严重的因素',
    'What makes it bad in nature',
    Choice('因素', 'Factor', {
      malice: ['主观恶意', 'Malice'],
      repeated: ['多次违法', 'Repeated'],
      lasting: ['持续时间长', 'Long-lasting'],
      largeSum: ['货值或罚没款数额大', 'Large sums'],
      health: ['危害生命健康', 'Harm to life and health'],
      publicHarm: ['社会影响恶劣', 'Bad effect on the public'],
    }),
  ),
  isProvedUnintended: Yes(
    '当事人有证据足以证明没有主观故意',
    'The party has proved that there was no intent',
  ),
  isWithPenaltyNotice: Yes('与行政处罚告知一并送达', 'Served with the notice of the penalty'),
  servedOn: Day('送达日期', 'Served on'),
})
export type ListingNotice = Static<typeof ListingNotice>

export const Defence = Type.Object({ statement: Prose('陈述、申辩意见', 'Statement and defence') })

export const Recheck = Type.Object({
  isAdopted: Yes('采纳部分意见', 'Adopted in part'),
  opinion: Prose('复核意见', 'Opinion'),
})

export const Listing = Type.Object({
  isBelowProvince: Yes('列入机关为设区的市级以下', 'The listing organ is a city or county'),
  measures: Several(
    '管理措施',
    'Measures',
    Choice('措施', 'Measure', {
      inspection: ['列为重点监管对象，提高检查频次', 'Highest frequency of inspection'],
      noCommitment: ['不适用告知承诺', 'No licence on commitment'],
      noHonours: ['不予授予荣誉称号', 'No honours'],
      restrictedPurchase: ['依法限制的其他事项', 'Other restrictions of the law'],
    }),
  ),
  reasons: Prose('列入事由', 'Reasons of the listing'),
})
export type Listing = Static<typeof Listing>

export const LongerBan = Type.Object({
  extendedTo: Day('列入至', 'Listed until'),
  grounds: Prose('法律、行政法规规定的更长限制期', 'The longer ban and the law that sets it'),
})
export type LongerBan = Static<typeof LongerBan>

export const RepairApplication = Type.Object({
  hasPerformed: Confirmed('已履行行政处罚决定规定的义务', 'Duties of the penalty are done'),
  harmRemoved: Prose('消除危害后果和不良影响的情况', 'How the harm was removed'),
  noNewPenalty: Confirmed('列入后未再受到较重行政处罚', 'No new heavy penalty since'),
})

export const RepairApproval = Type.Object({
  isVerified: Confirmed('已核实申请材料', 'The application was verified'),
  opinion: Prose('审核意见', 'Opinion'),
})

export const Relisting = Type.Object({
  falsehood: Prose('隐瞒真实情况、提供虚假材料的事实', 'What was hidden or false'),
  isSerious: Confirmed('情节严重', 'It is serious'),
})

/** What the case is about at any moment; the fold of its history. */
export const Blacklist = Type.Object({
  ...BlacklistProposal.properties,
  penaltyKind: Known(ListingNotice.properties.penaltyKind),
  hasConsent: Yes('上级机关已同意', 'The superior has agreed'),
  measures: Type.Array(Listing.properties.measures.items, {
    title: '管理措施',
    'x-en': 'Measures',
  }),
  reasons: Known(Listing.properties.reasons),
  listedAt: Known(Line('列入时间', 'Listed at')),
  bannedUntil: Known(Day('法定限制期至', 'Banned by law until')),
  repair: Known(
    Choice('修复申请', 'Application for repair', {
      applied: ['待受理', 'Waits for acceptance'],
      accepted: ['已受理', 'Accepted'],
    }),
  ),
})
export type Blacklist = Static<typeof Blacklist>
