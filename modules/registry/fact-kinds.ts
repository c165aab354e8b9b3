import { type Static, type TSchema, Type } from 'typebox'
import { label } from '#kernel/schema.ts'
import { type Text, text } from '#kernel/text.ts'

/**
 * What can stand in the quality file of an enterprise (S14): kinds of facts, each with its shape,
 * its place on the page, who may see it and who may record it. Recalls and failed samples are
 * recorded by what happened in their own module and by nobody's hand.
 */
export interface FactKindRule {
  readonly section: Section
  readonly label: Text
  /** Which of several things a value is about; absent where there is only one of it. */
  readonly keyOf?: (value: never) => string
  readonly visibility: 'party' | 'internal'
  /** Roles of organs and of the enterprise itself; empty where only events record it. */
  readonly by: readonly string[]
  readonly form: TSchema
}

export const SECTIONS = {
  basics: text('基本信息', 'Basics'),
  licences: text('许可', 'Licences'),
  samples: text('抽查', 'Spot checks'),
  inspections: text('监督检查', 'Inspections'),
  penalties: text('处罚', 'Penalties'),
  recalls: text('召回', 'Recalls'),
  complaints: text('投诉', 'Complaints'),
  credit: text('信用', 'Credit'),
  commitments: text('承诺', 'Commitments'),
  honours: text('荣誉', 'Honours'),
  notes: text('内部备注', 'Internal notes'),
} as const satisfies Record<string, Text>
export type Section = keyof typeof SECTIONS

const Line = (zh: string, en: string, maxLength = 300) =>
  Type.String({ ...label(zh, en), minLength: 1, maxLength })
const Prose = (zh: string, en: string) =>
  Type.String({ ...label(zh, en), minLength: 1, maxLength: 4000, format: 'textarea' })
const Day = (zh: string, en: string) => Type.String({ ...label(zh, en), format: 'date' })

/** Desk officers who check papers, officers who visit, and those who keep the credit record. */
const FILE_KEEPERS = ['acceptor', 'supervisor', 'creditOfficer'] as const
const OWN_STATEMENT = [...FILE_KEEPERS, 'enterpriseUser'] as const

export const StatusValue = Type.Object({
  status: Type.Union(
    [
      Type.Literal('operating', label('存续', 'Operating')),
      Type.Literal('suspended', label('停业', 'Suspended')),
      Type.Literal('revoked', label('吊销', 'Revoked')),
      Type.Literal('deregistered', label('注销', 'Deregistered')),
    ],
    label('登记状态', 'Registration status'),
  ),
})

export const LicenceValue = Type.Object({
  licenceKind: Type.Union(
    [
      Type.Literal('SC', label('食品生产许可证', 'Food production licence')),
      Type.Literal('QS', label('食品生产许可证（2007）', 'Food production licence, 2007')),
      Type.Literal('XK', label('工业产品生产许可证', 'Industrial product licence')),
      Type.Literal('CMA', label('检验检测机构资质认定', 'Accreditation (CMA)')),
      Type.Literal('other', label('其他许可', 'Other licence')),
    ],
    label('许可种类', 'Kind of licence'),
  ),
  licenceNumber: Line('许可证号', 'Licence number', 60),
  scope: Type.Optional(Prose('许可范围', 'Scope')),
  status: Type.Union(
    [
      Type.Literal('valid', label('有效', 'Valid')),
      Type.Literal('expired', label('届满', 'Expired')),
      Type.Literal('deregistration', label('注销', 'Deregistered')),
      Type.Literal('annulment', label('撤销', 'Annulled')),
      Type.Literal('revocation', label('吊销', 'Revoked')),
      Type.Literal('organWithdrawal', label('撤回', 'Withdrawn by the organ')),
    ],
    label('状态', 'Status'),
  ),
})
export type LicenceValue = Static<typeof LicenceValue>

export const RecallValue = Type.Object({
  caseNumber: Line('案号', 'Case number'),
  title: Line('名称', 'Title'),
  state: Type.Object({ zh: Type.String(), en: Type.String() }, label('状态', 'State')),
  act: Type.Object({ zh: Type.String(), en: Type.String() }, label('最近事项', 'Last act')),
})

export const SampleValue = Type.Object({
  sampleNumber: Line('样品编号', 'Sample'),
  product: Type.Optional(Line('产品', 'Product')),
  lotNumber: Type.Optional(Line('批号', 'Lot')),
  items: Type.Optional(Type.Array(Line('不合格项目', 'Failing item'))),
  verdict: Type.Literal('fail', label('不合格', 'Fail')),
})

