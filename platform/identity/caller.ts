import { type Actor, isGoverning, type Membership, type OrganKind } from '#kernel/authority.ts'
import type { Id } from '#kernel/ids.ts'
import { refuse } from '#kernel/refusal.ts'
import { PUBLIC, type Scope } from '../db.ts'
import { refusedFor } from '../problems.ts'

/** A person at work: who, for which organisation, in which roles, and what may be seen. */
export interface Caller {
  readonly userId: Id
  readonly displayName: string
  readonly organ: Workplace
  readonly roles: readonly string[]
  readonly actor: Actor
  readonly scope: Scope
  readonly via: 'session' | 'token'
}

export interface Workplace {
  readonly id: Id
  readonly kind: OrganKind
  readonly name: string
  readonly regionCode: string
}

/** Administrators run the installation and see no business of it. */
const ADMINISTRATORS: readonly string[] = ['systemAdmin', 'securityAdmin', 'auditAdmin']

export function callerFor(
  user: { id: Id; displayName: string },
  organ: Workplace,
  roles: readonly string[],
  via: Caller['via'],
): Caller {
  const memberships: Membership[] = roles.map((role) => ({
    role,
    organId: organ.id,
    organKind: organ.kind,
    regionCode: organ.regionCode,
  }))
  return {
    userId: user.id,
    displayName: user.displayName,
    organ,
    roles,
    actor: { userId: user.id, memberships },
    scope: scopeFor(user.id, organ, roles),
    via,
  }
}

function scopeFor(userId: Id, organ: Workplace, roles: readonly string[]): Scope {
  if (roles.every((role) => ADMINISTRATORS.includes(role))) return PUBLIC
  return isGoverning(organ.kind)
    ? { kind: 'organ', regionCode: organ.regionCode, organId: organ.id, userId }
    : { kind: 'party', organId: organ.id, userId }
}

/** Refuses unless the caller holds one of the roles where they now work. */
export function demandRole(caller: Caller, ...roles: string[]): void {
  if (roles.some((role) => caller.roles.includes(role))) return
  const needed = roles.join(', ')
  throw refusedFor(
    [refuse('wrongRole', `需要角色：${needed}`, `Role needed: ${needed}`, { about: 'who' })],
    [],
  )
}
