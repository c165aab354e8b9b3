import { isGroupingCode, NATION, parentRegion, regionLevel } from '#identifiers/region-code.ts'
import reference from '#reference/regions.json' with { type: 'json' }

/**
 * The administrative regions of GB/T 2260, as one table in memory. Codes that group counties and
 * are no authority get a provisional name, because lists differ on whether and how to name them.
 */
export interface Region {
  readonly code: string
  readonly name: string
  readonly level: 'national' | 'province' | 'city' | 'county'
  /** The region next above; null for the nation. */
  readonly parent: string | null
  readonly isGrouping: boolean
}

export const regionSource = reference.version

const listed = new Map(reference.regions as [string, string][])

/** Group codes that the list leaves out although it has counties under them. */
const unlistedGroups = [...listed.keys()]
  .map((code) => `${code.slice(0, 4)}00`)
  .filter((code) => !listed.has(code) && isGroupingCode(code))

export const regions: ReadonlyMap<string, Region> = new Map(
  [NATION, ...listed.keys(), ...new Set(unlistedGroups)]
    .sort()
    .map((code) => [code, regionOf(code)]),
)

const children = Map.groupBy(
  [...regions.values()].filter((region) => !region.isGrouping),
  (region) => region.parent,
)

/** The regions next below, groups left out; in the order of their codes. */
export const childrenOf = (code: string): readonly Region[] => children.get(code) ?? []

/** The name of a region; its code where the list does not know it, such as a former county. */
export const regionName = (code: string): string => regions.get(code.slice(0, 6))?.name ?? code

/** From the province down to the region itself; the nation is left out. */
export function regionPath(code: string): readonly Region[] {
  const region = regions.get(code.slice(0, 6))
  if (!region || region.parent === null) return []
  return [...regionPath(region.parent), region]
}

/** `广东省汕头市`; `全国` for the nation. */
export function regionFullName(code: string): string {
  const path = regionPath(code)
  return path.length === 0 ? regionName(code) : path.map(({ name }) => name).join('')
}

function regionOf(code: string): Region {
  const level = regionLevel(code) as Region['level']
  const isGrouping = isGroupingCode(code)
  return { code, level, parent: parentRegion(code), isGrouping, name: nameOf(code, isGrouping) }
}

function nameOf(code: string, isGrouping: boolean): string {
  if (code === NATION) return '全国'
  if (!isGrouping) return listed.get(code) ?? code
  if (code.slice(2, 4) === '90') {
    return code.startsWith('65') ? '自治区直辖县级行政区划' : '省直辖县级行政区划'
  }
  return code.slice(2, 4) === '01' ? '市辖区' : '县'
}
