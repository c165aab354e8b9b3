import { useState } from 'react'
import { ApiProblem } from '../api.ts'
import type { FormError } from './errors.ts'

/**
 * Sends a small form and keeps what came of it: busy, faults with the attempt they belong to, done.
 */
export interface Sending {
  readonly isBusy: boolean
  readonly isDone: boolean
  readonly attempt: number
  readonly errors: readonly FormError[]
  /** Resolves to true when it was done. */
  send(act: () => Promise<unknown>): Promise<boolean>
  /** Refuses on this side, before anything is sent. */
  fail(errors: readonly FormError[]): void
}

const NOTHING = { isBusy: false, isDone: false, attempt: 0, errors: [] as readonly FormError[] }

export function useSending(
  faultsOf: (problem: ApiProblem) => readonly FormError[] = plainFaults,
): Sending {
  const [state, setState] = useState(NOTHING)
  const fail = (errors: readonly FormError[]) =>
    setState((before) => ({ ...NOTHING, attempt: before.attempt + 1, errors }))
  const send = async (act: () => Promise<unknown>) => {
    setState((before) => ({ ...before, isBusy: true, isDone: false }))
    try {
      await act()
      setState({ ...NOTHING, isDone: true })
      return true
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      fail(faultsOf(error))
      return false
    }
  }
  return { ...state, send, fail }
}

/** Inputs of small forms carry the name of their field as id: `/login` is `login`. */
export function plainFaults(problem: ApiProblem): FormError[] {
  if (problem.fields.length === 0) return [{ id: null, isOurs: false, ...problem.said }]
  return problem.fields.map(({ path, zh, en }) => ({
    id: path.split('/').at(-1) ?? null,
    isOurs: false,
    zh,
    en,
  }))
}
