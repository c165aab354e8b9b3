import { addDays, type CalendarDate, dateIn, mondayOf } from '#kernel/dates.ts'
import regions from '#reference/regions.json' with { type: 'json' }
import type { Cast } from './cast.ts'
import { type Dice, diceFrom } from './dice.ts'

/** Results of a year of sampling over the whole country; all of them are made up and repeatable. */
export interface ResultLine {
  readonly sample: string
  readonly product: string
  readonly category: string
  readonly producer: string
  readonly lot: string
  readonly producedOn: CalendarDate
  readonly area: string
  readonly sampledOn: CalendarDate
  readonly item: string
  readonly result: string
  readonly unit: string
}

interface Test {
  readonly item: string
  readonly unit: string
  /** A value within the limit, and one beyond it. */
  readonly good: (dice: Dice) => string
  readonly bad: (dice: Dice) => string
}

interface Product {
  readonly name: string
  readonly category: string
  readonly tests: readonly Test[]
  /** Share of samples that fail one of the tests. */
  readonly failing: number
}

const measured = (item: string, unit: string, limit: number, decimals: number): Test => ({
  item,
  unit,
  good: (dice) => (limit * dice.between(0.05, 0.9)).toFixed(decimals),
  bad: (dice) => (limit * dice.between(1.1, 3)).toFixed(decimals),
})

/** Five units of a sample, the portion with each of them; `dirty` is the one that is not clean. */
const units = (portion: string, dirty: number): string =>
  Array.from({ length: 5 }, (_, at) => `${at === dirty ? '检出' : '未检出'}/${portion}`).join('；')

export const unitsWithOneDirty = (portion: string): string => units(portion, 2)

const pathogen = (item: string, portion: string): Test => ({
  item,
  unit: '',
  good: () => units(portion, -1),
  bad: () => unitsWithOneDirty(portion),
})

const PRODUCTS: readonly Product[] = [
  product('大米', '大米', 0.02, [measured('镉', 'mg/kg', 0.2, 3), measured('铅', 'mg/kg', 0.2, 3)]),
  product('花生油', '食用植物油', 0.03, [
    measured('过氧化值', 'g/100g', 0.25, 3),
    measured('苯并[a]芘', 'µg/kg', 10, 1),
  ]),
  product('酱卤牛肉', '酱卤肉制品', 0.025, [
    measured('亚硝酸盐', 'mg/kg', 30, 1),
    pathogen('单核细胞增生李斯特氏菌', '25g'),
  ]),
  product('话梅', '蜜饯', 0.05, [
    measured('二氧化硫', 'g/kg', 0.35, 3),
    measured('甜蜜素', 'g/kg', 1, 2),
  ]),
  product('老婆饼', '糕点', 0.03, [
    measured('山梨酸', 'g/kg', 1, 3),
    measured('甜蜜素', 'g/kg', 0.65, 3),
  ]),
  product('酿造酱油', '酱油', 0.02, [measured('苯甲酸', 'g/kg', 1, 3)]),
  product('小麦粉', '小麦粉', 0.015, [measured('脱氧雪腐镰刀菌烯醇', 'µg/kg', 1000, 0)]),
  product('饮用纯净水', '包装饮用水', 0.06, [
    pathogen('铜绿假单胞菌', '250mL'),
    measured('溴酸盐', 'mg/L', 0.01, 4),
  ]),
]

function product(name: string, category: string, failing: number, tests: readonly Test[]): Product {
  return { name: `${name}（演示）`, category, failing, tests }
}

const counties = regions.regions.flatMap(([code = '']) =>
  code.endsWith('00') || /^(71|81|82)/.test(code) ? [] : [code],
)
const provinces = [...new Set(counties.map((code) => code.slice(0, 2)))]

/** The province of the desk that most visitors open. */
const HOME = '33'

/** Some provinces do better than others, so that a map has something to say. */
const hardship = (province: string): number => 0.6 + (Number(province) % 7) * 0.15

const MAKERS = [
  '东澜食品厂',
  '北汀食品有限公司',
  '石桥食品厂',
  '临川粮油',
  '谷粒坊食品',
  '明湖食品',
]

