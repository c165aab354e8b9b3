import { type Static, Type } from 'typebox'
import {
  Choice,
  Confirmed,
  Count,
  Day,
  Instant,
  Known,
  Line,
  Personal,
  Prose,
  Several,
  Yes,
} from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/** Shapes of the accreditation of a laboratory (CMA) or of a vehicle inspection station. */

/** Fields of accreditation, digits 5 and 6 of the certificate number; food is always `00`. */
export const Field = Choice('专业领域', 'Field', {
  '00': ['食品', 'Food'],
  '01': ['建筑工程', 'Construction'],
  '02': ['建材', 'Building materials'],
  '03': ['卫生计生', 'Health'],
  '04': ['农林牧渔', 'Farming and fishing'],
  '05': ['机动车安检', 'Vehicle safety inspection'],
  '06': ['公安刑事技术', 'Criminal forensics'],
  '07': ['司法鉴定', 'Judicial expertise'],
  '08': ['机械', 'Machinery'],
  '09': ['电子信息', 'Electronics'],
  10: ['轻工', 'Light industry'],
  11: ['纺织服装', 'Textiles and clothing'],
  12: ['环境与环保', 'Environment'],
  13: ['水质', 'Water'],
  14: ['化工', 'Chemicals'],
  15: ['医疗器械', 'Medical devices'],
  16: ['采矿冶金', 'Mining and metals'],
  17: ['能源', 'Energy'],
  18: ['医学', 'Medicine'],
  19: ['生物安全', 'Biosafety'],
  20: ['综合', 'Several fields'],
  21: ['其他', 'Other'],
})

/** One row of the capability table: what is tested for what, by which method, and how far. */
const ScopeFields = {
  object: Line('检验检测对象', 'Object', 100),
  parameter: Line('项目/参数', 'Parameter', 100),
  method: Line('依据的标准（方法）', 'Method', 100),
  restriction: Type.Optional(Line('限制范围', 'Limits of use', 200)),
}
export const ScopeRow = Type.Object(ScopeFields, label('能力', 'Capability'))
export type ScopeRow = Static<typeof ScopeRow>
const Scope = (zh: string, en: string) => Several(zh, en, ScopeRow)

/** The form that opens a case. */
export const CmaApplication = Type.Object({
  kind: Choice('机构类型', 'Kind of body', {
    laboratory: ['检验检测机构', 'Testing laboratory'],
    vehicleStation: ['机动车安检机构', 'Vehicle inspection station'],
  }),
  field: Field,
  site: Line('场所地址', 'Site'),
  staff: Count('检验检测人员', 'Staff', ['人', 'persons']),
  scope: Scope('申请的能力', 'Capabilities applied for'),
})
export type CmaApplication = Static<typeof CmaApplication>

export const Correction = Type.Object({ missing: Prose('需补正的全部内容', 'All that is missing') })

/** The plan of stations of 2007: places in the county, and who applied before. */
export const StationQuota = Type.Object({
  planned: Count('当年规划数量', 'Planned for the year', ['家', 'stations']),
  licensed: Count('已许可数量', 'Licensed already', ['家', 'stations']),
  earlier: Count('申请在先且待办', 'Earlier applications waiting', ['家', 'stations']),
})
export type StationQuota = Static<typeof StationQuota>

export const AcceptanceRefusal = Type.Object({
  reason: Choice('不予受理原因', 'Reason', {
    notNeeded: ['依法不需要取得许可', 'No licence is needed'],
    notOurs: ['不属于本机关职权范围', 'Another organ is competent'],
    incomplete: ['补正后仍不符合法定形式', 'Still incomplete after correction'],
    quotaUsedUp: ['规划数量已满，列入候补', 'The plan is full; on the waiting list'],
  }),
  grounds: Prose('理由', 'Grounds'),
})
export type AcceptanceRefusal = Static<typeof AcceptanceRefusal>

const Reviewer = Type.Object(
  {
    name: Personal('评审员姓名', 'Name'),
    certificate: Line('评审员证书编号', 'Certificate number', 40),
    certificateUntil: Day('证书有效期至', 'Valid until'),
    field: Field,
    noInterest: Yes('近3年与申请机构无利害关系', 'No interest in the applicant for 3 years'),
  },
  label('评审员', 'Reviewer'),
)

export const ReviewTeam = Type.Object({
  way: Choice('评审方式', 'Way of review', {
    papers: ['书面审查', 'From the papers'],
    onSite: ['现场评审', 'On the spot'],
    remote: ['远程评审', 'Remote'],
  }),
  members: Several('评审组', 'Team', Reviewer),
})
export type ReviewTeam = Static<typeof ReviewTeam>

export const ReviewFindings = Type.Object({
  findings: Several(
    '不符合项',
    'Nonconformities',
    Type.Object(
      {
        clause: Line('条款', 'Clause', 40),
        fact: Line('事实', 'Fact', 400),
      },
      label('不符合项', 'Nonconformity'),
    ),
  ),
})

