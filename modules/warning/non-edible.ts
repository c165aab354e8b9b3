import { findReferenceItem } from '#modules/standards/index.ts'
import additiveTables from '#reference/additives.json' with { type: 'json' }
import itemTables from '#reference/item-names.json' with { type: 'json' }

/**
 * Substances on the list of non-edible substances unlawfully added to food, of which a finding
 * proves the adding. Those that also come into food by themselves, or have limits of their own, are
 * left to their limits. Test items stand under the class of hazard of their kind (chloramphenicol
 * is a veterinary drug), so the list is asked, not the class alone. Drugs forbidden in food animals
 * (nitrofurans, by their metabolites) are held to be the same.
 */
const listed = additiveTables.banned.filter(([, , , excuse]) => excuse === null)
const ids = new Set([...listed.map(([id]) => id), ...itemTables.bannedDrugs])
const names = new Set(listed.flatMap(([, zh]) => [zh, zh?.replace(/（.*）$/, '')]))

export function isNonEdible(item: string): boolean {
  if (names.has(item)) return true
  const known = findReferenceItem(item)
  return known !== undefined && ids.has(known.id)
}
