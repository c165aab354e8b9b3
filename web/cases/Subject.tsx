import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { readPersonal } from '#platform/cases/contract.ts'
import { ApiProblem, call } from '../api.ts'
import { FactsView, personalCount } from '../form/FactsView.tsx'
import type { Shape } from '../form/shape.ts'
import { faceOf } from '../modules.ts'
import { Card } from '../ui/Card.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import type { ShownCase } from './case.ts'

/** What the case is about, as its history has made it. Personal values open only with a reason. */
export function Subject({
  shown,
  opened,
  open,
}: {
  shown: ShownCase
  opened: ReadonlyMap<string, string>
  open: (values: ReadonlyMap<string, string>) => void
}) {
  const say = useWords()
  const personal = personalCount([shown.subject, ...shown.events.map(({ data }) => data)])
  return (
    <Card
      title={say('case.subject')}
      note={
        personal > 0 &&
        opened.size === 0 && <OpenPersonal caseId={shown.id} count={personal} open={open} />
      }
    >
      <FactsView
        shape={shown.subjectForm as Shape}
        value={shown.subject}
        layout={faceOf(shown.procedure).layouts?.subject}
      />
    </Card>
  )
}

const REASON_LEAST = 2

function OpenPersonal({
  caseId,
  count,
  open,
}: {
  caseId: string
  count: number
  open: (values: ReadonlyMap<string, string>) => void
}) {
  const say = useWords()
  const said = useSaid()
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const read = async () => {
    try {
      const { values } = await call(readPersonal, { params: { id: caseId }, body: { reason } })
      setAsking(false)
      open(
        new Map(Object.entries(values).map(([id, value]) => [id, value ?? say('personal.erased')])),
      )
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
    }
  }
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        <Icon name="lock" /> {say('personal.open', { count })}
      </Button>
      <Modal
        title={say('personal.title')}
        open={isAsking}
        okText={say('personal.read')}
        okButtonProps={{ disabled: reason.trim().length < REASON_LEAST }}
        onOk={read}
        onCancel={() => setAsking(false)}
      >
        <div className="field">
          <label htmlFor="reason">{say('personal.reason')}</label>
          <Input
            id="reason"
            value={reason}
            maxLength={200}
            onChange={({ target }) => setReason(target.value)}
          />
          <p className="hint">{say('personal.journaled')}</p>
          {problem && <p className="fault">{said(problem.said)}</p>}
        </div>
      </Modal>
    </>
  )
}
