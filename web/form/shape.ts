import type { TSchema } from 'typebox'
import type { FieldLabel } from '#kernel/schema.ts'
import type { Language } from '#kernel/text.ts'

/** A schema as it comes over HTTP: plain JSON Schema with our labels. */
export type Shape = TSchema &
  Partial<FieldLabel> & {
    readonly type?: string
    readonly format?: string
    readonly const?: unknown
    readonly minimum?: number
    readonly maximum?: number
    readonly maxLength?: number
    readonly pattern?: string
    readonly required?: readonly string[]
    readonly properties?: Readonly<Record<string, Shape>>
    readonly items?: Shape
    readonly anyOf?: readonly Shape[]
  }

/** The words of a field in the language of the screen. */
export const nameOf = (shape: Shape, language: Language): string =>
  (language === 'en' ? shape['x-en'] : shape.title) ?? ''

/** The choices of a field that is one of several fixed values; null for any other field. */
export function choicesOf(shape: Shape): readonly Shape[] | null {
  const choices = (shape.anyOf ?? []).filter((one) => one.type !== 'null')
  return choices.length > 0 && choices.every((one) => one.const !== undefined) ? choices : null
}

/** What a field holds when it is filled in; `X or null` is read as an X that may be left out. */
export function core(shape: Shape): Shape {
  const filled = (shape.anyOf ?? []).filter((one) => one.type !== 'null')
  const [only] = filled
  if (!only || filled.length !== 1 || only.const !== undefined) return shape
  return { ...only, ...labelsOf(shape) }
}

function labelsOf(shape: Shape): Partial<FieldLabel> {
  const { title, 'x-en': english, 'x-hint': hint, 'x-unit': unit } = shape
  return {
    ...(title && { title }),
    ...(english && { 'x-en': english }),
    ...(hint && { 'x-hint': hint }),
    ...(unit && { 'x-unit': unit }),
  }
}

/**
 * The schema in the form that the form library draws best: labels in one language, fixed values as
 * a typed `oneOf`, so that they become a list to choose from.
 */
export function drawable(
  given: Shape,
  language: Language,
  isRequired = false,
): Record<string, unknown> {
  const shape = core(given)
  const choices = choicesOf(shape)
  const { anyOf: _, ...rest } = shape
  return {
    ...(choices ? rest : shape),
    ...requirements(shape),
    title: nameOf(shape, language),
    ...(choices && {
      type: typeof choices[0]?.const,
      oneOf: choices.map((one) => ({ const: one.const, title: nameOf(one, language) })),
    }),
    ...(shape.properties && {
      properties: Object.fromEntries(
        Object.entries(shape.properties).map(([key, child]) => [
          key,
          drawable(child, language, shape.required?.includes(key) ?? false),
        ]),
      ),
    }),
    ...(shape.type === 'boolean' && isRequired && { 'x-required': true }),
    ...(shape.items && { items: drawable(shape.items, language) }),
  }
}

/** The library answers a required yes or no with “no” by itself; nobody but the person may. */
function requirements({ required, properties }: Shape): { required?: readonly string[] } {
  if (!required) return {}
  return { required: required.filter((key) => properties?.[key]?.type !== 'boolean') }
}

/** The same value without what is not filled in, as it goes to the server. */
export function filledIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filledIn)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined && item !== '')
    .map(([key, item]) => [key, filledIn(item)])
  return Object.fromEntries(entries)
}

/**
 * A copy that may be kept as a draft: personal values are never written down before they are
 * sealed.
 */
export function withoutPersonal(shape: Shape, value: unknown): unknown {
  if (shape['x-personal']) return undefined
  if (Array.isArray(value)) {
    return shape.items ? value.map((item) => withoutPersonal(shape.items!, item)) : value
  }
  if (typeof value !== 'object' || value === null || !shape.properties) return value
  const { properties } = shape
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      properties[key] ? withoutPersonal(properties[key], item) : item,
    ]),
  )
}

/** The element of a field by the JSON pointer of an error: `/lots/0/madeUnits`. */
export const idOf = (path: string): string => `form${path.replaceAll('/', '_')}`
