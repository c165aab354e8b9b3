import { type Static, type TSchema, Type } from 'typebox'
import { label } from './schema.ts'
import { text } from './text.ts'

/**
 * The fields that forms are made of, each with its two labels; one definition of what a line, a
 * reason, a day or a sum of money is, in every procedure.
 */
type More = Parameters<typeof label>[2]

/** One line of text. */
export const Line = (zh: string, en: string, characters = 200, more: More = {}) =>
  Type.String({ ...label(zh, en, more), minLength: 1, maxLength: characters })

/** Sentences: reasons, findings, opinions. */
export const Prose = (zh: string, en: string) =>
  Type.String({ ...label(zh, en), minLength: 4, maxLength: 4000, format: 'textarea' })

/** A name, phone or number that tells who somebody is; kept sealed. */
export const Personal = (zh: string, en: string) => Line(zh, en, 60, { personal: true })

/** A calendar date, `2026-11-25`. */
export const Day = (zh: string, en: string, more: More = {}) =>
  Type.String({ ...label(zh, en, more), format: 'date' })

/** An instant with its zone. */
export const Instant = (zh: string, en: string, more: More = {}) =>
  Type.String({ ...label(zh, en, more), format: 'date-time' })

/** A whole number of something. */
export const Count = (zh: string, en: string, unit?: readonly [zh: string, en: string]) =>
  Type.Integer({
    ...label(zh, en, unit ? { unit: text(...unit) } : {}),
    minimum: 0,
    maximum: 1e12,
  })

/** Yuan as a decimal string with at most two places: money is never a float. */
export const Money = (zh: string, en: string) =>
  Type.String({
    ...label(zh, en, {
      unit: text('元', 'yuan'),
      pattern: text('金额写作数字，至多两位小数', 'A sum is digits with at most two decimals'),
    }),
    pattern: '^\\d{1,12}(\\.\\d{1,2})?$',
  })

/** Yes or no. */
export const Yes = (zh: string, en: string) => Type.Boolean(label(zh, en))

/** Something that has to be confirmed before the act: only yes is an answer. */
export const Confirmed = (zh: string, en: string) => Type.Literal(true, label(zh, en))

/** One of several values, each with its words: `Choice('结论', 'Result', { pass: ['合格', 'Passed'] })`. */
export const Choice = <const Values extends Readonly<Record<string, readonly [string, string]>>>(
  zh: string,
  en: string,
  values: Values,
) =>
  Type.Unsafe<keyof Values & string>(
    Type.Union(
      Object.entries(values).map(([value, [ownZh, ownEn]]) =>
        Type.Literal(value, label(ownZh, ownEn)),
      ),
      label(zh, en),
    ),
  )

/** A list of one field. */
export const Several = <Item extends TSchema>(zh: string, en: string, item: Item, atLeast = 1) =>
  Type.Array(item, { ...label(zh, en), minItems: atLeast, maxItems: 500 })

/** Code of a region, GB/T 2260. */
export const RegionCode = (zh: string, en: string) =>
  Type.String({
    ...label(zh, en, { hint: text('六位行政区划代码', 'Six digits of the list of regions') }),
    pattern: '^\\d{6}$',
  })

/** Unified social credit code; whether its check digit holds is the registry's to say. */
export const CreditCode = (zh: string, en: string) =>
  Type.String({ ...label(zh, en), pattern: '^[0-9A-Z]{18}$' })

/** What a case knows only later: null until then. */
export const Known = <Field extends TSchema>(field: Field) => {
  const { title, 'x-en': en } = field as { title?: string; 'x-en'?: string }
  return Type.Union([field, Type.Null()], label(title ?? '', en ?? ''))
}

/** The form of acts that need nothing but their reasons. */
export const Reasons = Type.Object({ grounds: Prose('理由', 'Grounds') })
export type Reasons = Static<typeof Reasons>
