import type { TSchema } from 'typebox'
import { Check, Errors } from 'typebox/value'

/**
 * Stands in for `typebox/compile` in the browser: the same answers, read from the schema each time
 * in place of compiled code.
 */
export const Compile = (schema: TSchema) => ({
  Check: (value: unknown) => Check(schema, value),
  Errors: (value: unknown) => Errors(schema, value),
})

export type Validator = ReturnType<typeof Compile>
