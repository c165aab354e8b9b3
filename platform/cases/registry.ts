import type { Procedure } from '#kernel/procedure/define.ts'

/**
 * The definitions this program knows, all versions of them. A case is always read with the version
 * it began under; a new one begins under the newest.
 */
export interface Procedures {
  readonly all: readonly Procedure[]
  /** The version a case began under; throws when the program no longer has it. */
  get(name: string, version: number): Procedure
  /** The newest version, for new cases. */
  newest(name: string): Procedure | undefined
  readonly newestOfAll: readonly Procedure[]
}

export function procedureRegistry(all: readonly Procedure[]): Procedures {
  const byKey = new Map(all.map((procedure) => [procedure.key, procedure]))
  const newest = new Map<string, Procedure>()
  for (const procedure of all) {
    const known = newest.get(procedure.name)
    if (!known || known.version < procedure.version) newest.set(procedure.name, procedure)
  }
  return {
    all,
    newestOfAll: [...newest.values()],
    newest: (name) => newest.get(name),
    get: (name, version) => {
      const procedure = byKey.get(`${name}@${version}`)
      if (!procedure) throw new Error(`no definition ${name}@${version} in this program`)
      return procedure
    },
  }
}
