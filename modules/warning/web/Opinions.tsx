import { type Column, DataTable } from '#web/table/DataTable.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Status, type StatusKind } from '#web/ui/Status.tsx'
import { useSaid } from '#web/words/define-words.ts'
import type { Alarm, Finding } from './alarms.ts'
import { useWarningWords } from './words.ts'

/** What every rule says of the same matter, and why: fired or not, not applicable, not judged. */
const KINDS: Readonly<Record<Finding['verdict'], StatusKind>> = {
  fired: 'bad',
  notFired: 'neutral',
  notApplicable: 'neutral',
  notJudged: 'unknown',
}

export function Opinions({ alarm }: { alarm: Alarm }) {
  const say = useWarningWords()
  const said = useSaid()
  const columns: Column<Finding>[] = [
    {
      key: 'rule',
      head: say('opinions.rule'),
      isRowHead: true,
      width: 220,
      cell: ({ rule }) => (
        <>
          {say(`rule.${rule}`)}
          {rule === alarm.rule && <span className="under">{say('opinions.own')}</span>}
        </>
      ),
    },
    { key: 'said', head: say('opinions.said'), cell: (finding) => said(finding.said) },
    {
      key: 'verdict',
      head: say('opinions.verdict'),
      width: 120,
      cell: ({ verdict }) => <Status kind={KINDS[verdict]}>{say(`opinions.${verdict}`)}</Status>,
    },
  ]
  return (
    <Card title={say('opinions.title')} note={say('opinions.note')} flush>
      <DataTable
        caption={say('opinions.title')}
        columns={columns}
        rows={[alarm.finding, ...alarm.opinions]}
        keyOf={({ rule }) => rule}
      />
    </Card>
  )
}
