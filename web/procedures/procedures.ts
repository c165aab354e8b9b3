import { useQuery } from '@tanstack/react-query'
import type { Reply } from '#kernel/endpoint.ts'
import { listProcedures } from '#platform/cases/procedure-contract.ts'
import { call } from '../api.ts'

export type ProcedureInList = Reply<typeof listProcedures>['procedures'][number]

/** The procedures of the program; they change only when the program does. */
export function useProcedures(): readonly ProcedureInList[] {
  const { data } = useQuery({
    queryKey: ['procedures'],
    queryFn: () => call(listProcedures),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data?.procedures ?? []
}

export const useProcedure = (name: string): ProcedureInList | undefined =>
  useProcedures().find((procedure) => procedure.name === name)
