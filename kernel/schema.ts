import type { TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import { Locale } from 'typebox/system'
import type { Text } from './text.ts'

/**
 * Shapes that cross a border (HTTP, forms, files) are TypeBox schemas: one source for validation on
 * both sides, for OpenAPI and for the form on the screen. Every field carries its two labels.
 */
export type FieldLabel = {
  title: string
  'x-en': string
  'x-hint'?: Text
  'x-unit'?: Text
  /** Holds a personal value: stored sealed, never in the journal, logs or URLs. */
  'x-personal'?: true
}

/** The labels of a field, to be spread into the options of its schema. */
export function label(
  zh: string,
  en: string,
  more: { hint?: Text; unit?: Text; personal?: true } = {},
): FieldLabel {
  return {
    title: zh,
    'x-en': en,
    ...(more.hint && { 'x-hint': more.hint }),
    ...(more.unit && { 'x-unit': more.unit }),
    ...(more.personal && { 'x-personal': true }),
  }
}

/** One thing wrong with one field, said in both languages. `path` is a JSON pointer. */
export interface FieldError extends Text {
  readonly path: string
  readonly code: string
}

type SchemaNode = TSchema &
  Partial<FieldLabel> & {
    properties?: Record<string, SchemaNode>
    items?: SchemaNode
    anyOf?: SchemaNode[]
  }

export function fieldErrors(schema: TSchema, value: unknown): FieldError[] {
  const validator = validatorFor(schema)
  if (validator.Check(value)) return []
  return validator.Errors(value).flatMap((error) => {
    if (error.keyword === 'required') {
      const { requiredProperties } = error.params as { requiredProperties: string[] }
      return requiredProperties.map((name) =>
        fieldError(schema, `${error.instancePath}/${name}`, 'required', '为必填项', ' is required'),
      )
    }
    const [zh, en] = [Locale.zh_Hans(error), Locale.en_US(error)]
    return fieldError(schema, error.instancePath, error.keyword, `：${zh}`, ` ${en}`)
  })
}

/** The schema node that a JSON pointer of a value leads to. */
export function nodeAt(schema: TSchema, path: string): SchemaNode | undefined {
  let node: SchemaNode | undefined = schema as SchemaNode
  for (const part of path.split('/').slice(1)) {
    node = /^\d+$/.test(part) && node?.items ? node.items : node?.properties?.[part]
  }
  return node
}

const validators = new WeakMap<TSchema, Validator>()

/** Schemas are compiled once; they never change while the program runs. */
export function validatorFor(schema: TSchema): Validator {
  const known = validators.get(schema)
  if (known) return known
  const made = Compile(schema) as Validator
  validators.set(schema, made)
  return made
}

function fieldError(
  schema: TSchema,
  path: string,
  code: string,
  zh: string,
  en: string,
): FieldError {
  const node = nodeAt(schema, path)
  const name = path.split('/').at(-1) ?? ''
  return {
    path,
    code,
    zh: `${node?.title ?? name}${zh}`,
    en: `${node?.['x-en'] ?? name}${en}`,
  }
}

/** Every labelled-field path below a schema; `check.ts` uses it to find what lacks a label. */
export function fieldsOf(schema: TSchema, path = ''): { path: string; node: SchemaNode }[] {
  const node = schema as SchemaNode
  const children = Object.entries(node.properties ?? {}).flatMap(([name, child]) => [
    { path: `${path}/${name}`, node: child },
    ...fieldsOf(child, `${path}/${name}`),
  ])
  return node.items ? [...children, ...fieldsOf(node.items, path)] : children
}
