import { getDocument } from '#platform/cases/contract.ts'
import { addressOf } from '../api.ts'
import { Card } from '../ui/Card.tsx'
import { Icon } from '../ui/Icon.tsx'
import { dayOf } from '../ui/when.ts'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import type { ShownCase } from './case.ts'
import './papers.css'

/** The papers on file, newest version first, and those that the next steps ask for. */
export function Papers({ shown }: { shown: ShownCase }) {
  const say = useWords()
  const newest = newestVersions(shown.documents)
  const { missingDocuments: missing } = shown
  const counts = say('papers.counts', { have: shown.documents.length, need: missing.length })
  return (
    <Card title={say('papers.title')} note={counts} flush>
      {newest.length + missing.length === 0 && (
        <p className="card-body muted">{say('papers.none')}</p>
      )}
      <ul className="papers">
        {newest.map((paper) => (
          <OnFile key={paper.id} shown={shown} paper={paper} />
        ))}
        {missing.map(({ label, step }) => (
          <Missing key={`${label.zh} ${step.zh}`} label={label} step={step} />
        ))}
      </ul>
    </Card>
  )
}

type Paper = ShownCase['documents'][number]

function newestVersions(documents: readonly Paper[]): Paper[] {
  const newest = new Map<string, Paper>()
  for (const paper of documents) {
    const known = newest.get(paper.document)
    if (!known || paper.version > known.version) newest.set(paper.document, paper)
  }
  return [...newest.values()].sort((a, b) => b.seq - a.seq)
}

function OnFile({ shown, paper }: { shown: ShownCase; paper: Paper }) {
  const say = useWords()
  const said = useSaid()
  const address = addressOf(getDocument, { params: { id: shown.id, documentId: paper.id } })
  return (
    <li className="on-file">
      <Icon name="ok" />
      <div>
        <a href={address} download>
          {said(paper.label)}
        </a>{' '}
        <span className="muted">
          {paper.version > 1 && say('papers.versions', { n: paper.version })}{' '}
          {paper.number && <span className="nowrap">{paper.number}</span>}
        </span>
      </div>
      <span className="muted nowrap">{dayOf(paper.addedAt).slice(5)}</span>
    </li>
  )
}

function Missing({ label, step }: ShownCase['missingDocuments'][number]) {
  const say = useWords()
  const said = useSaid()
  return (
    <li className="missing">
      <Icon name="neutral" />
      <div>
        {said(label)} <span className="muted">{say('papers.neededFor', { step: said(step) })}</span>
      </div>
      <span className="muted">—</span>
    </li>
  )
}
