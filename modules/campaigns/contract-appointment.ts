import { type Static, Type } from 'typebox'
import {
  Choice,
  Confirmed,
  Count,
  CreditCode,
  Day,
  Known,
  Line,
  Personal,
  Prose,
  RegionCode,
  Several,
  Yes,
} from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/** Shapes of the appointment of supervisors, coordinators and informants. */
export const StaffKind = Choice('人员类别', 'Kind of staff', {
  supervisor: ['质量安全监督员', 'Supervisor'],
  coordinator: ['政府协管员', 'Coordinator'],
  informant: ['社会信息员', 'Informant'],
})
export type StaffKind = Static<typeof StaffKind>

/** The form that opens a case: somebody is nominated; who it is stays sealed. */
export const Nomination = Type.Object({
  kind: StaffKind,
  name: Personal('姓名', 'Name'),
  identityNumber: Personal('身份证件号码', 'Identity number'),
  phone: Personal('联系电话', 'Phone'),
  employer: Line('工作单位或所在村（社区）', 'Employer, or village or community'),
  areaCode: RegionCode('责任区域', 'Area'),
  areaName: Line('责任区域说明（乡镇、村、市场）', 'Area in words: town, village, market'),
  grounds: Prose('推荐理由', 'Grounds of the nomination'),
})
export type Nomination = Static<typeof Nomination>

export const KindChange = Type.Object({
  kind: StaffKind,
  grounds: Prose('调整理由', 'Grounds of the change'),
})
export type KindChange = Static<typeof KindChange>

const Hours = Count('学时', 'Hours', ['学时', 'hours'])

export const Training = Type.Object({
  course: Line('培训课程', 'Course'),
  hours: Hours,
  endedOn: Day('结业日期', 'Ended on'),
})
export type Training = Static<typeof Training>

/** Questions are drawn by a public seed that lies after the bank was fixed (SD28). */
export const QuestionDraw = Type.Object({
  bank: Line('题库版本', 'Version of the question bank', 60),
  bankHash: Type.String({
    ...label('题库摘要（SHA-256）', 'Hash of the bank (SHA-256)', {
      pattern: text('64位十六进制小写', '64 hexadecimal digits in lower case'),
    }),
    pattern: '^[0-9a-f]{64}$',
  }),
  bankFixedOn: Day('题库封存日期', 'Bank fixed on'),
  bankSize: Count('题库题数', 'Questions in the bank', ['题', 'questions']),
  questions: Count('抽取题数', 'Questions drawn', ['题', 'questions']),
  seed: Line('公开随机数', 'Public seed', 100),
  seedEvent: Line('随机数来源（公开事件）', 'Public event it was taken from'),
  seedOn: Day('随机数产生日期', 'Day of the seed'),
})
export type QuestionDraw = Static<typeof QuestionDraw>

export const Examination = Type.Object({
  heldOn: Day('考试日期', 'Held on'),
  questions: Several('试卷题号', 'Numbers of the questions asked', Count('题号', 'Question')),
  score: Type.Integer({
    ...label('成绩', 'Score', { unit: text('分', 'points') }),
    minimum: 0,
    maximum: 100,
  }),
  invigilator: Personal('监考人', 'Invigilator'),
  invigilatorIsSuperior: Yes('监考人是考试人员的上级', 'The invigilator is above the examiner'),
  exception: Type.Optional(
    Prose('例外理由（监考人是上级的必填）', 'Why, if the invigilator is above the examiner'),
  ),
})
export type Examination = Static<typeof Examination>

export const SupervisorAppointment = Type.Object({
  certificate: Line('执法证件号', 'Number of the enforcement certificate', 60),
  certificateValidTo: Day('执法证件有效期至', 'Certificate valid to'),
  firms: Several('负责企业', 'Firms supervised', CreditCode('统一社会信用代码', 'Credit code')),
})
export type SupervisorAppointment = Static<typeof SupervisorAppointment>

export const CoordinatorAppointment = Type.Object({
  township: Line('乡镇人民政府、街道办事处', 'Township government'),
  consent: Confirmed('乡镇政府同意聘任', 'The township government agrees'),
})

export const InformantAppointment = Type.Object({
  isAdult: Confirmed(
    '年满十八周岁，在责任区域内居住或工作',
    'Adult, living or working in the area',
  ),
  confidentiality: Confirmed('已签保密承诺', 'Confidentiality is signed'),
})

export const StaffEvaluation = Type.Object({
  patrolsPlanned: Count('应巡查次数', 'Patrols planned', ['次', '']),
  patrolsDone: Count('实际巡查次数', 'Patrols done', ['次', '']),
  reports: Count('上报信息', 'Reports', ['条', '']),
  reportsInTime: Count('及时上报', 'Reports in time', ['条', '']),
  opinion: Prose('考核意见', 'Opinion'),
})
export type StaffEvaluation = Static<typeof StaffEvaluation>

export const Dismissal = Type.Object({
  ground: Choice('解聘情形', 'Ground', {
    leak: ['泄露秘密', 'Leak'],
    falseReport: ['虚假报告', 'False report'],
    bribery: ['收受财物', 'Bribery'],
    neglect: ['不履行职责', 'Neglect of duty'],
    unfit: ['不能继续履职', 'No longer able to serve'],
  }),
  grounds: Prose('理由', 'Grounds'),
})

/** What the case is about at any moment; who the person is stands sealed in the nomination. */
export const Appointment = Type.Object({
  kind: StaffKind,
  employer: Nomination.properties.employer,
  areaCode: Nomination.properties.areaCode,
  areaName: Nomination.properties.areaName,
  trainedHours: Known(Hours),
  draw: Known(QuestionDraw),
  score: Known(Examination.properties.score),
  failures: Count('未通过次数', 'Examinations failed', ['次', '']),
  firms: Type.Array(Type.String(), label('负责企业', 'Firms supervised')),
})
export type Appointment = Static<typeof Appointment>
