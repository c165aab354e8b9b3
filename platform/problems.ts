import type { Refusal } from '#kernel/refusal.ts'
import type { FieldError } from '#kernel/schema.ts'
import { type Text, text } from '#kernel/text.ts'

/**
 * What can go wrong with a request, thrown by services and turned into an RFC 9457 problem at the
 * door. A problem says what, where and how to mend it, in both languages, and nothing is lost.
 */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly said: Text
  readonly refusals: readonly Refusal[]
  readonly fields: readonly FieldError[]

  constructor(
    status: number,
    code: string,
    said: Text,
    more: { refusals?: readonly Refusal[]; fields?: readonly FieldError[] } = {},
  ) {
    super(said.en)
    this.status = status
    this.code = code
    this.said = said
    this.refusals = more.refusals ?? []
    this.fields = more.fields ?? []
  }
}

/** What does not exist and what is not yours to see are one and the same answer. */
export const notFound = (): Problem =>
  new Problem(
    404,
    'notFound',
    text('没有找到，或不在您的查看范围内', 'Not found, or not yours to see'),
  )

export const signInNeeded = (): Problem =>
  new Problem(401, 'signInNeeded', text('请先登录', 'Please sign in'))

export const invalid = (fields: readonly FieldError[]): Problem =>
  new Problem(
    422,
    'invalid',
    text(`有${fields.length}处需要更正`, `${fields.length} field(s) to mend`),
    { fields },
  )

/** An act that is refused: 403 when every reason is about who asks, else 409. */
export function refusedFor(refusals: readonly Refusal[], fields: readonly FieldError[]): Problem {
  if (refusals.length === 0) return invalid(fields)
  const status = refusals.every((refusal) => refusal.about === 'who') ? 403 : 409
  const said = text(
    refusals.map((refusal) => refusal.zh).join('；'),
    refusals.map((refusal) => refusal.en).join('; '),
  )
  return new Problem(status, refusals[0]!.code, said, { refusals, fields })
}

export const conflict = (code: string, said: Text): Problem => new Problem(409, code, said)
