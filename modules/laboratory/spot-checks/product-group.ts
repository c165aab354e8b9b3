export interface ProductGroup {
  readonly group: string | null
  readonly subgroup: string | null
}

/** Reads `淀粉及淀粉制品-->淀粉制品`: the food category, and the kind of food inside it. */
export function readProductGroup(source: string): ProductGroup {
  const [group = '', subgroup = ''] = source.split('-->').map((part) => part.trim())
  return { group: group || null, subgroup: subgroup || null }
}
