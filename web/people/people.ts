import { useQueryClient } from '@tanstack/react-query'
import type { Reply } from '#kernel/endpoint.ts'
import type { listUsers } from '#platform/identity/contract.ts'

export type Person = Reply<typeof listUsers>['users'][number]

/** What was known of people is no longer so. */
export function usePeopleChanged(): () => void {
  const client = useQueryClient()
  return () => {
    client.invalidateQueries({ queryKey: ['people'] })
  }
}
