import { useQuery } from '@tanstack/react-query'
import { call } from '#web/api.ts'
import type { SearchProps } from '#web/module.ts'
import { pages, to } from '#web/paths.ts'
import { Go } from '#web/shell/Go.tsx'
import { Card } from '#web/ui/Card.tsx'
import { countEnterprises, listEnterprises } from '../contract.ts'
import { useRegistryWords } from './words.ts'

/** Enterprises that the search box finds, by name or credit code. */
const ROWS = 10

export function EnterpriseSearch({ q }: SearchProps) {
  const say = useRegistryWords()
  const { data } = useQuery({
    queryKey: ['enterprises', 'search', q],
    queryFn: async () => {
      const [{ enterprises }, { total }] = await Promise.all([
        call(listEnterprises, { query: { q, limit: ROWS } }),
        call(countEnterprises, { query: { q } }),
      ])
      return { enterprises, total }
    },
  })
  if (!data || data.total === 0) return null
  return (
    <Card
      title={say('found')}
      note={<Go to={to(pages.enterprises, {}, { q })}>{say('all', { count: data.total })}</Go>}
    >
      <ul className="entries">
        {data.enterprises.map((one) => (
          <li key={one.id}>
            <Go to={to(pages.enterprise, { id: one.id })}>{one.name}</Go>{' '}
            <span className="muted">
              {one.uscc} · {one.regionName}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
