import type { WidgetProps } from '@rjsf/utils'
import { Select } from 'antd'
import { useWords } from '../words/words.ts'
import { useAria } from './errors.ts'
import { useRegions } from './regions.ts'

/** Several regions, found by name or code; the form keeps their codes. */
export function RegionsWidget({ id, value, onChange, schema }: WidgetProps) {
  const say = useWords()
  const regions = useRegions()
  return (
    <Select
      id={id}
      className="whole"
      mode="multiple"
      value={value ?? []}
      placeholder={say('form.chooseRegions')}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(codes: string[]) => onChange(codes.length > 0 ? codes : undefined)}
      options={regions.map(({ code, path }) => ({ value: code, label: `${path} ${code}` }))}
      {...useAria(id, schema)}
    />
  )
}
