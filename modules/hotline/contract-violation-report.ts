import { type Static, Type } from 'typebox'
import {
  Choice,
  Confirmed,
  CreditCode,
  Day,
  Known,
  Line,
  Money,
  Personal,
  Prose,
  RegionCode,
  Yes,
} from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { Channel, Matter } from './matters.ts'

/**
 * Forms of a report of violations. Who reports is sealed from the first form to the last: names,
 * contact, secret and account are personal values, and nothing that tells who it is ever becomes
 * part of the subject (SD14). The firm reported of is named, not made party of the case: a party
 * reads its file.
 */
export const ReportOpening = Type.Object({
  channel: Channel,
  reporterName: Type.Optional(Personal('举报人姓名（实名举报）', 'Reporter, where named')),
  reporterContact: Type.Optional(
    Personal('举报人联系方式（实名举报）', 'Contact of the reporter, where named'),
  ),
  secret: Type.Optional(
    Personal('查询密码（匿名举报，六位）', 'Secret of an anonymous reporter, six characters'),
  ),
  wantsReward: Yes('请求奖励', 'Asks for a reward'),
  matter: Matter,
  targetName: Line('被举报人', 'Reported of', 100),
  targetCreditCode: Type.Optional(CreditCode('被举报人统一社会信用代码', 'Credit code, if known')),
  regionCode: RegionCode('违法行为发生地', 'Place of the violation'),
  address: Line('具体地址', 'Address'),
  facts: Prose('违法事实', 'The violation'),
  evidence: Type.Optional(Prose('证据', 'Evidence')),
})
export type ReportOpening = Static<typeof ReportOpening>

export const ReportAssignment = Type.Object({
  unit: Line('承办机构', 'Unit that handles it', 100),
})

/** Who came unnamed may leave a name later; from then on the reporter is told like any other. */
export const ReporterNamed = Type.Object({
  reporterName: Personal('举报人姓名', 'Reporter'),
  reporterContact: Personal('举报人联系方式', 'Contact of the reporter'),
})

export const EarlierReport = Type.Object({
  earlierNumber: Line('在先举报编号', 'Number of the earlier report', 60),
  hasNewProof: Yes('提供了决定性的新证据', 'Brings decisive new proof'),
})
export type EarlierReport = Static<typeof EarlierReport>

export const Verification = Type.Object({
  checkedOn: Day('核查日期', 'Checked on'),
  secondOfficer: Line('第二名执法人员', 'Second officer', 60),
  certificates: Confirmed('两名人员均出示有效执法证件', 'Both showed a valid certificate'),
  findings: Prose('核查情况', 'What was found'),
})

export const CaseFiling = Type.Object({
  violation: Line('涉嫌违反的规定', 'Provision that seems to be broken'),
  isKnownBefore: Yes('举报前本机关已掌握该线索', 'The lead was known before the report'),
  grounds: Prose('立案理由', 'Grounds'),
})
export type CaseFiling = Static<typeof CaseFiling>

export const NoFiling = Type.Object({
  reason: Choice('不予立案情形', 'Ground of not filing', {
    noViolation: ['未发现违法事实', 'No violation was found'],
    minor: ['轻微并及时改正，没有危害后果', 'Minor, mended in time, no harm'],
    limitation: ['超过追责期限', 'Beyond the limitation'],
    notFound: ['被举报人无法查找', 'The firm cannot be found'],
    other: ['其他', 'Other'],
  }),
  grounds: Prose('理由', 'Grounds'),
})
export type NoFiling = Static<typeof NoFiling>

export const ReportTransfer = Type.Object({
  department: Line('接收部门', 'Department that takes it', 100),
  withoutIdentity: Confirmed('移送材料已隐去举报人信息', 'The papers do not tell who reported'),
  grounds: Prose('移送理由', 'Grounds'),
})

export const TestOrdered = Type.Object({ items: Prose('检验项目', 'What is tested') })

export const ReporterTold = Type.Object({
  text: Prose('告知内容', 'What the reporter is told'),
  throughSealedWay: Confirmed(
    '由分派岗凭编号送达，承办人不接触身份信息',
    'Sent by its number; who handles the report does not learn who made it',
  ),
})

export const CaseResult = Type.Object(
  {
    caseNumber: Line('案件编号', 'Number of the case', 60),
    outcome: Choice('处理结果', 'Outcome', {
      penalty: ['行政处罚', 'Penalty'],
      crime: ['移送司法机关', 'Transferred to the police'],
      none: ['不予处罚或撤案', 'No penalty'],
    }),
    isMajor: Yes('属重大违法行为', 'A major violation'),
    fineAndConfiscation: Money('罚没款金额', 'Fines and confiscations'),
  },
  label('案件结果', 'Result of the case'),
)
export type CaseResult = Static<typeof CaseResult>

export const RewardOffer = Type.Object({
  hasFullDetail: Yes('提供违法事实的详细线索和直接证据', 'Full detail and direct proof'),
  hasProof: Yes('提供证据', 'Proof'),
  match: Choice('与查办事实', 'The facts found', {
    full: ['完全相符', 'match fully'],
    mostly: ['基本相符', 'match mostly'],
  }),
  isVerySerious: Yes('情节特别严重或构成犯罪', 'Very serious, or a crime'),
  grade: Choice('奖励等级', 'Grade', {
    '1': ['一级', '1'],
    '2': ['二级', '2'],
    '3': ['三级', '3'],
    '4': ['四级（2007年规则）', '4, rules of 2007'],
  }),
  amount: Money('奖励金额', 'Reward'),
  isFinanceConsulted: Yes('已会同财务机构集体研究', 'Decided together with the finance office'),
  raiseGrounds: Type.Optional(
    Prose('高于标准的理由（内部知情人等）', 'Why it is above the scale, as for insiders'),
  ),
  grounds: Prose('评定理由', 'Grounds'),
})
export type RewardOffer = Static<typeof RewardOffer>

export const RewardClaim = Type.Object({
  secretMatches: Confirmed('编号与密码（或身份）核对一致', 'Number and secret, or identity, match'),
  payee: Type.Optional(Personal('领取人', 'Payee')),
  account: Personal('收款账户', 'Account'),
})

export const RewardPayment = Type.Object({
  amount: Money('发放金额', 'Sum paid'),
  paidOn: Day('发放日期', 'Paid on'),
  voucher: Line('凭证号', 'Voucher', 60),
})
export type RewardPayment = Static<typeof RewardPayment>

const {
  reporterName: _name,
  reporterContact: _contact,
  secret: _secret,
  ...seen
} = ReportOpening.properties

/** What the case is about at any moment; the fold of its history, and nothing of who reported. */
export const ViolationReport = Type.Object({
  ...seen,
  isRealName: Yes('实名举报', 'Named reporter'),
  earlierNumber: Known(EarlierReport.properties.earlierNumber),
  hasNewProof: Yes('提供了决定性的新证据', 'Brings decisive new proof'),
  decision: Known(
    Choice('是否立案', 'Filed', { filed: ['立案', 'Yes'], notFiled: ['不立案', 'No'] }),
  ),
  isKnownBefore: Yes('举报前已掌握', 'Known before the report'),
  isTold: Yes('已告知举报人', 'Reporter told'),
  result: Known(CaseResult),
  rewardGrade: Known(RewardOffer.properties.grade),
  rewardAmount: Known(Money('奖励金额', 'Reward')),
})
export type ViolationReport = Static<typeof ViolationReport>
