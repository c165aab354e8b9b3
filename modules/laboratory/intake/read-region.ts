import { parentRegion, parseRegionCode } from '#identifiers/region-code.ts'
import regions from '#reference/regions.json' with { type: 'json' }

import { remembering } from './remembering.ts'

/** The region a cell means, by its code or by its name. */
export type ReadRegion =
  | { readonly ok: true; readonly code: string }
  | {
      readonly ok: false
      readonly code: 'regionUnknown' | 'regionAmbiguous'
      /** Full names of the regions that bear the name. */
      readonly candidates: readonly string[]
    }

const names = new Map(regions.regions.map(([code = '', name = '']) => [code, name]))

/** `浙江省杭州市西湖区`; groups of counties that are no authority are left out. */
function fullName(code: string): string {
  const parent = parentRegion(code)
  return (parent && parent !== '000000' ? fullName(parent) : '') + (names.get(code) ?? '')
}

/** Codes by every name a region goes by: its full name, and its own. */
const byName = new Map<string, string[]>()
for (const code of names.keys()) {
  for (const name of new Set([fullName(code), names.get(code) ?? ''])) {
    byName.set(name, [...(byName.get(name) ?? []), code])
  }
}

const CANDIDATES_SHOWN_MAX = 5

/** Reads a code of six or nine digits, a full name, or a name that only one region bears. */
export const readRegion = remembering(read)

function read(source: string): ReadRegion {
  const plain = source.normalize('NFKC').replace(/\s/g, '')
  if (/^\d+$/.test(plain)) {
    const parsed = parseRegionCode(plain)
    const isKnown = parsed.ok && (names.has(plain.slice(0, 6)) || plain === '000000')
    return isKnown ? { ok: true, code: parsed.value } : unknown
  }
  const found = byName.get(plain) ?? byName.get(plain.replaceAll(/[,/\-、]/g, '')) ?? []
  const [code] = found
  if (code && found.length === 1) return { ok: true, code }
  if (found.length === 0) return unknown
  const candidates = found.slice(0, CANDIDATES_SHOWN_MAX).map(fullName)
  return { ok: false, code: 'regionAmbiguous', candidates }
}

const unknown = { ok: false, code: 'regionUnknown', candidates: [] } as const
