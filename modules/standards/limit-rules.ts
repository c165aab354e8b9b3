import { compareDecimals, decimal, parseDecimal } from '#kernel/decimal.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { parseUnit } from '#kernel/units.ts'
import type { Requirement } from './requirement.ts'
import type { LimitVersion } from './rules.ts'

/** What must hold of a limit before it may enter the register; every fault is said at once. */
export function requirementFaults(requirement: Requirement): Refusal[] {
  switch (requirement.kind) {
    case 'bounds':
      return [...boundsFaults(requirement), ...unitFaults(requirement.unit)]
    case 'plan':
      return [...planFaults(requirement), ...unitFaults(requirement.unit)]
    case 'absent':
      return requirement.level === undefined ? [] : unitFaults(requirement.unit)
    default:
      return []
  }
}

type Of<Kind extends Requirement['kind']> = Extract<Requirement, { kind: Kind }>

function boundsFaults({ lower, upper, interval }: Of<'bounds'>): Refusal[] {
  const faults: Refusal[] = []
  if (!lower && !upper) {
    faults.push(refuse('boundMissing', '请填写上限或下限', 'Give an upper or a lower bound'))
  }
  if (lower && upper) {
    const order = compareDecimals(decimal(lower.value), decimal(upper.value))
    const isOpen = lower.operator === '>' || upper.operator === '<'
    if (order > 0 || (order === 0 && isOpen)) {
      faults.push(
        refuse(
          'emptyRange',
          `下限 ${lower.value} 与上限 ${upper.value} 之间没有数值`,
          `No value lies between ${lower.value} and ${upper.value}`,
        ),
      )
    }
  }
  if (interval !== undefined && !/^0*[125]0*$/.test(digitsOf(interval))) {
    faults.push(
      refuse(
        'wrongInterval',
        `修约间隔应为1、2或5乘以10的整数次幂，现为 ${interval}`,
        `An interval is 1, 2 or 5 times a power of ten, not ${interval}`,
        { basis: 'design' },
      ),
    )
  }
  return faults
}

const digitsOf = (value: string): string => {
  const number = parseDecimal(value)
  return number ? number.units.toString() : ''
}

function planFaults({ n, c, m, M, portion }: Of<'plan'>): Refusal[] {
  const faults: Refusal[] = []
  if (c >= n) {
    faults.push(
      refuse('planTooWide', `c（${c}）应小于 n（${n}）`, `c (${c}) is less than n (${n})`),
    )
  }
  if (M !== null && compareDecimals(decimal(m), decimal(M)) >= 0) {
    faults.push(
      refuse('planUpsideDown', `m（${m}）应小于 M（${M}）`, `m (${m}) is less than M (${M})`),
    )
  }
  if (portion !== undefined && decimal(m).units !== 0n) {
    faults.push(
      refuse('portionWithCount', '取样量只用于不得检出（m=0）', 'A portion goes with m = 0 only'),
    )
  }
  return faults
}

function unitFaults(unit: string | null): Refusal[] {
  if (unit === null) {
    return [refuse('unitMissing', '请填写单位；无量纲填 1', 'Give a unit; 1 for a plain number')]
  }
  if (parseUnit(unit)) return []
  return [
    refuse(
      'unitUnknown',
      `单位“${unit}”不在单位表中，结果只能与写法相同的单位比较；请核对写法`,
      `“${unit}” is not in the table of units: results could only be compared in the same spelling`,
    ),
  ]
}

/** History may be completed, and whoever does so says why. */
export function backdatingFault(
  versions: readonly LimitVersion[],
  inForceFrom: string,
  note: string | undefined,
): Refusal | null {
  const later = versions.filter((version) => (version.inForceFrom ?? '') >= inForceFrom)
  if (later.length === 0 || note) return null
  return refuse(
    'backdatedWithoutReason',
    `已有自 ${later.at(-1)?.inForceFrom} 起施行的版本；补录更早或同日的版本，请在说明中写明理由`,
    `A version in force from ${later.at(-1)?.inForceFrom} is there; give the reason in the note`,
    { about: 'time' },
  )
}
