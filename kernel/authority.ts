import type { Id } from './ids.ts'

/**
 * Who a person is in one case. A role is held in an organisation for a period; a capacity is what
 * that role makes of the person in front of this very case, and it is a pure function of the two.
 */
export interface Membership {
  readonly role: string
  readonly organId: Id
  readonly organKind: OrganKind
  /** The area the organisation answers for; `000000` is the nation. */
  readonly regionCode: string
}

export type OrganKind =
  | 'national'
  | 'province'
  | 'city'
  | 'county'
  | 'town'
  | 'lab'
  | 'enterprise'
  | 'otherDept'

export interface Actor {
  readonly userId: Id
  readonly memberships: readonly Membership[]
}

/** Where a case stands among organisations and people. */
export interface Standing {
  /** The organ that handles the case. */
  readonly organId: Id
  readonly regionCode: string
  /** The organisation the case is about: enterprise or laboratory. Null where there is none. */
  readonly partyId: Id | null
  /** Persons named to a capacity; an unnamed capacity is open to all who qualify. */
  readonly assignments: Readonly<Record<string, Id>>
}

/**
 * How a capacity is held:
 * - `party`: the role, in the organisation the case is about;
 * - `organ`: the role, in the organ that handles the case;
 * - `superior`: the role, in an organ whose area contains the case;
 * - `clock`: nobody; the clock acts.
 */
export interface CapacityRule {
  readonly zh: string
  readonly role: string
  readonly of: 'party' | 'organ' | 'superior' | 'clock'
}

export const party = (zh: string, role: string): CapacityRule => ({ zh, role, of: 'party' })
export const organ = (zh: string, role: string): CapacityRule => ({ zh, role, of: 'organ' })
/** @public */
export const superior = (zh: string, role: string): CapacityRule => ({ zh, role, of: 'superior' })
export const theClock: CapacityRule = { zh: '时限', role: 'system', of: 'clock' }

/** True when the person qualifies for the capacity, whether or not somebody else is named to it. */
export function qualifies(actor: Actor, rule: CapacityRule, standing: Standing): boolean {
  return actor.memberships.some(
    (membership) => membership.role === rule.role && isPlaced(membership, rule.of, standing),
  )
}

function isPlaced(membership: Membership, of: CapacityRule['of'], standing: Standing): boolean {
  switch (of) {
    case 'party':
      return standing.partyId !== null && membership.organId === standing.partyId
    case 'organ':
      return membership.organId === standing.organId
    case 'superior':
      return (
        membership.organId !== standing.organId &&
        isGoverning(membership.organKind) &&
        covers(membership.regionCode, standing.regionCode)
      )
    case 'clock':
      return false
  }
}

/** Qualifies, and nobody else has been named to the capacity. */
export function holds(actor: Actor, name: string, rule: CapacityRule, standing: Standing): boolean {
  const named = standing.assignments[name]
  return (named === undefined || named === actor.userId) && qualifies(actor, rule, standing)
}

/** Does the area `outer` contain `inner`? Codes of GB/T 2260, with three more digits for towns. */
export function covers(outer: string, inner: string): boolean {
  return inner.startsWith(areaPrefix(outer))
}

/** The leading digits shared by every region inside the area: '' for the nation. */
export function areaPrefix(regionCode: string): string {
  const pairs = /^(\d\d)(\d\d)(\d\d)(\d{3})?$/.exec(regionCode)
  if (!pairs) return regionCode
  const [, province = '', city = '', county = '', town = ''] = pairs
  if (town && town !== '000') return regionCode
  if (county !== '00') return province + city + county
  if (city !== '00') return province + city
  return province === '00' ? '' : province
}

export const isGoverning = (kind: OrganKind): boolean =>
  kind === 'national' ||
  kind === 'province' ||
  kind === 'city' ||
  kind === 'county' ||
  kind === 'town'
