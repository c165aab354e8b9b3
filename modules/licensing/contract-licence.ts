import { type Static, Type } from 'typebox'
import { Choice, Confirmed, Count, Day, Known, Line, Prose, Several, Yes } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'
import { Present } from './contract-application.ts'

/** Shapes of the life of a licence (P03): one for every kind. */
export const LicenceKind = Choice('许可种类', 'Kind of licence', {
  industrialProduct: ['工业产品生产许可证', 'Industrial product licence'],
  industrialFood: [
    '工业产品生产许可证（2007加工食品）',
    'Industrial licence of 2007, processed food',
  ],
  foodContact: ['食品相关产品生产许可证', 'Food-contact product licence'],
  foodProduction: ['食品生产许可证', 'Food production licence'],
  foodProductionQS: ['食品生产许可证（2007 QS）', 'Food production licence of 2007 (QS)'],
  cosmetics: ['化妆品生产许可证', 'Cosmetics licence'],
  equipmentSupervisionA: ['设备监理单位甲级资格', 'Equipment supervision unit, class A'],
  equipmentSupervisionB: ['设备监理单位乙级资格', 'Equipment supervision unit, class B'],
  other: ['其他许可', 'Another licence'],
})
export type LicenceKind = Static<typeof LicenceKind>

const certificate = {
  kind: LicenceKind,
  licenceNumber: Line('许可证编号', 'Licence number', 60),
  items: Several('许可项目', 'Items licensed', Line('许可项目', 'Item')),
  validFrom: Day('有效期自', 'Valid from'),
  newlyListed: Yes('产品新列入发证目录', 'The product is new in the catalogue'),
  openFindings: Count('发证时待整改的核查问题', 'Findings to be mended after the grant', [
    '项',
    '',
  ]),
}

export const LicenceOpening = Type.Object({
  ...certificate,
  validUntil: Type.Optional(
    Day('有效期至', 'Valid until', {
      hint: text(
        '仅“其他许可”填写，其余按法定有效期计算',
        'Only for another licence; the others follow the term of the law',
      ),
    }),
  ),
})
export type LicenceOpening = Static<typeof LicenceOpening>

export const ChangeAspect = Choice('变更事项', 'What changed', {
  name: ['名称、法定代表人、住所等登记事项', 'Name, legal person, registered address'],
  contact: ['质量安全负责人、联系人', 'Person of quality and safety, contact'],
  place: ['生产场所', 'Place of production'],
  process: ['工艺设备布局、工艺流程', 'Layout, equipment, process'],
  category: ['许可项目、产品类别', 'Items or categories'],
})
export type ChangeAspect = Static<typeof ChangeAspect>

const change = {
  aspect: ChangeAspect,
  changedOn: Day('变化发生日期', 'Changed on'),
  what: Prose('变化内容', 'What changed'),
}
export const ChangeNoted = Type.Object(change)
export type ChangeNoted = Static<typeof ChangeNoted>

export const Licence = Type.Object({
  ...certificate,
  validUntil: Day('有效期至', 'Valid until'),
  change: Known(Type.Object(change, label('变更', 'Change'))),
  newItems: Type.Array(Type.String(), label('变更后的许可项目', 'Items after the change')),
  isUnchanged: Known(Yes('延续时生产条件未变化', 'Conditions unchanged at renewal')),
  recheck: Known(
    Choice('核查结论', 'Result of the check', {
      pass: ['合格', 'Passed'],
      fullPass: ['全面核查合格', 'Passed a full check'],
      fail: ['不合格', 'Failed'],
    }),
  ),
  suspendedUntil: Known(Day('暂扣至', 'Suspended until')),
})
export type Licence = Static<typeof Licence>

export const ChangeApplication = Type.Object({
  newItems: Type.Optional(
    Several('变更后的许可项目', 'Items after the change', Line('许可项目', 'Item')),
  ),
})
export type ChangeApplication = Static<typeof ChangeApplication>

