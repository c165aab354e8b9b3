import { type Static, Type } from 'typebox'
import {
  Choice,
  Confirmed,
  Count,
  Day,
  Known,
  Line,
  Personal,
  Prose,
  Several,
  Yes,
} from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/**
 * The forms that every application for a licence shares: acceptance, the team and its check, the
 * issuing test, the hearing, the decision and the certificate.
 */

/** One notice that lists everything missing (Administrative Licensing Law art. 32). */
export const Correction = Type.Object({
  missing: Several(
    '需补正的全部内容',
    'Everything that is missing',
    Line('需补正的内容', 'Missing item', 300),
  ),
})

export const Acceptance = Type.Object({
  reviewRule: Line('适用的审查细则及版本', 'Review rule applied, with its version'),
})

export const NonAcceptance = Type.Object({
  reason: Choice('不予受理的原因', 'Reason', {
    notNeeded: ['依法不需要取得许可', 'No licence is needed by law'],
    notCompetent: ['不属于本机关职权范围', 'Not within the powers of this organ'],
    incomplete: ['补正后材料仍不齐全', 'Still incomplete after correction'],
  }),
  grounds: Prose('理由', 'Grounds'),
  remediesTold: Confirmed(
    '已告知行政复议（60日）和诉讼（6个月）的权利',
    'Told of reconsideration (60 days) and suit (6 months)',
  ),
})

/** Hidden facts or false papers: a warning, and no new application for a year (art. 78). */
export const Falsehood = Type.Object({
  hidden: Prose('隐瞒的情况或者虚假材料', 'Facts hidden or papers that are false'),
  evidence: Prose('认定依据', 'Evidence'),
  warned: Confirmed(
    '已给予警告，并告知一年内不得再次申请',
    'Warned, and told that no application is open for a year',
  ),
})

export const RefusalDecision = Type.Object({
  grounds: Prose('不予许可的理由', 'Grounds of the refusal'),
  remediesTold: Confirmed(
    '已告知行政复议（60日）和诉讼（6个月）的权利',
    'Told of reconsideration (60 days) and suit (6 months)',
  ),
})

const Examiner = Type.Object(
  {
    name: Personal('姓名', 'Name'),
    certificateNumber: Line('审查员证书编号', 'Certificate of the examiner', 60),
    categories: Several('注册的产品类别', 'Categories certified for', Line('类别', 'Category', 60)),
    isLead: Yes('担任组长', 'Leads the team'),
    hasInterest: Yes('近三年与申请人有利害关系', 'Interest in the applicant in the last 3 years'),
  },
  label('核查人员', 'Examiner'),
)

export const Team = Type.Object({
  examiners: Type.Array(Examiner, { ...label('核查组', 'Team'), minItems: 1, maxItems: 20 }),
  visitOn: Day('核查日期', 'Day of the check'),
})
export type Team = Static<typeof Team>

/** At least two officers stand for a check (SD06). */
export const Present = Several(
  '到场核查人员证书编号',
  'Certificates of the examiners present',
  Line('证书编号', 'Certificate', 60),
)

export const SealedSample = Type.Object({
  batch: Line('抽样批次', 'Lot sampled', 60),
  units: Count('样品数量', 'Units sampled', ['件', 'units']),
  sealNumbers: Several('封条编号', 'Seal numbers', Line('封条编号', 'Seal', 60)),
})

export const SampleDelivery = Type.Object({
  laboratory: Line('检验机构', 'Laboratory'),
  cmaNumber: Line('资质认定证书编号', 'CMA certificate', 20),
  deliveredOn: Day('送达日期', 'Delivered on'),
  sealsIntact: Confirmed('封条完好', 'The seals are intact'),
})
export type SampleDelivery = Static<typeof SampleDelivery>

export const TestResult = Choice('检验结论', 'Result', {
  pass: ['合格', 'Passed'],
  fail: ['不合格', 'Failed'],
})

export const TestReport = Type.Object({
  reportNumber: Line('检验报告编号', 'Report number', 60),
  laboratory: Line('检验机构', 'Laboratory'),
  cmaNumber: Line('资质认定证书编号', 'CMA certificate', 20),
  issuedOn: Day('报告日期', 'Issued on'),
  result: TestResult,
})
export type TestReport = Static<typeof TestReport>

export const ReviewOpinion = Type.Object({
  opinion: Prose('审查意见', 'Opinion'),
  proposal: Choice('建议', 'Proposal', {
    grant: ['建议准予许可', 'Grant'],
    refuse: ['建议不予许可', 'Refuse'],
  }),
})

export const HearingRight = Type.Object({
  parties: Several(
    '被告知的申请人、利害关系人',
    'Applicant and interested parties told',
    Line('单位名称', 'Organisation'),
  ),
  matter: Prose('涉及的重大利益关系', 'The interests at stake'),
})

export const HearingRecord = Type.Object({
  heldOn: Day('听证日期', 'Held on'),
  findings: Prose('听证意见', 'Findings of the hearing'),
})

export const CertificateDelivery = Type.Object({
  way: Choice('送达方式', 'Way of delivery', {
    direct: ['直接送达', 'Handed over'],
    mail: ['邮寄送达', 'By mail'],
    electronic: ['电子证照（已书面同意）', 'Electronic, with written consent'],
  }),
  deliveredOn: Day('送达日期', 'Delivered on'),
})

/** In whose power the deciding organ acts; delegation further down is not allowed. */
export const Authority = Choice('决定权限', 'Power to decide', {
  own: ['本机关法定权限', 'Own power by law'],
  authorised: ['经国家局授权', 'Authorised by the national bureau'],
  delegated: ['受上级委托', 'Delegated by a superior'],
})

/** What an application has come to so far, whatever it is for; nothing personal in it. */
export const applicationState = {
  team: Type.Array(Type.String(), label('核查组证书编号', 'Certificates of the team')),
  test: Known(TestResult),
}

/** Region of the plant, the county it stands in. */
export const PlantRegion = Type.String({
  ...label('生产地址所在县（区）', 'County of the plant', {
    hint: text('六位行政区划代码', 'Six digits of the list of regions'),
  }),
  pattern: '^\\d{6}$',
})