export const ReviewConclusion = Type.Object({
  results: Several(
    '逐项评审结论',
    'Conclusion by row',
    Type.Object(
      {
        ...ScopeFields,
        result: Choice('结论', 'Result', {
          pass: ['符合', 'Conforms'],
          fail: ['不符合', 'Does not conform'],
        }),
      },
      label('结论', 'Conclusion'),
    ),
  ),
})
export type ReviewConclusion = Static<typeof ReviewConclusion>

export const CmaDecision = Type.Object({ opinion: Prose('审批意见', 'Opinion') })

export const Certificate = Type.Object({
  certificateNumber: Type.String({
    ...label('资质认定证书编号', 'Certificate number', {
      hint: text(
        '12位：年2、发证机关2、领域2、行业主管部门2、流水4',
        '12 digits: year, organ, field, department, serial',
      ),
      pattern: text('证书编号为12位数字', 'A certificate number has 12 digits'),
    }),
    pattern: '^\\d{12}$',
  }),
})
export type Certificate = Static<typeof Certificate>

export const ScopeApplication = Type.Object({
  scope: Scope('扩项、变更的能力', 'Capabilities to add or change'),
  reason: Prose('变更原因', 'Reason'),
})
export type ScopeApplication = Static<typeof ScopeApplication>

export const RenewalApplication = Type.Object({
  scope: Scope('延续的能力', 'Capabilities to renew'),
})
export type RenewalApplication = Static<typeof RenewalApplication>

export const LaboratoryCheck = Type.Object({
  kind: Choice('检查类型', 'Kind of check', {
    randomCheck: ['年度双随机检查', 'Yearly random check'],
    proficiency: ['能力验证', 'Proficiency test'],
    reportAudit: ['报告核查', 'Audit of reports'],
  }),
  result: Choice('结果', 'Result', {
    pass: ['符合', 'Conforms'],
    fail: ['不符合', 'Does not conform'],
  }),
  account: Prose('检查情况', 'What was found'),
})
export type LaboratoryCheck = Static<typeof LaboratoryCheck>

/** Recommending goods to the public, or taking a hand in making or selling them (PQL 25). */
export const MarketTie = Type.Object({
  deed: Choice('行为', 'Deed', {
    recommended: ['向社会推荐产品', 'Recommended products'],
    supervisedMaking: ['监制', 'Lent its name to their making'],
    sold: ['监销、参与经营', 'Took part in their sale'],
  }),
  account: Prose('事实和证据', 'Facts and evidence'),
})

export const LaboratorySuspension = Type.Object({
  ground: Choice('暂停原因', 'Ground', {
    outOfScope: ['超出能力表出具数据', 'Data outside the capability table'],
    checkFailed: ['能力验证或检查不符合', 'Failed a proficiency test or check'],
    conditions: ['不再符合资质认定条件', 'No longer meets the conditions'],
  }),
  grounds: Prose('理由', 'Grounds'),
})
export type LaboratorySuspension = Static<typeof LaboratorySuspension>

const Deed = Choice('违法行为', 'Deed', {
  falseReport: ['出具虚假检验报告', 'False test reports'],
  fraud: ['以欺骗、贿赂取得资质认定', 'Accreditation obtained by fraud'],
  suspendedUse: ['暂停期间擅自出具数据', 'Data issued while suspended'],
})

export const LaboratoryRevocation = Type.Object({
  deed: Deed,
  noticeServedOn: Day('处罚告知书送达日期', 'Penalty notice served on'),
  hearing: Choice('听证', 'Hearing', {
    notAsked: ['期内未要求听证', 'None was asked for in time'],
    held: ['已举行听证', 'Held'],
  }),
  discussed: Confirmed('已经机关负责人集体讨论', 'Discussed by the heads of the organ together'),
  grounds: Prose('决定理由', 'Grounds'),
})
export type LaboratoryRevocation = Static<typeof LaboratoryRevocation>

/** What an accreditation is at any moment; the fold of its history. */
export const CmaAccreditation = Type.Object({
  ...CmaApplication.properties,
  /** What is being decided; null while a certificate rests. */
  pending: Known(
    Choice('在办事项', 'Under way', {
      first: ['首次申请', 'First application'],
      scope: ['扩项、变更', 'Change of scope'],
      renewal: ['延续', 'Renewal'],
    }),
  ),
  receivedAt: Instant('收到申请时间', 'Application received at'),
  acceptedAt: Known(Instant('受理时间', 'Accepted at')),
  quota: Known(StationQuota),
  waitingRank: Known(Count('候补位次', 'Place on the waiting list')),
  passed: Type.Array(ScopeRow, label('评审符合的能力', 'Capabilities that conform')),
  granted: Type.Array(ScopeRow, label('能力表', 'Capability table')),
  grantedOn: Known(Day('准予日期', 'Granted on')),
  certificateNumber: Known(Line('证书编号', 'Certificate number', 12)),
  validSince: Known(Day('有效期起', 'Valid since')),
  lastCheck: Known(LaboratoryCheck),
  revokedFor: Known(Deed),
  lastCheckAt: Known(Instant('最近检查时间', 'Last checked at')),
})
export type CmaAccreditation = Static<typeof CmaAccreditation>
