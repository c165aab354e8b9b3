import { type Decimal, timesPowerOfTen } from './decimal.ts'

/**
 * Units of measurement of test results and limits. Units are compared by dimension and converted
 * by exact factors; a mass per mass and a mass per volume are different dimensions, because one
 * becomes the other only by a density that nobody stated.
 */
export interface Unit {
  /** The one spelling: `mg/kg`, `g/100mL`, `%vol`. */
  readonly symbol: string
  /** What is measured per what: `mass/mass`, `CFU/volume`, `pH`. */
  readonly dimension: string
  /** Size in the base unit of the dimension: `size` divided by `per`, both exact. */
  readonly size: Decimal
  readonly per: Decimal
}

/** Symbols by what they measure, each with its power of ten of the base unit (g, L, m, Pa …). */
const SYMBOLS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  mass: { kg: 3, g: 0, mg: -3, µg: -6, ng: -9, pg: -12 },
  volume: { 'm³': 3, L: 0, dL: -1, mL: -3, µL: -6 },
  area: { 'm²': 0, 'dm²': -2, 'cm²': -4, 'mm²': -6 },
  length: { km: 3, m: 0, cm: -2, mm: -3 },
  amount: { mol: 0, mmol: -3, µmol: -6 },
  equivalent: { eq: 0, meq: -3 },
  CFU: { CFU: 0 },
  MPN: { MPN: 0 },
  IU: { IU: 0 },
  activity: { kBq: 3, Bq: 0 },
  dose: { kGy: 3, Gy: 0 },
  calories: { kcal: 0 },
  energy: { kJ: 3, J: 0 },
  pressure: { MPa: 6, kPa: 3, Pa: 0 },
  force: { kN: 3, N: 0 },
  resistance: { Ω: 0, mΩ: -3 },
  temperature: { '℃': 0 },
}

/** Units that are a whole by themselves: shares by mass or by volume, pH, and plain numbers. */
const WHOLE: Readonly<Record<string, readonly [dimension: string, power: number]>> = {
  '%': ['mass/mass', -2],
  '‰': ['mass/mass', -3],
  ppm: ['mass/mass', -6],
  ppb: ['mass/mass', -9],
  '%vol': ['volume/volume', -2],
  '%(m/V)': ['mass/volume', 1],
  pH: ['pH', 0],
  '1': ['number', 0],
}

/** Customary spellings of the whole units, after blanks are gone and letters are lower case. */
const SPELLINGS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['%vol', '%vol vol% v/v% %(v/v) %v/v %(vol)'],
    ['%', 'w/% w/w% %(w/w) %(m/m) w% wt%'],
    ['%(m/V)', 'w/v% %(w/v) %(m/v)'],
    ['pH', 'ph ph值'],
    ['ppm', 'ppm'],
    ['ppb', 'ppb'],
  ].flatMap(([unit = '', spellings = '']) => spellings.split(' ').map((word) => [word, unit])),
)

const KNOWN_MAX = 5000
const known = new Map<string, Unit | null>()

/** Reads a unit in any customary spelling; null where it is not in the table. */
export function parseUnit(source: string): Unit | null {
  const found = known.get(source)
  if (found !== undefined) return found
  const unit = readUnit(source)
  if (known.size < KNOWN_MAX) known.set(source, unit)
  return unit
}

/**
 * By what a value in `from` is multiplied to stand in `to`; null where the dimensions differ or the
 * factor has no finite decimal form.
 */
export function conversionFactor(from: Unit, to: Unit): Decimal | null {
  if (from.dimension !== to.dimension) return null
  const scale = to.size.scale + from.per.scale - from.size.scale - to.per.scale
  return divideExactly(from.size.units * to.per.units, to.size.units * from.per.units, scale)
}

/** A number of this unit says everything without it: pH and plain ratios. */
export const needsNoUnit = (unit: Unit): boolean =>
  unit.dimension === 'pH' || unit.dimension === 'number'

/** An amount of food that is examined as a whole: `25 g`, `250 mL`. */
export function parsePortion(source: string): { unit: Unit; amount: Decimal } | null {
  const [, number, symbol] = /^\/?\s*(\d+(?:\.\d+)?)\s*([a-zA-Zµμ]+)$/.exec(source.trim()) ?? []
  const unit = symbol ? parseUnit(symbol) : null
  if (!number || !unit || !['mass', 'volume'].includes(unit.dimension)) return null
  return { unit, amount: decimalOf(number) }
}

function readUnit(source: string): Unit | null {
  const plain = spell(source)
  const whole = WHOLE[plain]
  if (whole) return { symbol: plain, dimension: whole[0], size: tenTo(whole[1]), per: tenTo(0) }
  const [above = '', below, more] = plain.split('/')
  const top = simple(above)
  if (!top || more !== undefined) return null
  if (below === undefined) {
    return { symbol: top.symbol, dimension: top.dimension, size: tenTo(top.power), per: tenTo(0) }
  }
  const [, count = '', rest = ''] = /^(\d+(?:\.\d+)?)?(.+)$/.exec(below) ?? []
  const bottom = simple(rest)
  if (!bottom || /^0+(\.0+)?$/.test(count)) return null
  const amount = count === '' || count === '1' ? '' : count
  return {
    symbol: `${top.symbol}/${amount}${bottom.symbol}`,
    dimension: `${top.dimension}/${bottom.dimension}`,
    size: tenTo(top.power),
    per: timesPowerOfTen(decimalOf(amount || '1'), bottom.power),
  }
}

function spell(source: string): string {
  const plain = source
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00b7]|KOH/g, '')
    .replace(/[μµ]/g, 'µ')
  return SPELLINGS[plain.toLowerCase()] ?? plain
}

interface Simple {
  readonly symbol: string
  readonly dimension: string
  readonly power: number
}

const BY_SYMBOL = new Map<string, Simple>(
  Object.entries(SYMBOLS).flatMap(([dimension, powers]) =>
    Object.entries(powers).map(([symbol, power]) => [symbol, { symbol, dimension, power }]),
  ),
)

/** Letters are read in any case, but for the symbols that only their case tells apart (MPa). */
const BY_LOWER_CASE = new Map(
  [...BY_SYMBOL.values()]
    .filter(({ dimension }) => !/^(pressure|force|energy|resistance)$/.test(dimension))
    .map((unit) => [unit.symbol.toLowerCase(), unit]),
)

function simple(text: string): Simple | undefined {
  const squared = text.replace(/^([dcm]?m)2$/, '$1²').replace(/^m3$/, 'm³')
  const micro = squared.replace(/^[uU](?=(g|l|mol)$)/i, 'µ')
  return BY_SYMBOL.get(micro) ?? BY_LOWER_CASE.get(micro.toLowerCase())
}

const tenTo = (power: number): Decimal => timesPowerOfTen({ units: 1n, scale: 0 }, power)

function decimalOf(digits: string): Decimal {
  const [whole = '', fraction = ''] = digits.split('.')
  return { units: BigInt(whole + fraction), scale: fraction.length }
}

/** above / below x 10^scale as a finite decimal. */
function divideExactly(above: bigint, below: bigint, power: number): Decimal | null {
  let [rest, digits] = [above, 0]
  while (rest % below !== 0n) {
    if (digits === 40) return null
    rest *= 10n
    digits += 1
  }
  return shortest(timesPowerOfTen({ units: rest / below, scale: digits }, power))
}

function shortest({ units, scale }: Decimal): Decimal {
  let [kept, places] = [units, scale]
  while (places > 0 && kept % 10n === 0n) {
    kept /= 10n
    places -= 1
  }
  return { units: kept, scale: places }
}
