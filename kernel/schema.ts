import type { TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import { Settings } from 'typebox/system'
import { faultWords } from './field-words.ts'
import { type Text, text } from './text.ts'

/**
 * Shapes that cross a border (HTTP, forms, files) are TypeBox schemas: one source for validation on
 * both sides, for OpenAPI and for the form on the screen. Every field carries its two labels.
 */
export type FieldLabel = {
  title: string
  'x-en': string
  'x-hint'?: Text
  'x-unit'?: Text
  /** What a pattern asks for, in words; shown when it is not met. */
  'x-pattern'?: Text
  /** Holds a personal value: stored sealed, never in the journal, logs or URLs. */
  'x-personal'?: true
}

/** The labels of a field, to be spread into the options of its schema. */
export function label(
  zh: string,
  en: string,
  more: { hint?: Text; unit?: Text; pattern?: Text; personal?: true } = {},
): FieldLabel {
  return {
    title: zh,
    'x-en': en,
    ...(more.hint && { 'x-hint': more.hint }),
    ...(more.unit && { 'x-unit': more.unit }),
    ...(more.pattern && { 'x-pattern': more.pattern }),
    ...(more.personal && { 'x-personal': true }),
  }
}

// A form shows every fault at once; a table of many rows has many.
Settings.Set({ maxErrors: 200 })

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
    type?: string
  }

/** Everything wrong with a value, at most one sentence for each field, in the order of the form. */
export function fieldErrors(schema: TSchema, value: unknown): FieldError[] {
  const validator = validatorFor(schema)
  if (validator.Check(value)) return []
  const first = new Map<string, FieldError>()
  for (const error of validator.Errors(value)) {
    for (const path of pathsOf(error)) {
      if (!first.has(path)) first.set(path, fieldError(schema, path, error))
    }
  }
  const order = fieldsOf(schema).map(({ path }) => path)
  const rank = (path: string) => order.indexOf(path.replace(/\/\d+(?=\/|$)/g, ''))
  return [...first.values()].sort((a, b) => rank(a.path) - rank(b.path))
}

interface SchemaFault {
  readonly keyword: string
  readonly instancePath: string
  readonly params: object
}

/** A missing field is reported at the object that lacks it; the person looks for the field. */
function pathsOf({ keyword, instancePath, params }: SchemaFault): string[] {
  if (keyword !== 'required') return [instancePath]
  const { requiredProperties } = params as { requiredProperties: string[] }
  return requiredProperties.map((name) => `${instancePath}/${name}`)
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

function fieldError(schema: TSchema, path: string, fault: SchemaFault): FieldError {
  const node = nodeAt(schema, path)
  const field = path.split('/').at(-1) ?? ''
  const name = text(node?.title ?? field, node?.['x-en'] ?? field)
  const isChosen = node?.anyOf !== undefined || node?.type === 'boolean' || node?.type === 'array'
  const words = faultWords(fault, { name, isChosen, pattern: node?.['x-pattern'] ?? null })
  const row = rowOf(schema, path)
  return { path, code: fault.keyword, zh: row.zh + words.zh, en: row.en + words.en }
}

/** Which row of a list the field stands in, `批次2：`; empty for a field outside lists. */
function rowOf(schema: TSchema, path: string): Text {
  const [, list, index] = /^(.*)\/(\d+)(?:\/[^/]+)?$/.exec(path) ?? []
  if (list === undefined) return text('', '')
  const node = nodeAt(schema, list)
  const number = Number(index) + 1
  return text(`${node?.title ?? ''}${number}：`, `${node?.['x-en'] ?? ''} ${number} – `)
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
