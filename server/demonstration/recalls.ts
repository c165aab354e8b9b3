import { addDays, type CalendarDate, dateIn } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { openCase } from '#platform/cases/contract.ts'
import { type Act, type Cast, type Deed, take } from './cast.ts'

/** Recalls of the demonstration, day by day. Names and figures are fictitious. */
const HOUR = 3_600_000

type OnDay = (days: number) => CalendarDate

interface Told extends Act {
  /** Hours after the case was opened. */
  readonly after: number
}

interface Story {
  readonly by: string
  /** Key of the organ it is reported to; the nearest one where it is not said. */
  readonly to?: string
  readonly daysAgo: number
  /** Both are told relative to the day the case was opened: `on(3)` is three days later. */
  readonly opening: (on: OnDay) => Record<string, unknown>
  readonly acts: (on: OnDay) => readonly Told[]
}

const beefLots = (on: OnDay) => [
  {
    lotNumber: lotOf(on(-14)),
    productionDate: on(-14),
    madeUnits: 12_480,
    shippedUnits: 11_940,
    onHandUnits: 540,
  },
]

const beef: Story = {
  by: 'gao',
  to: 'zhejiang',
  daysAgo: 7,
  opening: (on) => ({
    product: {
      name: '酱卤牛肉（演示）',
      brand: '清禾牌',
      model: '200 g',
      gtin: '6901234567892',
    },
    reason: '接到检验机构通知：五份样品中一份检出单核细胞增生李斯特氏菌。',
    hazardKind: 'pathogen',
    lots: beefLots(on),
  }),
  acts: (on) => [
    {
      after: 1.5,
      by: 'gao',
      step: 'stopProduction',
      data: { isolatedUnits: 540, place: '一号成品库（演示）' },
    },
    {
      after: 16,
      by: 'gao',
      step: 'assess',
      papers: ['assessment'],
      data: { class: 1, grounds: '致病菌，可能导致严重健康损害，定为一级。' },
    },
    {
      after: 18.5,
      by: 'gao',
      step: 'filePlan',
      papers: ['plan'],
      data: plan(beefLots(on), ['330000', '310000'], 2),
    },
    {
      after: 23,
      by: 'lin',
      step: 'askChange',
      papers: ['expertOpinion'],
      data: { opinion: '补列二级经销商名单，并写明就地封存方式。' },
    },
    {
      after: 27.5,
      by: 'gao',
      step: 'filePlan',
      papers: ['plan'],
      data: plan(beefLots(on), ['330000', '310000', '320000'], 2),
    },
    {
      after: 29,
      by: 'gao',
      step: 'announce',
      papers: ['notice'],
      data: {
        site: 'national',
        text: `清禾熟食有限公司（演示）即日起召回批号${lotOf(on(-14))}的清禾牌酱卤牛肉。请立即停止食用，凭产品退回购买处，全额退款。`,
      },
    },
    {
      after: 40,
      by: 'gao',
      step: 'reportProgress',
      papers: ['progress'],
      data: progress(on(1), 2600, 900, 60),
    },
    {
      after: 88,
      by: 'gao',
      step: 'reportProgress',
      papers: ['progress'],
      data: progress(on(3), 3100, 2300, 540),
    },
    {
      after: 120,
      by: 'lin',
      step: 'checkHolder',
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
    {
      after: 136,
      by: 'gao',
      step: 'reportProgress',
      papers: ['progress'],
      data: progress(on(5), 3210, 4442, 1236),
    },
  ],
}

const yoghurtLots = (on: OnDay) => [
  {
    lotNumber: lotOf(on(-30)),
    productionDate: on(-30),
    madeUnits: 5000,
    shippedUnits: 4200,
    onHandUnits: 800,
  },
]

const yoghurt: Story = {
  by: 'he2',
  daysAgo: 40,
  opening: (on) => ({
    product: { name: '风味酸乳（演示）', brand: '禾下牌', model: '150 g', gtin: '6901234567908' },
    reason: '标签未标示所含的乳糖酶制剂，蛋白质含量标示有误。',
    hazardKind: 'label',
    lots: yoghurtLots(on),
  }),
  acts: (on) => [
    {
      after: 2,
      by: 'he2',
      step: 'stopProduction',
      data: { isolatedUnits: 800, place: '冷库（演示）' },
    },
    {
      after: 20,
      by: 'he2',
      step: 'assess',
      papers: ['assessment'],
      data: { class: 3, grounds: '仅标签问题，定为三级。' },
    },
    {
      after: 40,
      by: 'he2',
      step: 'filePlan',
      papers: ['plan'],
      data: plan(yoghurtLots(on), ['330000'], 5),
    },
    {
      after: 45,
      by: 'he2',
      step: 'announce',
      papers: ['notice'],
      data: {
        site: 'province',
        text: `禾下乳品有限公司（演示）召回批号${lotOf(on(-30))}的风味酸乳，改正标签后可正常食用。`,
      },
    },
    {
      after: 160,
      by: 'he2',
      step: 'reportProgress',
      papers: ['progress'],
      data: progress(on(6), 300, 3000, 800),
    },
    {
      after: 300,
      by: 'he2',
      step: 'dispose',
      papers: ['disposal'],
      data: {
        way: 'relabelled',
        units: 3300,
        place: '厂内（演示）',
        at: on(12),
        reportedBefore: true,
      },
    },
    {
      after: 330,
      by: 'he2',
      step: 'summarise',
      papers: ['summary'],
      data: { cause: '包装版式更换时漏项。', measures: '增加标签双人复核。' },
    },
    {
      after: 380,
      by: 'xing',
      step: 'evaluate',
      data: { result: 'effective', grounds: '回收率88.2%，高于三级要求，且已通知全部购买者。' },
    },
    { after: 400, by: 'su', step: 'close' },
  ],
}

/** Lots of the demonstration are their production day and a letter. */
const lotOf = (day: CalendarDate): string => `${day.replaceAll('-', '')}A`

function plan(lots: readonly unknown[], areas: readonly string[], reportEveryDays: number) {
  return {
    lots,
    areas,
    way: '下架封存，逐级退回，消费者凭产品全额退款；十个工作日内完成。',
    disposal: '就地监督销毁，事先报告时间和地点。',
    noticeText: '请立即停止食用并退回购买处。',
    reportEveryDays,
    contactName: '高岘（演示）',
    contactPhone: '0571-00000000',
  }
}

function progress(asOf: string, sealed: number, returned: number, consumed: number) {
  const part = (share: number, units: number) => Math.round(units * share)
  const shops = { sealed: part(0.67, sealed), returned: part(0.62, returned) }
  return {
    asOf,
    notifiedHolders: 71,
    tiers: [
      {
        tier: 'wholesale',
        holders: 7,
        sealedUnits: sealed - shops.sealed,
        returnedUnits: returned - shops.returned,
        consumedUnits: 0,
        destroyedUnits: 0,
      },
      {
        tier: 'retail',
        holders: 64,
        sealedUnits: shops.sealed,
        returnedUnits: shops.returned,
        consumedUnits: consumed,
        destroyedUnits: 0,
      },
    ],
  }
}

/** What is done in every story, each with its hour. */
export function recallDeeds(cast: Cast, organs: ReadonlyMap<string, Id>, today: Date): Deed[] {
  return [yoghurt, beef].flatMap((story) => {
    const start = new Date(today.getTime() - story.daysAgo * 24 * HOUR)
    const on: OnDay = (days) => addDays(dateIn(start), days)
    let caseId = ''
    const open = async () => {
      const client = await cast.as(story.by)
      const opening = { ...story.opening(on), knownAt: start.toISOString() }
      const organId = story.to && organs.get(story.to)
      const opened = await client.done(openCase, {
        body: { procedure: 'foodRecall', opening, ...(organId && { organId }) },
      })
      caseId = opened.id
    }
    const acts = story.acts(on).map(({ after, ...act }) => ({
      at: new Date(start.getTime() + after * HOUR),
      done: async () => {
        await take(cast, caseId, act)
      },
    }))
    return [{ at: start, done: open }, ...acts]
  })
}
