import { createContext, type ReactNode, useContext } from 'react'
import { dayAndTime, figure } from '../ui/when.ts'
import { useLanguage } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import { useRegionName } from './regions.ts'
import type { FormLayout } from './SchemaForm.tsx'
import { choicesOf, core, nameOf, type Shape } from './shape.ts'
import './form.css'

/**
 * What was filled in, shown by the schema it was filled in by: names, units, choices in words,
 * lists of like things as a table. A layout hides fields that are shown elsewhere, and names
 * regions.
 */
export function FactsView({
  shape: given,
  value,
  layout,
}: {
  shape: Shape
  value: unknown
  layout?: FormLayout | undefined
}) {
  const shape = core(given)
  if (!isRecord(value) || !shape.properties) {
    return <Plain shape={shape} value={value} layout={layout} />
  }
  const fields = Object.entries(shape.properties).filter(
    ([key]) => isTold(value[key]) && widgetOf(layout?.[key]) !== 'hidden',
  )
  return (
    <dl className="data">
      {fields.map(([key, child]) => (
        <Field key={key} shape={core(child)} value={value[key]} layout={layout?.[key]} />
      ))}
    </dl>
  )
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isTold = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && !value.length)

const widgetOf = (layout: FormLayout | undefined): unknown => layout?.['ui:widget']

interface PartProps {
  readonly shape: Shape
  readonly value: unknown
  readonly layout?: FormLayout | undefined
}

/** Words longer than this take the whole width. */
const LONG = 40

function Field({ shape, value, layout }: PartProps) {
  const language = useLanguage()
  const isGroup = shape.properties !== undefined && !isReference(value)
  const isLong = shape.format === 'textarea' || (typeof value === 'string' && value.length > LONG)
  const isList = shape.items?.properties !== undefined
  return (
    <div className={isGroup || isLong || isList ? 'wide' : ''}>
      <dt>{nameOf(shape, language)}</dt>
      <dd className={isGroup ? 'nested' : ''}>
        {isGroup ? (
          <FactsView shape={shape} value={value} layout={layout} />
        ) : (
          <Plain shape={shape} value={value} layout={layout} />
        )}
      </dd>
    </div>
  )
}

function Plain({ shape, value, layout }: PartProps): ReactNode {
  const say = useWords()
  const words = usePlainWords()
  if (isReference(value)) return <Personal id={value.personal} />
  if (widgetOf(layout) === 'regions') return <Regions codes={value} />
  if (!Array.isArray(value)) return words(shape, value)
  if (shape.items && core(shape.items).properties) {
    return <Rows shape={core(shape.items)} rows={value} />
  }
  return value.map((item) => words(shape.items ?? shape, item)).join(say('list.and'))
}

function Regions({ codes }: { codes: unknown }) {
  const say = useWords()
  const regionName = useRegionName()
  return [codes].flat().map(String).map(regionName).join(say('list.and'))
}

/** A list of like things; what nobody filled in has no column. */
function Rows({ shape, rows }: { shape: Shape; rows: readonly unknown[] }) {
  const say = useWords()
  const language = useLanguage()
  const records = rows.filter(isRecord)
  const columns = Object.entries(shape.properties ?? {}).filter(([key]) =>
    records.some((record) => isTold(record[key])),
  )
  return (
    <div className="scroll">
      <table className="table small-table">
        <thead>
          <tr>
            {columns.map(([key, column]) => (
              <th key={key} scope="col" className={isFigure(column) ? 'right' : ''}>
                {nameOf(column, language)}
                {isFigure(column) && column['x-unit']
                  ? say('form.unit', { unit: column['x-unit'][language] })
                  : ''}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={JSON.stringify(record)}>
              {columns.map(([key, column]) => (
                <td
                  key={key}
                  className={isFigure(column) ? 'right' : ''}
                  data-label={nameOf(column, language)}
                >
                  <Cell shape={core(column)} value={record[key]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The unit stands in the head of the column. */
function Cell({ shape, value }: PartProps) {
  if (!isTold(value)) return '—'
  return typeof value === 'number' && !choicesOf(shape) ? (
    figure(value)
  ) : (
    <Plain shape={shape} value={value} />
  )
}

const isFigure = (shape: Shape): boolean => shape.type === 'integer' || shape.type === 'number'

function usePlainWords(): (shape: Shape, value: unknown) => string {
  const say = useWords()
  const language = useLanguage()
  return (shape, value) => {
    const chosen = choicesOf(shape)?.find((one) => one.const === value)
    if (chosen) return nameOf(chosen, language)
    if (typeof value === 'boolean') return say(value ? 'form.yes' : 'form.no')
    if (typeof value === 'number') {
      const unit = shape['x-unit']?.[language]
      return unit ? `${figure(value)} ${unit}` : figure(value)
    }
    return shape.format === 'date-time' ? dayAndTime(String(value)) : String(value)
  }
}

/** Personal values that this person has opened, by their reference. */
export const OpenedPersonal = createContext<ReadonlyMap<string, string>>(new Map())

const isReference = (value: unknown): value is { personal: string } =>
  isRecord(value) && typeof value.personal === 'string' && Object.keys(value).length === 1

/** Counts the references inside any data: how many personal values there are to open. */
export function personalCount(data: unknown): number {
  if (isReference(data)) return 1
  const parts = Array.isArray(data) ? data : isRecord(data) ? Object.values(data) : []
  return parts.reduce((sum: number, item) => sum + personalCount(item), 0)
}

function Personal({ id }: { id: string }) {
  const say = useWords()
  const value = useContext(OpenedPersonal).get(id)
  if (value !== undefined) return value
  return (
    <span className="muted">
      <span aria-hidden="true">●●●●</span>
      <span className="hidden">{say('personal.masked')}</span>
    </span>
  )
}
