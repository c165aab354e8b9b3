import { pages, to } from '#web/paths.ts'
import { Go } from '#web/shell/Go.tsx'
import type { Column } from '#web/table/DataTable.tsx'
import { useSaid } from '#web/words/define-words.ts'
import { requirementWords } from '../requirement-words.ts'
import { StandardMark } from './marks.tsx'
import type { Limit } from './standards.ts'
import { useStandardsWords } from './words.ts'

/** The columns of every list of limits; each row leads to the look-up of its category and item. */
export function useLimitColumns(of: 'standard' | 'all'): Column<Limit>[] {
  const say = useStandardsWords()
  const said = useSaid()
  const columns: Column<Limit>[] = [
    {
      key: 'limit',
      head: say('limits.of'),
      isRowHead: true,
      cell: ({ categoryId, itemId, category, item, remainder, condition }) => (
        <>
          <Go to={to(pages.limits, {}, { ...addressOf(categoryId), item: itemId })} data-row="">
            {category} × {item}
          </Go>
          {remainder && <span className="under">{say('limits.remainder')}</span>}
          {condition && <span className="under">{condition}</span>}
        </>
      ),
    },
    {
      key: 'requirement',
      head: say('limits.requirement'),
      cell: ({ requirement }) => <b>{said(requirementWords(requirement))}</b>,
    },
    {
      key: 'from',
      head: say('limits.from'),
      cell: ({ inForceFrom, standardEndsOn }) => (
        <>
          <span className="nowrap">{inForceFrom ?? say('untold')}</span>
          {standardEndsOn && (
            <span className="under nowrap">{say('limits.until', { day: standardEndsOn })}</span>
          )}
        </>
      ),
    },
    {
      key: 'source',
      head: say('source'),
      cell: (limit) => (
        <>
          <StandardMark confidence={limit.confidence} unconfirmed={limit.unconfirmed} />
          <span className="under">{[limit.source, limit.clause].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
  ]
  if (of === 'standard') return columns
  return columns.toSpliced(2, 0, {
    key: 'standard',
    head: say('number'),
    cell: ({ standardId, standard }) => (
      <Go to={to(pages.standard, { id: standardId })}>{standard}</Go>
    ),
  })
}

/** Our own classification needs no word of its own in the address. */
const addressOf = (category: string) => {
  const [scheme] = category.split(':')
  return { category, scheme: scheme === 'cn' ? undefined : scheme }
}
