import { type FieldError, fieldErrors } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'
import type { ApiProblem } from '../api.ts'
import type { FormError } from '../form/errors.ts'
import { idOf, type Shape } from '../form/shape.ts'
import type { Permission } from './case.ts'

/** What a person hands in with a step. */
export interface StepInput {
  readonly data: unknown
  readonly papers: readonly GivenPaper[]
}

export interface GivenPaper {
  readonly document: string
  readonly fileId: string
  readonly name: string
  readonly sizeBytes: number
}

/** Faults found before sending: by the schema of the form, and papers that are not attached yet. */
export function faultsIn(
  permission: Pick<Permission, 'form' | 'needs'>,
  input: StepInput,
): FormError[] {
  const fields = permission.form ? fieldErrors(permission.form as Shape, input.data) : []
  const missing = permission.needs.filter(
    ({ document }) => !input.papers.some((paper) => paper.document === document),
  )
  return [
    ...fieldFaults(fields),
    ...missing.map(({ document, label }) => ({
      id: `paper-${document}`,
      isOurs: true,
      ...text(`请上传${label.zh}`, `Attach: ${label.en}`),
    })),
  ]
}

export const fieldFaults = (fields: readonly FieldError[]): FormError[] =>
  fields.map(({ path, zh, en }) => ({ id: idOf(path), isOurs: true, zh, en }))

/** What the server refused, and why: field by field, reason by reason, or one sentence. */
export function faultsOf(problem: ApiProblem): FormError[] {
  if (problem.fields.length > 0) return fieldFaults(problem.fields)
  if (problem.refusals.length > 0) {
    return problem.refusals.map(({ zh, en, remedy, basis }) => ({
      id: null,
      isOurs: false,
      zh,
      en,
      ...(remedy && { remedy }),
      ...(basis && { basis }),
    }))
  }
  return [{ id: null, isOurs: false, ...problem.said }]
}