/** A year up to the day before `today`: each week a few samples in every province. */
export function yearOfResults(today: CalendarDate): ResultLine[] {
  const dice = diceFrom(20_261_125)
  const lines: ResultLine[] = []
  const first = addDays(mondayOf(today), -52 * 7)
  let serial = 0
  for (let week = 0; week < 53; week++) {
    const monday = addDays(first, week * 7)
    for (const province of provinces) {
      const own = counties.filter((code) => code.startsWith(province))
      const samples = Math.floor(dice.between(3, 6)) * (province === HOME ? 4 : 1)
      for (let count = 0; count < samples; count++) {
        const sampledOn = addDays(monday, Math.floor(dice.between(0, 5)))
        if (sampledOn >= today) continue
        serial += 1
        lines.push(...sampleLines(dice, serial, dice.pick(own), sampledOn))
      }
    }
  }
  return lines
}

function sampleLines(
  dice: Dice,
  serial: number,
  area: string,
  sampledOn: CalendarDate,
): ResultLine[] {
  const chosen = dice.pick(PRODUCTS)
  const isFailing = dice.next() < chosen.failing * hardship(area.slice(0, 2))
  const failing = isFailing ? dice.pick(chosen.tests) : null
  const producedOn = addDays(sampledOn, -Math.floor(dice.between(10, 60)))
  const producer = `${dice.pick(MAKERS)}（演示）`
  return chosen.tests.map((test) => ({
    sample: `YS-${String(serial).padStart(6, '0')}`,
    product: chosen.name,
    category: chosen.category,
    producer,
    lot: producedOn.replaceAll('-', ''),
    producedOn,
    area,
    sampledOn,
    item: test.item,
    result: test === failing ? test.bad(dice) : test.good(dice),
    unit: test.unit,
  }))
}

/** Failures that belong together: one product and item, in some places, within a few days. */
export function clusterOfResults(
  given: { prefix: string; product: string; category: string; item: string; unit: string },
  places: readonly { area: string; results: readonly string[] }[],
  sampledOn: CalendarDate,
): ResultLine[] {
  let serial = 0
  return places.flatMap(({ area, results }) =>
    results.map((result) => {
      serial += 1
      const producedOn = addDays(sampledOn, -20)
      return {
        sample: `${given.prefix}-${String(serial).padStart(3, '0')}`,
        product: given.product,
        category: given.category,
        producer: '石桥食品厂（演示）',
        lot: `${producedOn.replaceAll('-', '')}${serial}`,
        producedOn,
        area,
        sampledOn,
        item: given.item,
        result,
        unit: given.unit,
      }
    }),
  )
}

const HEADS: readonly [string, (line: ResultLine) => string][] = [
  ['样品编号', (line) => line.sample],
  ['产品名称', (line) => line.product],
  ['产品类别', (line) => line.category],
  ['标称生产者', (line) => line.producer],
  ['批号', (line) => line.lot],
  ['生产日期', (line) => line.producedOn],
  ['抽样地区', (line) => line.area],
  ['抽样日期', (line) => line.sampledOn],
  ['检验项目', (line) => line.item],
  ['检验结果', (line) => line.result],
  ['单位', (line) => line.unit],
]

/** A file as a laboratory sends it. */
export const resultsFile = (lines: readonly ResultLine[]): string =>
  [
    HEADS.map(([head]) => head).join(','),
    ...lines.map((line) => HEADS.map(([, cell]) => cell(line)).join(',')),
    '',
  ].join('\n')

export interface Delivered {
  readonly accepted: number
  readonly corrected: number
  readonly rejected: number
  readonly failing: number
}

/** A laboratory hands its file in, line by line. */
export async function deliver(
  cast: Cast,
  login: string,
  lines: readonly ResultLine[],
): Promise<Delivered> {
  const client = await cast.as(login)
  const answer = await client.sendText('/api/v1/results/stream', 'text/csv', resultsFile(lines))
  if (answer.problem) throw new Error(JSON.stringify(answer.problem))
  return (answer.body as unknown as { upload: Delivered }).upload
}

/** What the year holds besides chance: sulphite in preserved fruit of three provinces. */
export const fruitCluster = (today: Date): ResultLine[] =>
  clusterOfResults(
    {
      prefix: `YS-MJ${dateIn(today).replaceAll('-', '')}`,
      product: '杏脯（演示）',
      category: '蜜饯',
      item: '二氧化硫',
      unit: 'g/kg',
    },
    [
      { area: '140105', results: ['0.92', '1.10'] },
      { area: '620102', results: ['0.71', '0.66', '0.88'] },
      { area: '210102', results: ['0.58', '0.49'] },
    ],
    addDays(dateIn(today), -1),
  )
