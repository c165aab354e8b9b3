import { Status, type StatusKind } from '#web/ui/Status.tsx'
import { useLanguage } from '#web/words/define-words.ts'
import type { ListedStandard } from './standards.ts'
import { useStandardsWords } from './words.ts'

const KIND_OF_STATE: Readonly<Record<string, StatusKind>> = {
  published: 'run',
  inForce: 'ok',
  superseded: 'withdrawn',
  abolished: 'withdrawn',
}

export function StandardState({ status }: { status: string }) {
  const say = useStandardsWords()
  const known = status as 'inForce'
  return <Status kind={KIND_OF_STATE[status] ?? 'unknown'}>{say(`state.${known}`)}</Status>
}

/** What was not compared with the official text says so; what was checked needs no mark. */
export function StandardMark({
  confidence,
  unconfirmed,
}: {
  confidence: ListedStandard['confidence']
  unconfirmed: boolean
}) {
  const say = useStandardsWords()
  if (!unconfirmed) return null
  return <Status kind="unknown">{say(confidence === 'd' ? 'confidence.d' : 'confidence.m')}</Status>
}

/** The title as it is printed, in English pages with its English name after it. */
export function useTitle(): (named: { title: string; titleEn: string | null }) => string[] {
  const language = useLanguage()
  return ({ title, titleEn }) => (language === 'en' && titleEn ? [title, titleEn] : [title])
}
