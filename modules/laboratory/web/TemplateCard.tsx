import { useQuery } from '@tanstack/react-query'
import { Radio, Select } from 'antd'
import { useState } from 'react'
import type { Language } from '#kernel/text.ts'
import { listCategories } from '#modules/standards/contract.ts'
import { addressOf, call } from '#web/api.ts'
import { Card } from '#web/ui/Card.tsx'
import { useLanguage } from '#web/words/define-words.ts'
import { getTemplate } from '../contract-uploads.ts'
import { useUploadWords } from './words-uploads.ts'

/** A file to fill in, empty or for one product category, with heads in either language. */
export function TemplateCard() {
  const say = useUploadWords()
  const [category, setCategory] = useState<string | null>(null)
  const [heads, setHeads] = useState<Language>(useLanguage())
  const addressFor = (format: 'xlsx' | 'csv') =>
    addressOf(getTemplate, { query: { format, language: heads, ...(category && { category }) } })
  return (
    <Card title={say('template')} note={say('templateNote')}>
      <div className="stack tight">
        <CategorySelect value={category} choose={setCategory} />
        <p className="small muted">{say('categoryNote')}</p>
        <Radio.Group
          aria-label={say('heads')}
          value={heads}
          onChange={({ target }) => setHeads(target.value)}
          options={[
            { value: 'zh', label: say('headsZh') },
            { value: 'en', label: say('headsEn') },
          ]}
        />
        <p className="bar">
          {(['xlsx', 'csv'] as const).map((format) => (
            <a key={format} className="send-button" href={addressFor(format)} download>
              {say('download', { format: format.toUpperCase() })}
            </a>
          ))}
        </p>
      </div>
    </Card>
  )
}

const FOUND = 50

/** Categories by name; the server looks, because there are hundreds. */
export function CategorySelect({
  value,
  valueLabel,
  choose,
  id,
}: {
  value: string | null
  /** How a value is shown that was not chosen here. */
  valueLabel?: string | undefined
  choose: (code: string | null) => void
  id?: string
}) {
  const say = useUploadWords()
  const language = useLanguage()
  const [q, setQ] = useState('')
  const { data } = useQuery({
    queryKey: ['categories', q],
    queryFn: () => call(listCategories, { query: { q, limit: FOUND } }),
    enabled: q !== '',
    placeholderData: (before) => before,
  })
  const found = (data?.categories ?? []).map(({ code, name, nameEn }) => ({
    value: code,
    label: [name, language === 'en' && nameEn, code].filter(Boolean).join(' '),
  }))
  const isFound = value === null || found.some((one) => one.value === value)
  const options = isFound ? found : [{ value, label: valueLabel ?? value }, ...found]
  return (
    <Select
      {...(id && { id })}
      className="whole"
      aria-label={say('category')}
      value={value}
      allowClear
      placeholder={say('categoryFor')}
      showSearch={{ filterOption: false, onSearch: (written) => setQ(written.trim()) }}
      notFoundContent={say('categorySearch')}
      onChange={(code) => choose(code ?? null)}
      options={options}
    />
  )
}
