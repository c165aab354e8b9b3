/** Kinds of organisations that can be registered by hand. */
export const ORGAN_KINDS = [
  'national',
  'province',
  'city',
  'county',
  'town',
  'lab',
  'enterprise',
  'otherDept',
] as const
export type OrganKindWord = (typeof ORGAN_KINDS)[number]