export const Recheck = Type.Object({
  present: Present,
  isFull: Yes('全面现场核查', 'A full on-site check'),
  result: Choice('核查结论', 'Result', { pass: ['合格', 'Passed'], fail: ['不合格', 'Failed'] }),
  findings: Prose('核查情况', 'Findings'),
})
export type Recheck = Static<typeof Recheck>

export const RenewalApplication = Type.Object({
  isUnchanged: Yes('声明生产条件未发生变化', 'Declares that conditions have not changed'),
})
export type RenewalApplication = Static<typeof RenewalApplication>

export const Loss = Type.Object({
  cause: Choice('补领原因', 'Cause', {
    lost: ['遗失', 'Lost'],
    damaged: ['损坏', 'Damaged'],
  }),
})

export const LicenceSuspension = Type.Object({
  cause: Choice('暂停原因', 'Cause', {
    penalty: ['暂扣许可证（行政处罚）', 'Suspended as a penalty'],
    rectify: ['责令停产整改', 'Ordered to stop and rectify'],
  }),
  decisionNumber: Line('决定书文号', 'Number of the decision', 60),
  until: Type.Optional(Day('暂扣至', 'Until')),
  grounds: Prose('理由', 'Grounds'),
})
export type LicenceSuspension = Static<typeof LicenceSuspension>

/** 吊销 comes only from a penalty case: one that is tied to the licence, or another organ's. */
export const Revocation = Type.Object({
  decidedBy: Choice('作出处罚决定的机关', 'Decided by', {
    own: ['本机关（须关联处罚案件）', 'This organ: the penalty case is tied'],
    other: ['其他机关', 'Another organ'],
  }),
  decisionNumber: Line('行政处罚决定书文号', 'Number of the penalty decision', 60),
  decidedOn: Day('处罚决定日期', 'Decided on'),
})
export type Revocation = Static<typeof Revocation>

export const Annulment = Type.Object({
  cause: Choice('撤销原因', 'Cause', {
    fraud: ['以欺骗、贿赂等不正当手段取得', 'Obtained by fraud or bribery'],
    unlawfulGrant: ['违法作出准予许可决定', 'Granted against the law'],
  }),
  grounds: Prose('事实与理由', 'Facts and grounds'),
})
export type Annulment = Static<typeof Annulment>

export const TakingBack = Type.Object({
  cause: Choice('撤回原因', 'Cause', {
    lawChanged: ['法律、法规、规章修改或者废止', 'The law was changed or repealed'],
    factsChanged: ['客观情况发生重大变化', 'The facts have changed greatly'],
  }),
  grounds: Prose('公共利益的理由', 'Reasons of the public interest'),
  compensation: Prose('补偿安排', 'Compensation'),
})

export const ProductionStop = Type.Object({
  stoppedOn: Day('停止生产日期', 'Stopped on'),
})
export type ProductionStop = Static<typeof ProductionStop>

export const Deregistration = Type.Object({
  grounds: Prose('注销依据', 'Grounds'),
  announced: Confirmed('已公告注销', 'The deregistration is announced'),
})

export const AnnualReport = Type.Object({
  year: Count('报告年度', 'Year'),
  conditionsKept: Yes('持续符合取证条件', 'Conditions of the licence are kept'),
  account: Prose('自查情况', 'Account of the self-inspection'),
})

export const SupervisionCheck = Type.Object({
  checkedOn: Day('检查日期', 'Checked on'),
  findings: Prose('检查情况', 'Findings'),
})

export const MarkReport = Type.Object({
  since: Day('开始标注日期', 'Marked since'),
  where: Choice('标注位置', 'Where', {
    product: ['产品', 'Product'],
    package: ['包装', 'Package'],
    leaflet: ['说明书', 'Leaflet'],
  }),
})

export const MendedFindings = Type.Object({ measures: Prose('整改情况', 'What was done') })

/** A product granted later adds a line to the same certificate (one firm, one certificate). */
export const ProductAdded = Type.Object({
  item: Line('新增许可项目', 'Item added'),
  applicationNumber: Line('申请编号', 'Number of the application', 60),
})
export type ProductAdded = Static<typeof ProductAdded>
