import { createContext, useContext } from 'react'
import type { Text } from '#kernel/text.ts'
import type { Shape } from './shape.ts'

/** What is wrong with a form: said on top and beside the field, in the same words. */
export interface FormError extends Text {
  /** Element to go to; null where the fault belongs to no single field. */
  readonly id: string | null
  /** Found by the schema on this side, so that it is seen at once when it has been mended. */
  readonly isOurs: boolean
  /** What would open the way, and on what basis it is closed. */
  readonly remedy?: Text
  readonly basis?: string
}

export const ErrorsContext = createContext<readonly FormError[]>([])

/** The fault of one field, if it has one. */
export function useError(id: string): FormError | undefined {
  return useContext(ErrorsContext).find((error) => error.id === id)
}

/** What readers are told of an input: its hint and its fault. */
export function useAria(id: string, schema: unknown) {
  const error = useError(id)
  const describedBy = [(schema as Shape)['x-hint'] && `${id}-hint`, error && `${id}-fault`].filter(
    Boolean,
  )
  return {
    ...(error && { 'aria-invalid': true }),
    ...(describedBy.length > 0 && { 'aria-describedby': describedBy.join(' ') }),
  }
}
