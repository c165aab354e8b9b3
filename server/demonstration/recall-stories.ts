import type { CalendarDate } from '#kernel/dates.ts'
import type { Act } from './cast.ts'
import { type ResultLine, unitsWithOneDirty } from './results.ts'

/** Recalls of the demonstration, day by day. Names and figures are fictitious. */
export type OnDay = (days: number) => CalendarDate

interface Told extends Act {
  /** Hours after the case was opened. */
  readonly after: number
}

export interface Story {
  readonly by: string
  /** Key of the organ it is reported to; the nearest one where it is not said. */
  readonly to?: string
  readonly daysAgo: number
  /** What an officer opens the case on: the key of the firm, the failing sample of its goods. */
  readonly found?: { readonly firm: string; readonly sample: (on: OnDay) => ResultLine }
  /** Both are told relative to the day the case was opened: `on(3)` is three days later. */
  readonly opening: (on: OnDay) => Record<string, unknown>
  readonly acts: (on: OnDay) => readonly Told[]
}

type Lots = readonly Record<string, unknown>[]

/** Lots of the demonstration are their production day and a letter. */
const lotOf = (day: CalendarDate): string => `${day.replaceAll('-', '')}A`

const lotsOf = (day: CalendarDate, made: number, shipped: number): Lots => [
  {
    lotNumber: lotOf(day),
    productionDate: day,
    madeUnits: made,
    shippedUnits: shipped,
    onHandUnits: made - shipped,
  },
]

const stop = (after: number, by: string, isolatedUnits: number): Told => ({
  ...{ after, by, step: 'stopProduction' },
  data: { isolatedUnits, place: '成品库（演示）' },
})

const assess = (after: number, by: string, recallClass: 1 | 2 | 3, grounds: string): Told => ({
  ...{ after, by, step: 'assess', papers: ['assessment'] },
  data: { class: recallClass, grounds },
})

function filePlan(after: number, by: string, lots: Lots, areas: string[], every: number): Told {
  const data = {
    lots,
    areas,
    way: '下架封存，逐级退回，消费者凭产品全额退款。',
    disposal: '就地监督销毁，事先报告时间和地点。',
    noticeText: '请立即停止食用并退回购买处。',
    reportEveryDays: every,
    contactName: '联系人（演示）',
    contactPhone: '0571-00000000',
  }
  return { after, by, step: 'filePlan', papers: ['plan'], data }
}

const announce = (
  after: number,
  by: string,
  site: 'province' | 'national',
  text: string,
): Told => ({
  ...{ after, by, step: 'announce', papers: ['notice'] },
  data: { site, text },
})

type Placed = readonly [sealed: number, returned: number, consumed: number]

/** A progress report, its units spread over seven wholesalers and the shops behind them. */
function report(after: number, by: string, asOf: string, shops: number, placed: Placed): Told {
  const [sealed, returned, consumed] = placed
  const inShops = { sealed: Math.round(sealed * 0.67), returned: Math.round(returned * 0.62) }
  const tier = (name: string, holders: number, units: Placed) => ({
    ...{ tier: name, holders, sealedUnits: units[0], returnedUnits: units[1] },
    ...{ consumedUnits: units[2], destroyedUnits: 0 },
  })
  const tiers = [
    tier('wholesale', 7, [sealed - inShops.sealed, returned - inShops.returned, 0]),
    tier('retail', shops, [inShops.sealed, inShops.returned, consumed]),
  ]
  const data = { asOf, notifiedHolders: 7 + shops, tiers }
  return { after, by, step: 'reportProgress', papers: ['progress'], data }
}

const beef: Story = {
  by: 'lin',
  to: 'zhejiang',
  daysAgo: 7,
  found: {
    firm: 'qinghe',
    sample: (on) => ({
      sample: 'YS-NR-001',
      product: '酱卤牛肉（演示）',
      category: '酱卤肉制品',
      producer: '清禾熟食有限公司（演示）',
      lot: lotOf(on(-14)),
      producedOn: on(-14),
      area: '330106',
      sampledOn: on(-6),
      item: '单核细胞增生李斯特氏菌',
      result: unitsWithOneDirty('25g'),
      unit: '',
    }),
  },
  opening: (on) => ({
    product: { name: '酱卤牛肉（演示）', brand: '清禾牌', model: '200 g', gtin: '6901234567892' },
    reason: '接到检验机构通知：五份样品中一份检出单核细胞增生李斯特氏菌。',
    hazardKind: 'pathogen',
    lots: lotsOf(on(-14), 12_480, 11_940),
  }),
  acts: (on) => [
    stop(1.5, 'gao', 540),
    assess(16, 'gao', 1, '致病菌，可能导致严重健康损害，定为一级。'),
    filePlan(18.5, 'gao', lotsOf(on(-14), 12_480, 11_940), ['330000', '310000'], 2),
    {
      ...{ after: 23, by: 'lin', step: 'askChange', papers: ['expertOpinion'] },
      data: { opinion: '补列二级经销商名单，并写明就地封存方式。' },
    },
    filePlan(27.5, 'gao', lotsOf(on(-14), 12_480, 11_940), ['330000', '310000', '320000'], 2),
    announce(
      29,
      'gao',
      'national',
      `清禾熟食有限公司（演示）即日起召回批号${lotOf(on(-14))}的清禾牌酱卤牛肉。请立即停止食用，凭产品退回购买处，全额退款。`,
    ),
    report(40, 'gao', on(1), 64, [2600, 900, 60]),
    report(88, 'gao', on(3), 64, [3100, 2300, 540]),
    {
      ...{ after: 120, by: 'lin', step: 'checkHolder' },
      data: {
        holder: '北汀便利店东山路店（演示）',
        visitedAt: `${on(5)}T08:10:00+08:00`,
        noticeReceived: true,
        secondOfficer: '方回（演示）',
        bookUnits: 36,
        sealedUnits: 36,
        returnedUnits: 0,
      },
    },
    report(136, 'gao', on(5), 64, [3210, 4442, 1236]),
  ],
}

