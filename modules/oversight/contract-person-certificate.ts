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

/**
 * Forms of a personal certificate. Name and identity of the holder are sealed; the case is known by
 * its number, the kind of certificate and the unit the person works for.
 */
const HOURS = ['学时', 'hours'] as const
const CATEGORY = Line('类别', 'Category', 60)

export const CertificateKind = Choice('证书种类', 'Kind of certificate', {
  examiner: ['许可审查员', 'Licence examiner'],
  officer: ['行政执法人员', 'Enforcement officer'],
  equipmentSupervisor: ['设备监理师', 'Equipment supervisor'],
  qualityProfessional: ['质量专业人员', 'Quality professional'],
})
export type CertificateKind = Static<typeof CertificateKind>

/** The form that opens a case: a person applies through the training office. */
export const CertificateApplication = Type.Object({
  kind: CertificateKind,
  name: Personal('姓名', 'Name'),
  identityNumber: Personal('身份证件号码', 'Identity number'),
  unit: Line('所在单位', 'Unit'),
  onlyUnit: Confirmed('只在一个单位执业或任职', 'Works for one unit only'),
  categories: Several('申请类别', 'Categories applied for', CATEGORY),
})
export type CertificateApplication = Static<typeof CertificateApplication>

export const Training = Type.Object({
  course: Line('课程', 'Course'),
  hours: Count('学时', 'Hours', HOURS),
  finishedOn: Day('结业日期', 'Finished on'),
})
export type Training = Static<typeof Training>

/** An examination: questions drawn at random, examiner and invigilator independent (SD28). */
export const Examination = Type.Object({
  heldOn: Day('考试日期', 'Held on'),
  score: Type.Integer({ ...label('成绩', 'Score'), minimum: 0, maximum: 100 }),
  isDrawn: Confirmed('试题随机抽取', 'Questions were drawn at random'),
  examiner: Personal('主考人', 'Examiner'),
  invigilator: Personal('监考人', 'Invigilator'),
  isSubordinate: Yes('主考人是监考人的下级', 'The examiner is a subordinate of the invigilator'),
  reason: Type.Optional(Prose('仍由其主考的理由', 'Why the examiner was kept nevertheless')),
})
export type Examination = Static<typeof Examination>

export const Certification = Type.Object({
  categories: Several('核准类别', 'Categories granted', CATEGORY),
})
export type Certification = Static<typeof Certification>

export const CertificateSuspension = Type.Object({
  cause: Choice('暂停原因', 'Cause', {
    complaint: ['被投诉，正在核查', 'A complaint is being checked'],
    fault: ['发现差错，正在核查', 'A fault is being checked'],
  }),
  grounds: Prose('情况说明', 'Grounds'),
  assignmentsMovedTo: Line('在办任务移交给', 'Open assignments move to'),
})

export const Renewal = Type.Object({
  categories: Several('核准类别', 'Categories granted', CATEGORY),
  finding: Type.Optional(
    Prose('暂停事项的核查结论（曾暂停未结的必填）', 'What the check of a suspension found'),
  ),
})
export type Renewal = Static<typeof Renewal>

export const CertificateRevocation = Type.Object({
  cause: Choice('撤销原因', 'Cause', {
    bribery: ['受贿', 'Bribery'],
    falseRecord: ['出具虚假记录', 'False record'],
    conviction: ['受刑事处罚', 'Conviction'],
  }),
  grounds: Prose('事实和依据', 'Facts and basis'),
})

/** What the case is about at any moment; the fold of its history. */
export const PersonCertificate = Type.Object({
  kind: CertificateKind,
  unit: CertificateApplication.properties.unit,
  categories: Type.Array(CATEGORY, label('类别', 'Categories')),
  trainedHours: Count('培训学时', 'Hours trained', HOURS),
  score: Known(Examination.properties.score),
  failures: Count('未通过次数', 'Failed', ['次', 'times']),
  /** Hours of continuing education since they were last confirmed, and since the certificate. */
  openHours: Count('待确认的继续教育学时', 'Hours not yet confirmed', HOURS),
  validHours: Count('有效期内继续教育学时', 'Hours within the validity', HOURS),
  isSuspended: Yes('暂停中', 'Suspended'),
})
export type PersonCertificate = Static<typeof PersonCertificate>