export const FACT_KINDS = {
  name: {
    section: 'basics',
    label: text('名称', 'Name'),
    visibility: 'party',
    by: FILE_KEEPERS,
    form: Type.Object({ name: Line('企业名称', 'Name of the enterprise', 200) }),
  },
  region: {
    section: 'basics',
    label: text('所在区域', 'Region'),
    visibility: 'party',
    by: FILE_KEEPERS,
    form: Type.Object({
      regionCode: Type.String({
        ...label('区划代码', 'Region code'),
        pattern: '^\\d{6}(\\d{3})?$',
      }),
    }),
  },
  address: {
    section: 'basics',
    label: text('住所', 'Address'),
    visibility: 'party',
    by: OWN_STATEMENT,
    form: Type.Object({ address: Line('住所', 'Address') }),
  },
  status: {
    section: 'basics',
    label: text('登记状态', 'Registration status'),
    visibility: 'party',
    by: FILE_KEEPERS,
    form: StatusValue,
  },
  registeredOn: {
    section: 'basics',
    label: text('成立日期', 'Registered on'),
    visibility: 'party',
    by: FILE_KEEPERS,
    form: Type.Object({ registeredOn: Day('成立日期', 'Registered on') }),
  },
  enterpriseType: {
    section: 'basics',
    label: text('企业类型', 'Type of enterprise'),
    visibility: 'party',
    by: FILE_KEEPERS,
    form: Type.Object({ enterpriseType: Line('企业类型', 'Type of enterprise') }),
  },
  registeredCapital: {
    section: 'basics',
    label: text('注册资本', 'Registered capital'),
    visibility: 'party',
    by: FILE_KEEPERS,
    form: Type.Object({ registeredCapital: Line('注册资本', 'Registered capital') }),
  },
  businessScope: {
    section: 'basics',
    label: text('经营范围', 'Scope of business'),
    visibility: 'party',
    by: FILE_KEEPERS,
    form: Type.Object({ businessScope: Prose('经营范围', 'Scope of business') }),
  },
  serviceEmail: {
    section: 'basics',
    label: text('电子送达邮箱', 'E-mail of record'),
    visibility: 'party',
    by: ['acceptor', 'enterpriseUser'],
    form: Type.Object({
      serviceEmail: Type.String({
        ...label('电子送达邮箱', 'E-mail of record', {
          hint: text('填写企业公用邮箱，不填个人邮箱', 'A mailbox of the firm, not of a person'),
        }),
        format: 'email',
        maxLength: 200,
      }),
    }),
  },
  licence: {
    section: 'licences',
    label: text('许可证', 'Licence'),
    keyOf: (value: LicenceValue) => value.licenceNumber,
    visibility: 'party',
    by: ['issuer', 'acceptor'],
    form: LicenceValue,
  },
  failedSample: {
    section: 'samples',
    label: text('不合格样品', 'Failed sample'),
    visibility: 'party',
    by: [],
    form: SampleValue,
  },
  inspection: {
    section: 'inspections',
    label: text('监督检查', 'Inspection'),
    keyOf: (value: { inspectionNumber: string }) => value.inspectionNumber,
    visibility: 'party',
    by: ['supervisor'],
    form: Type.Object({
      inspectionNumber: Line('检查编号', 'Inspection number', 60),
      result: Prose('检查结果', 'Result'),
    }),
  },
  penalty: {
    section: 'penalties',
    label: text('行政处罚', 'Penalty'),
    keyOf: (value: { documentNumber: string }) => value.documentNumber,
    visibility: 'party',
    by: ['caseOfficer', 'creditOfficer'],
    form: Type.Object({
      documentNumber: Line('决定书文号', 'Number of the decision', 60),
      decision: Prose('处罚内容', 'Decision'),
    }),
  },
  recall: {
    section: 'recalls',
    label: text('召回', 'Recall'),
    keyOf: (value: Static<typeof RecallValue>) => value.caseNumber,
    visibility: 'party',
    by: [],
    form: RecallValue,
  },
  complaint: {
    section: 'complaints',
    label: text('投诉', 'Complaint'),
    keyOf: (value: { complaintNumber: string }) => value.complaintNumber,
    visibility: 'party',
    by: ['mediatorDesk', 'mediator'],
    form: Type.Object({
      complaintNumber: Line('投诉编号', 'Complaint number', 60),
      matter: Prose('事由（不写投诉人信息）', 'Matter, without the complainant'),
      result: Type.Optional(Prose('处理结果', 'Result')),
    }),
  },
  creditGrade: {
    section: 'credit',
    label: text('信用等级', 'Credit grade'),
    visibility: 'party',
    by: ['creditOfficer'],
    form: Type.Object({ grade: Line('信用等级', 'Credit grade', 20) }),
  },
  commitment: {
    section: 'commitments',
    label: text('质量承诺', 'Quality commitment'),
    keyOf: (value: { matter: string }) => value.matter,
    visibility: 'party',
    by: ['creditOfficer', 'firstResponsiblePerson'],
    form: Type.Object({
      matter: Line('承诺事项', 'Matter', 100),
      commitment: Prose('承诺内容', 'Commitment'),
    }),
  },
  honour: {
    section: 'honours',
    label: text('荣誉', 'Honour'),
    keyOf: (value: { honour: string }) => value.honour,
    visibility: 'party',
    by: ['creditOfficer'],
    form: Type.Object({
      honour: Line('荣誉名称', 'Honour', 200),
      grantedBy: Line('授予单位', 'Granted by', 200),
    }),
  },
  note: {
    section: 'notes',
    label: text('监管备注', 'Note'),
    keyOf: (value: { subject: string }) => value.subject,
    visibility: 'internal',
    by: ['supervisor', 'creditOfficer'],
    form: Type.Object({
      subject: Line('事由', 'Subject', 100),
      note: Prose('备注', 'Note'),
    }),
  },
} as const satisfies Record<string, FactKindRule>

export type FactKind = keyof typeof FACT_KINDS

export const ruleOf = (kind: FactKind): FactKindRule => FACT_KINDS[kind]

/** Which thing of its kind a value is about; empty where there is one. */
export const factKey = (kind: FactKind, value: unknown): string =>
  ruleOf(kind).keyOf?.(value as never) ?? ''
