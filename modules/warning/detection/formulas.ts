import { banned } from './banned.ts'
import { cluster } from './cluster.ts'
import { earsC2 } from './ears-c2.ts'
import { excess } from './excess.ts'
import type { Finding, Formula } from './finding.ts'

type AnyFormula = Omit<Formula<unknown>, 'compute'> & { compute: (inputs: never) => Finding }

/** Every formula of every version that a stored finding may refer to. */
export const formulas: readonly AnyFormula[] = [earsC2, cluster, excess, banned]

/** Computes a stored finding again from its stored inputs; null where the formula is not known. */
export function recompute(id: string, version: number, inputs: unknown): Finding | null {
  const formula = formulas.find((one) => one.id === id && one.version === version)
  return formula ? formula.compute(inputs as never) : null
}
