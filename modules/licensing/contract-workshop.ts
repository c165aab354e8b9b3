import { type Static, Type } from 'typebox'
import {
  Choice,
  Count,
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
import { WORKSHOP_FOODS } from './workshop-rules.ts'

/** Shapes of the registration of a food workshop (P04). */
const WorkshopProduct = Type.Object(
  {
    food: Choice('食品种类', 'Kind of food', WORKSHOP_FOODS),
    name: Line('品种', 'Food'),
    shelfLifeDays: Count('保质期', 'Shelf life', ['日', 'days']),
  },
  label('拟生产加工的食品', 'Food to be made'),
)

const shop = {
  workshopName: Line('小作坊名称', 'Workshop'),
  address: Line('生产地址', 'Address'),
  county: RegionCode('所在县（区）', 'County'),
  products: Type.Array(WorkshopProduct, {
    ...label('食品', 'Foods'),
    minItems: 1,
    maxItems: 50,
  }),
}

export const WorkshopApplication = Type.Object({
  ...shop,
  owner: Personal('负责人', 'Owner'),
  phone: Personal('联系电话', 'Phone'),
})
export type WorkshopApplication = Static<typeof WorkshopApplication>

const CHANNELS = {
  ownShop: ['自有门店', 'Own shop'],
  market: ['农贸市场', 'Markets'],
  streetShop: ['食杂店', 'Street shops'],
  supermarket: ['商场超市', 'Supermarkets'],
  canteen: ['单位食堂', 'Canteens'],
} as const

/** Where and how the goods may be sold: a policy of the founding document, not national law. */
const sale = {
  saleArea: Several('许可销售区域', 'Areas of sale', RegionCode('区划代码', 'Region')),
  channels: Several('销售渠道', 'Channels', Choice('渠道', 'Channel', CHANNELS)),
}

export const WorkshopRegistration = Type.Object({
  ...shop,
  ...sale,
  visit: Type.Union(
    [Type.Literal('pass'), Type.Literal('fail'), Type.Null()],
    label('现场核查结论', 'Visit'),
  ),
  registeredOn: Known(Day('登记日期', 'Registered on')),
  pending: Known(
    Choice('待决定事项', 'Waiting for a decision', {
      renewal: ['延续', 'Renewal'],
      change: ['变更', 'Change'],
    }),
  ),
})
export type WorkshopRegistration = Static<typeof WorkshopRegistration>

export const WorkshopVisit = Type.Object({
  officers: Several('核查人员证件编号', 'Certificates of the officers', Line('编号', 'Number', 60)),
  result: Choice('核查结论', 'Result', {
    pass: ['符合要求', 'Fit'],
    fail: ['不符合要求', 'Not fit'],
  }),
  findings: Prose('核查情况', 'Findings'),
})
export type WorkshopVisit = Static<typeof WorkshopVisit>

export const SaleArea = Type.Object({
  ...sale,
  consent: Type.Optional(
    Line('区域外销售的同意文号', 'Consent of the other area, by its number', 60),
  ),
  hasTestReport: Yes('有产品检验合格报告', 'A passing test report is on file'),
})
export type SaleArea = Static<typeof SaleArea>

export const WorkshopCheck = Type.Object({
  checkedOn: Day('检查日期', 'Checked on'),
  findings: Prose('检查情况', 'Findings'),
  labelComplete: Yes(
    '标签齐全（名称、配料、净含量、作坊名称、地址、联系方式、证号、生产日期、保质期、贮存条件）',
    'Labels are complete: name, ingredients, net content, workshop, address, contact, number, date, shelf life, storage',
  ),
})

export const WorkshopChange = Type.Object({
  changedOn: Day('变化发生日期', 'Changed on'),
  what: Prose('变化内容', 'What changed'),
})
export type WorkshopChange = Static<typeof WorkshopChange>

export const RestartPlan = Type.Object({
  startsOn: Day('拟开始生产日期', 'Production starts on'),
  cause: Choice('原因', 'Cause', {
    firstBatch: ['首次生产', 'First production'],
    longStop: ['停产六个月以上恢复生产', 'After a stop of over six months'],
    newProcess: ['生产工艺改变', 'A new process'],
  }),
})
export type RestartPlan = Static<typeof RestartPlan>

export const Sighting = Type.Object({
  seenOn: Day('发现日期', 'Seen on'),
  region: RegionCode('发现地', 'Where'),
  place: Line('场所', 'Place'),
  product: Line('产品', 'Product'),
})
export type Sighting = Static<typeof Sighting>

export const Cancellation = Type.Object({
  cause: Choice('注销原因', 'Cause', {
    request: ['申请注销', 'On request'],
    moved: ['迁址', 'Moved'],
    stopped: ['停止生产经营', 'Stopped'],
    penalty: ['行政处罚', 'Penalty'],
  }),
  grounds: Prose('说明', 'Grounds'),
})
