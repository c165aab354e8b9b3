import { useQuery } from '@tanstack/react-query'
import { listLimits } from '#platform/cases/procedure-contract.ts'
import { call } from '../api.ts'
import { LimitTable } from '../procedures/LimitTable.tsx'
import { useInstallation } from '../shell/session.ts'
import { Card } from '../ui/Card.tsx'
import { Icon } from '../ui/Icon.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { useWords } from '../words/words.ts'

/**
 * What this program is not, which of its rules are not sure, and what its cryptography is worth.
 */
export function AboutPage() {
  const say = useWords()
  const installation = useInstallation()
  return (
    <>
      <div className="page-head">
        <PageTitle>{say('about.title')}</PageTitle>
        <p className="meta">{installation?.name}</p>
      </div>
      <div className="stack">
        <div className="note due">
          <Icon name="due" />
          <div>
            <b>{say('about.notOfficial')}</b>
            <p>{say('about.notOfficialText')}</p>
            {installation?.mode === 'demonstration' && <p>{say('shell.demonstration')}</p>}
          </div>
        </div>
        <Card title={say('about.cryptography')}>
          <p>{say('about.cryptographyText')}</p>
        </Card>
        <Card title={say('about.papers')}>
          <p>{say('about.papersText')}</p>
        </Card>
        <Card title={say('about.licence')}>
          <p>{say('about.licenceText')}</p>
        </Card>
        <Unconfirmed />
      </div>
    </>
  )
}

const UNSURE = ['u', 'm', 'p']

function Unconfirmed() {
  const say = useWords()
  const { data } = useQuery({ queryKey: ['limits'], queryFn: () => call(listLimits) })
  if (!data) return null
  const unsure = data.limits.filter(({ confidence }) => UNSURE.includes(confidence))
  return (
    <Card
      title={say('about.unconfirmed')}
      note={say('about.unconfirmedCount', { count: unsure.length, all: data.limits.length })}
      flush
    >
      <p className="card-body">{say('about.unconfirmedText')}</p>
      {unsure.length > 0 && <LimitTable limits={unsure} />}
    </Card>
  )
}
