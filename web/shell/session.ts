import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Reply } from '#kernel/endpoint.ts'
import { getInstallation, getSession, listRoles } from '#platform/identity/contract.ts'
import { call } from '../api.ts'

/** Who is signed in, where they work, and what this installation is. */
export type Session = Reply<typeof getSession>
export type Installation = Reply<typeof getInstallation>

export const sessionQuery = {
  queryKey: ['session'],
  queryFn: () => call(getSession),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
}

export const SessionContext = createContext<Session | null>(null)

/** The session of the person at the screen; only pages inside the frame may ask. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('asked for the session outside the frame')
  return session
}

export function useInstallation(): Installation | undefined {
  const { data } = useQuery({
    queryKey: ['installation'],
    queryFn: () => call(getInstallation),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data
}

/** The words for a role, by its name. */
export function useRoleWords() {
  const { data } = useQuery({
    queryKey: ['roles'],
    queryFn: () => call(listRoles),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const labels = new Map(data?.roles.map((role) => [role.id, role.label]))
  return { roles: data?.roles ?? [], labelOf: (id: string) => labels.get(id) ?? { zh: id, en: id } }
}

const ADMINISTRATORS: readonly string[] = ['systemAdmin', 'securityAdmin', 'auditAdmin']

/** Administrators run the installation and see no business of it. */
export const isAdministrator = ({ workplace }: Session): boolean =>
  workplace.roles.every((role) => ADMINISTRATORS.includes(role))

export const hasRole = ({ workplace }: Session, role: string): boolean =>
  workplace.roles.includes(role)

const GOVERNING: readonly string[] = ['national', 'province', 'city', 'county', 'town']

/** Works for an organ; everybody else works for an enterprise, a laboratory or another body. */
export const isOfficer = ({ workplace }: Session): boolean => GOVERNING.includes(workplace.kind)