const yoghurt: Story = {
  by: 'he2',
  daysAgo: 40,
  opening: (on) => ({
    product: { name: '风味酸乳（演示）', brand: '禾下牌', model: '150 g', gtin: '6901234567908' },
    reason: '标签未标示所含的乳糖酶制剂，蛋白质含量标示有误。',
    hazardKind: 'label',
    lots: lotsOf(on(-30), 5000, 4200),
  }),
  acts: (on) => [
    stop(2, 'he2', 800),
    assess(20, 'he2', 3, '仅标签问题，定为三级。'),
    filePlan(40, 'he2', lotsOf(on(-30), 5000, 4200), ['330000'], 5),
    announce(
      45,
      'he2',
      'province',
      `禾下乳品有限公司（演示）召回批号${lotOf(on(-30))}的风味酸乳，改正标签后可正常食用。`,
    ),
    report(160, 'he2', on(6), 64, [300, 3000, 800]),
    {
      ...{ after: 300, by: 'he2', step: 'dispose', papers: ['disposal'] },
      data: {
        ...{ way: 'relabelled', units: 3300, place: '厂内（演示）' },
        ...{ at: on(12), reportedBefore: true },
      },
    },
    {
      ...{ after: 330, by: 'he2', step: 'summarise', papers: ['summary'] },
      data: { cause: '包装版式更换时漏项。', measures: '增加标签双人复核。' },
    },
    {
      ...{ after: 380, by: 'xing', step: 'evaluate' },
      data: { result: 'effective', grounds: '回收率88.2%，高于三级要求，且已通知全部购买者。' },
    },
    { after: 400, by: 'su', step: 'close' },
  ],
}

/** Assessed, and no plan filed in the 48 hours of class 2: the officer may order the recall. */
const chilli: Story = {
  by: 'ming',
  to: 'zhejiang',
  daysAgo: 4,
  opening: (on) => ({
    product: { name: '香辣酱（演示）', brand: '明湖牌', model: '280 g', gtin: '6901234567915' },
    reason: '抽检山梨酸超过限量，追查为配料称量差错。',
    hazardKind: 'quality',
    lots: lotsOf(on(-40), 3600, 3450),
  }),
  acts: () => [
    stop(3, 'ming', 150),
    assess(22, 'ming', 2, '添加剂超限量，可能导致一般健康损害，定为二级。'),
  ],
}

/** Summed up; its effect waits for the officer's evaluation. */
const plums: Story = {
  by: 'shi',
  to: 'zhejiang',
  daysAgo: 24,
  opening: (on) => ({
    product: { name: '九制话梅（演示）', brand: '石桥牌', model: '100 g', gtin: '6901234567922' },
    reason: '抽检二氧化硫残留量超过限量。',
    hazardKind: 'quality',
    lots: lotsOf(on(-60), 8000, 7200),
  }),
  acts: (on) => [
    stop(2, 'shi', 800),
    assess(20, 'shi', 2, '超限量1.3倍，定为二级。'),
    filePlan(30, 'shi', lotsOf(on(-60), 8000, 7200), ['330000'], 3),
    announce(
      33,
      'shi',
      'province',
      `石桥食品厂（演示）召回批号${lotOf(on(-60))}的九制话梅，请停止食用并退货。`,
    ),
    report(96, 'shi', on(4), 40, [1400, 2100, 600]),
    report(164, 'shi', on(7), 40, [300, 5350, 900]),
    {
      ...{ after: 400, by: 'shi', step: 'dispose', papers: ['disposal'] },
      data: {
        ...{ way: 'destroyed', units: 6450, place: '焚烧厂（演示）' },
        ...{ at: on(16), reportedBefore: true },
      },
    },
    {
      ...{ after: 450, by: 'shi', step: 'summarise', papers: ['summary'] },
      data: { cause: '熏硫时间失控。', measures: '改用在线测定。' },
    },
  ],
}

/** The plan is filed and waits for its announcement; the officer may still send it back. */
const biscuits: Story = {
  by: 'yun',
  to: 'zhejiang',
  daysAgo: 1,
  opening: (on) => ({
    product: { name: '黄油曲奇（演示）', brand: '云汀牌', model: '160 g', gtin: '6901234567939' },
    reason: '过敏原花生未在标签标示。',
    hazardKind: 'allergen',
    lots: lotsOf(on(-9), 2400, 2300),
  }),
  acts: (on) => [
    stop(1, 'yun', 100),
    assess(5, 'yun', 1, '未标示致敏物质，对过敏人群可致严重损害，定为一级。'),
    filePlan(20, 'yun', lotsOf(on(-9), 2400, 2300), ['330000'], 1),
  ],
}

export const STORIES: readonly Story[] = [yoghurt, plums, beef, chilli, biscuits]
