import { type Static, Type } from 'typebox'
import {
  Choice,
  Count,
  Day,
  Known,
  Line,
  Money,
  Personal,
  Prose,
  RegionCode,
  Several,
} from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/** Shapes of the listed supervision of a problem area, and of what campaigns measure. */

/** A figure as it was counted or computed; never a float. */
export const Figure = (zh: string, en: string) =>
  Type.String({
    ...label(zh, en, { pattern: text('数字，至多四位小数', 'Digits with at most four decimals') }),
    pattern: '^\\d{1,9}(\\.\\d{1,4})?$',
  })

const Measure = Choice('指标', 'Measure', {
  passRate: ['抽查合格率（%）', 'Pass rate of sampling (%)'],
  licenceCover: ['持证率（%）', 'Firms with a licence (%)'],
  openDens: ['未取缔黑窝点（处）', 'Dens not closed'],
  openComplaints: ['未办结投诉举报（件）', 'Complaints and reports not closed'],
})

const Criterion = Type.Object(
  {
    measure: Measure,
    direction: Choice('要求', 'Direction', {
      atLeast: ['不低于', 'At least'],
      atMost: ['不高于', 'At most'],
    }),
    baseline: Figure('基线值', 'Baseline'),
    exit: Figure('摘牌值', 'Value at which it is delisted'),
  },
  label('摘牌标准', 'Criterion'),
)
export type Criterion = Static<typeof Criterion>

const MeasuredValue = Type.Object(
  { measure: Measure, value: Figure('数值', 'Value') },
  label('指标值', 'Value'),
)
export type MeasuredValue = Static<typeof MeasuredValue>

const Values = Several('指标值', 'Values', MeasuredValue)
const Criteria = Several('摘牌标准', 'Criteria', Criterion)

/** The form that opens a case: an area is proposed for listing. */
export const ListingCandidate = Type.Object({
  areaCode: RegionCode('所在区域', 'Area'),
  areaName: Line('集中区域', 'Place'),
  product: Line('产品', 'Product'),
  problem: Prose('突出问题', 'Problem'),
})
export type ListingCandidate = Static<typeof ListingCandidate>

export const Listing = Type.Object({
  criteria: Criteria,
  lead: Line('督办牵头单位', 'Lead'),
  openSites: Count('现有挂牌点', 'Sites listed now', ['个', 'sites']),
})
export type Listing = Static<typeof Listing>

/** 打击、疏导、帮扶、规范: the four kinds of measures. */
export const ListedPlan = Type.Object({
  measures: Several(
    '整治措施',
    'Measures',
    Type.Object(
      {
        kind: Choice('类别', 'Kind', {
          strike: ['打击', 'Strike'],
          guide: ['疏导', 'Guide'],
          help: ['帮扶', 'Help'],
          regulate: ['规范', 'Regulate'],
        }),
        what: Line('措施', 'Measure'),
        by: Day('完成日期', 'Done by'),
      },
      label('措施', 'Measure'),
    ),
  ),
})
export type ListedPlan = Static<typeof ListedPlan>

export const MonthlyReport = Type.Object({
  asOf: Day('截至', 'As of'),
  values: Values,
  cases: Count('立案', 'Cases filed', ['件', '']),
  goodsValueYuan: Money('货值金额', 'Goods value'),
  work: Prose('工作进展', 'Progress'),
})
export type MonthlyReport = Static<typeof MonthlyReport>

export const ListedVisit = Type.Object({
  visitedOn: Day('督查日期', 'Visited on'),
  secondInspector: Personal('第二名督查人员', 'Second inspector'),
  values: Values,
  findings: Prose('督查情况', 'Findings'),
})
export type ListedVisit = Static<typeof ListedVisit>

export const ExitApplication = Type.Object({
  values: Values,
  grounds: Prose('申请理由', 'Grounds'),
})
export type ExitApplication = Static<typeof ExitApplication>

export const Talk = Type.Object({
  person: Personal('被约谈的地方政府负责人', 'Local head who was called'),
  heldOn: Day('约谈日期', 'Held on'),
  demands: Prose('整改要求', 'Demands'),
})

export const Relisting = Type.Object({
  values: Values,
  criteria: Criteria,
  lead: Line('督办牵头单位', 'Lead'),
  grounds: Prose('反弹情况', 'Rebound'),
})
export type Relisting = Static<typeof Relisting>

/** What the case is about at any moment; the fold of its history. */
export const ListedSupervision = Type.Object({
  ...ListingCandidate.properties,
  criteria: Type.Array(Criterion, label('摘牌标准', 'Criteria')),
  lead: Known(Line('督办牵头单位', 'Lead')),
  values: Type.Array(MeasuredValue, label('最近核查值', 'Values last checked')),
})
export type ListedSupervision = Static<typeof ListedSupervision>
