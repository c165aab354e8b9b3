import { Button, Dropdown } from 'antd'
import type { Endpoint } from '#kernel/endpoint.ts'
import { addressOf } from '../api.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'

/** Hands a list over as a file; says before how many rows it will be. */
export function ExportMenu({
  endpoint,
  query,
  count,
  isExact,
}: {
  endpoint: Endpoint
  query: Readonly<Record<string, unknown>>
  count: number
  isExact: boolean
}) {
  const say = useWords()
  const language = useLanguage()
  const addressFor = (format: string) =>
    addressOf(endpoint, { query: { ...query, format, language } as never })
  const rows = isExact
    ? say('table.exportRows', { count })
    : say('table.exportMany', { count: count.toLocaleString('en-US') })
  return (
    <Dropdown
      trigger={['click']}
      disabled={count === 0}
      menu={{
        items: ['xlsx', 'csv'].map((format) => ({
          key: format,
          label: (
            <a href={addressFor(format)} download>
              {format.toUpperCase()}
            </a>
          ),
        })),
      }}
    >
      <Button>
        {rows} <Icon name="down" />
      </Button>
    </Dropdown>
  )
}
