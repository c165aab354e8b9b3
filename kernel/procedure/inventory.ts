import { asList, type Procedure } from './define.ts'

/**
 * The inventory of acts, limits and papers that a procedure was written from, and how each of them
 * is expressed. Nothing of it may be dropped silently: what bears another name, was merged, split
 * or made a case of its own says so with its reason.
 */
export interface InventoryProcedure {
  readonly id: string
  readonly transitions: readonly InventoryAct[]
}

export interface InventoryAct {
  /** From, to, act, as in the inventory. */
  readonly f: string
  readonly t: string
  readonly e: string
  readonly docs?: readonly string[]
}

/** What it became, and why it is not the same: `['opened', 'the application is the opening form']`. */
export type Became = readonly [as: string, why: string]

/**
 * By act (`draft.submit`: state and act), by paper (`BIZLIC`), by limit (`ALL.correct`), and by rule
 * of separation (`SD01`). An act becomes `opened`, a step, or a step of another procedure
 * (`hearing.hold`); `clock` where lateness is computed. A limit or paper becomes whatever the
 * sentence says.
 */
export interface Differences {
  readonly acts?: Readonly<Record<string, Became>>
  readonly papers?: Readonly<Record<string, Became>>
  readonly limits?: Readonly<Record<string, Became>>
}

export interface CoverageLine {
  readonly what: string
  readonly became: string
  readonly why: string
}

export interface Coverage {
  readonly acts: readonly CoverageLine[]
  readonly papers: readonly CoverageLine[]
  /** What is neither expressed nor accounted for. */
  readonly missing: readonly string[]
}

export function coverageOf(
  inventory: InventoryProcedure,
  procedure: Procedure,
  differences: Differences,
  isStep: (procedure: string, step: string) => boolean,
): Coverage {
  const missing: string[] = []
  const used = new Set<string>()
  const noted = (key: string, noteOf?: Became): CoverageLine[] => {
    if (!noteOf) {
      missing.push(`${inventory.id} ${key}`)
      return []
    }
    used.add(key)
    return [{ what: key, became: noteOf[0], why: noteOf[1] }]
  }
  const acts = inventory.transitions.flatMap((act) => {
    if (isSame(procedure, act)) {
      return [{ what: `${act.f}.${act.e}`, became: act.e, why: '' }]
    }
    const key = `${act.f}.${act.e}`
    const note = differences.acts?.[key]
    if (note && !isKnown(procedure, note[0], isStep)) {
      missing.push(`${inventory.id} ${key} became ${note[0]}, which is no step`)
    }
    return noted(key, note)
  })
  const codes = new Set(Object.values(procedure.documents).map(({ code }) => code))
  const papers = [...new Set(inventory.transitions.flatMap(({ docs = [] }) => docs))].flatMap(
    (code) =>
      codes.has(code)
        ? [{ what: code, became: code, why: '' }]
        : noted(code, differences.papers?.[code]),
  )
  const idle = [
    ...Object.keys(differences.acts ?? {}),
    ...Object.keys(differences.papers ?? {}),
  ].filter((key) => !used.has(key))
  return {
    acts,
    papers,
    missing: [...missing, ...idle.map((key) => `${inventory.id} ${key} needs no note`)],
  }
}

/** The same name, from the same state to the same state. */
function isSame(procedure: Procedure, { f, t, e }: InventoryAct): boolean {
  const step = procedure.steps[e]
  if (!step) return false
  return asList<string>(step.from).includes(f) && (step.to ?? f) === t
}

function isKnown(
  procedure: Procedure,
  became: string,
  isStep: (procedure: string, step: string) => boolean,
): boolean {
  return became.split(/\s*[+、,]\s*/).every((one) => {
    if (one === 'opened' || one === 'clock' || one in procedure.steps) return true
    const [other = '', step = ''] = one.split('.')
    return isStep(other, step)
  })
}
