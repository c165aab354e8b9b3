import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Reply } from '#kernel/endpoint.ts'
import { getCase } from '#platform/cases/contract.ts'
import { call } from '../api.ts'

/** A case as this person sees it, with everything that may be done in it. */
export type ShownCase = Reply<typeof getCase>
export type Permission = ShownCase['permissions'][number]
export type ShownEvent = ShownCase['events'][number]

export function useCase(id: string) {
  return useQuery({ queryKey: ['case', id], queryFn: () => call(getCase, { params: { id } }) })
}

/** Puts the newest view of a case in place; lists and to-do are then no longer what they were. */
export function useCaseChanged(): (shown: ShownCase) => void {
  const client = useQueryClient()
  return (shown) => {
    client.setQueryData(['case', shown.id], shown)
    client.invalidateQueries({ queryKey: ['todo'] })
    client.invalidateQueries({ queryKey: ['cases'] })
  }
}

/** The chosen step of a case, and what to do when it is left or taken. */
export interface StepPanelProps {
  readonly shown: ShownCase
  readonly permission: Permission
  readonly close: () => void
  /** Called with words for what has been done. */
  readonly finish: (words: string) => void
}
