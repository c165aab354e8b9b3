import type { WidgetProps } from '@rjsf/utils'
import { DatePicker, Input, Radio, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { dayAndTime } from '../ui/when.ts'
import { useLanguage } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import { useAria } from './errors.ts'
import { RegionsWidget } from './RegionsWidget.tsx'
import type { Shape } from './shape.ts'

/**
 * Text and figures. A figure that cannot be read stays as it was typed, so that it can be mended.
 */
function TextWidget({ id, value, onChange, schema }: WidgetProps) {
  const language = useLanguage()
  const aria = useAria(id, schema)
  const isFigure = schema.type === 'integer' || schema.type === 'number'
  const unit = (schema as Shape)['x-unit']?.[language]
  return (
    <Input
      id={id}
      value={value ?? ''}
      autoComplete="off"
      {...(isFigure && { inputMode: 'numeric', className: 'figure' })}
      {...(schema.maxLength && !isFigure && { maxLength: schema.maxLength })}
      {...(unit && { suffix: unit })}
      onChange={({ target }) => onChange(isFigure ? figureOf(target.value) : emptied(target.value))}
      {...aria}
    />
  )
}

const emptied = (text: string): string | undefined => (text === '' ? undefined : text)

function figureOf(text: string): number | string | undefined {
  const plain = text.trim().replaceAll(',', '')
  if (plain === '') return undefined
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text
}

const ROWS_MIN = 3
const ROWS_MAX = 12

function TextareaWidget({ id, value, onChange, schema }: WidgetProps) {
  const aria = useAria(id, schema)
  return (
    <Input.TextArea
      id={id}
      value={value ?? ''}
      autoSize={{ minRows: ROWS_MIN, maxRows: ROWS_MAX }}
      {...(schema.maxLength && { maxLength: schema.maxLength })}
      onChange={({ target }) => onChange(emptied(target.value))}
      {...aria}
    />
  )
}

function SelectWidget({ id, value, onChange, options, schema }: WidgetProps) {
  const say = useWords()
  const aria = useAria(id, schema)
  return (
    <Select
      id={id}
      className="whole"
      value={value ?? null}
      allowClear={{ clearIcon: null }}
      placeholder={say('form.choose')}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      options={(options.enumOptions ?? []).map(({ value, label }) => ({ value, label }))}
      {...aria}
    />
  )
}

function YesNoWidget({ id, value, onChange, schema }: WidgetProps) {
  const say = useWords()
  return (
    <Radio.Group
      id={id}
      value={value ?? null}
      aria-labelledby={`${id}-label`}
      onChange={({ target }) => onChange(target.value)}
      options={[
        { value: true, label: say('form.yes') },
        { value: false, label: say('form.no') },
      ]}
      {...useAria(id, schema)}
    />
  )
}

const DAY = 'YYYY-MM-DD'
const DAY_AND_TIME = 'YYYY-MM-DD HH:mm'

function DateWidget({ id, value, onChange, schema }: WidgetProps) {
  const aria = useAria(id, schema)
  const shown = typeof value === 'string' ? dayjs(value) : null
  return (
    <DatePicker
      id={id}
      className="whole"
      format={DAY}
      placeholder="2026-11-23"
      value={shown?.isValid() ? shown : null}
      onChange={(day: Dayjs | null) => onChange(day?.format(DAY))}
      {...aria}
    />
  )
}

/** Hours are those of Asia/Shanghai, wherever the browser stands. */
function DateTimeWidget({ id, value, onChange, schema }: WidgetProps) {
  const aria = useAria(id, schema)
  const shown = typeof value === 'string' ? dayjs(dayAndTime(value)) : null
  return (
    <DatePicker
      id={id}
      className="whole"
      format={DAY_AND_TIME}
      placeholder="2026-11-23 09:30"
      showTime={{ format: 'HH:mm' }}
      value={shown?.isValid() ? shown : null}
      onChange={(at: Dayjs | null) =>
        onChange(at ? `${at.format(DAY)}T${at.format('HH:mm')}:00+08:00` : undefined)
      }
      {...aria}
    />
  )
}

export const widgets = {
  TextWidget,
  TextareaWidget,
  SelectWidget,
  CheckboxWidget: YesNoWidget,
  DateWidget,
  DateTimeWidget,
  regions: RegionsWidget,
}
