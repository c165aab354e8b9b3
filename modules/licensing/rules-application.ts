import { parseCmaNumber } from '#identifiers/cma-number.ts'
import { isOpen } from '#kernel/procedure/clock.ts'
import { type CaseFacts, lastTaken } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { SampleDelivery, Team, TestReport } from './contract-application.ts'

/** Pure decisions that every application for a licence shares. */
type Facts<Subject = unknown> = CaseFacts<Subject>

/** What an application has come to, as far as these rules look at it. */
interface Applied {
  readonly team: readonly string[]
  readonly test: 'pass' | 'fail' | null
}

export const isSubmitted = (facts: Facts): boolean => facts.state === 'submitted'

/**
 * The day from which an application counts as accepted. Where nobody answered in time, that is
 * the day on which the papers came in (Administrative Licensing Law art. 32).
 */
export function sinceAcceptance(facts: Facts): Date {
  const accepted = facts.events.findLast(({ name }) => name === 'accept' || name === 'deemAccepted')
  if (!accepted) return facts.now
  if (accepted.name === 'accept') return accepted.at
  const received = facts.events.findLast(
    ({ seq, name }) => seq < accepted.seq && (name === 'opened' || name === 'resubmit'),
  )
  return received?.at ?? accepted.at
}

/** Everything missing is said at once; a second notice is not possible. */
export function correctionNotAskedBefore(facts: Facts): Refusal | null {
  if (!lastTaken(facts, 'askCorrection')) return null
  return refuse(
    'correctionAskedAlready',
    '补正内容须一次告知，已告知过，请作出受理或者不予受理的决定',
    'What is missing is told once; it has been told: accept now or refuse acceptance',
    { basis: 'ALL 32' },
  )
}

export function papersAreFiled(facts: Facts): Refusal | null {
  if (lastTaken(facts, 'filePapers')) return null
  return refuse(
    'papersNotFiled',
    '申请人尚未提交全部申请材料',
    'The applicant has not filed the papers of the application',
    {
      basis: 'ALL 31',
      remedy: {
        zh: '请申请人提交材料，或者一次告知补正',
        en: 'Have the papers filed, or ask for correction once',
      },
    },
  )
}

export const teamHasSize =
  (least: number, most: number, basis: string) =>
  (_facts: Facts, { examiners }: Team): Refusal | null => {
    if (examiners.length >= least && examiners.length <= most) return null
    const [zh, en] =
      most < 20
        ? [`${least}至${most}`, `${least} to ${most}`]
        : [`至少${least}`, `${least} or more`]
    return refuse(
      'teamSize',
      `核查组应由${zh}名核查人员组成，现为${examiners.length}名`,
      `A team has ${en} examiners; this one has ${examiners.length}`,
      { basis },
    )
  }

export function teamHasOneLead(_facts: Facts, { examiners }: Team): Refusal | null {
  const leads = examiners.filter(({ isLead }) => isLead).length
  if (leads === 1) return null
  return refuse(
    'teamLead',
    `核查组应有一名组长，现为${leads}名`,
    `A team has one lead; this one has ${leads}`,
    { basis: 'design' },
  )
}

/** An interest in the applicant within three years excludes (the three years: design). */
export function teamHasNoInterest(_facts: Facts, { examiners }: Team): Refusal | null {
  const partial = examiners.filter(({ hasInterest }) => hasInterest)
  if (partial.length === 0) return null
  const numbers = partial.map(({ certificateNumber }) => certificateNumber).join('、')
  return refuse(
    'examinerHasInterest',
    `与申请人有利害关系的人员不得参加核查：${numbers}`,
    `Examiners with an interest in the applicant take no part: ${numbers}`,
    { basis: 'IPLR 16' },
  )
}

/** Every examiner is certified for a category of the application. */
export const teamIsCertified =
  <Subject>(categoriesOf: (subject: Subject) => readonly string[]) =>
  ({ subject }: Facts<Subject>, { examiners }: Team): Refusal | null => {
    const wanted = categoriesOf(subject)
    const strange = examiners.filter(
      ({ categories }) => !categories.some((category) => wanted.includes(category)),
    )
    if (strange.length === 0) return null
    const numbers = strange.map(({ certificateNumber }) => certificateNumber).join('、')
    return refuse(
      'examinerNotCertified',
      `核查人员未注册本类别（${wanted.join('、')}）：${numbers}`,
      `Not certified for the category (${wanted.join(', ')}): ${numbers}`,
      { basis: 'IPLR 16' },
    )
  }

/** Two of the team at least stand in front of the plant (SD06). */
export function twoOfTheTeam(
  { subject }: Facts<Pick<Applied, 'team'>>,
  { present }: { readonly present: readonly string[] },
): Refusal | null {
  const known = new Set(present.filter((number) => subject.team.includes(number)))
  if (known.size >= 2 && known.size === present.length) return null
  return refuse(
    'notTwoOfTheTeam',
    '现场核查须由核查组中至少两名人员到场，请填写其证书编号',
    'At least two of the team are present, and nobody else checks; give their certificates',
    { basis: 'IPLR 16' },
  )
}

/** Where no team is named beforehand, two officers at least sign for the check (SD06). */
export function twoArePresent(
  _facts: Facts,
  { present }: { readonly present: readonly string[] },
): Refusal | null {
  if (new Set(present).size >= 2) return null
  return refuse(
    'twoOfficers',
    '现场核查须由两名以上人员进行，请填写其证书编号',
    'At least two officers check on site; give their certificates',
    { basis: 'IPLR 39' },
  )
}

export const withTeam = <Subject extends Applied>(
  subject: Subject,
  { examiners }: Team,
): Subject => ({
  ...subject,
  team: examiners.map(({ certificateNumber }) => certificateNumber),
})

/** A report counts only from a laboratory with an accreditation. */
export function laboratoryIsAccredited(
  _facts: Facts,
  { cmaNumber }: Pick<SampleDelivery | TestReport, 'cmaNumber'>,
): Refusal | null {
  const parsed = parseCmaNumber(cmaNumber)
  if (parsed.ok) return null
  return refuse('cmaNumberInvalid', parsed.message.zh, parsed.message.en, { basis: 'IPLR 19' })
}

export const withTest = <Subject extends Applied>(
  subject: Subject,
  { result }: Pick<TestReport, 'result'>,
): Subject => ({ ...subject, test: result })

export function testNotFailed({ subject }: Facts<Pick<Applied, 'test'>>): Refusal | null {
  if (subject.test !== 'fail') return null
  return refuse(
    'testFailed',
    '发证检验不合格，不能准予许可',
    'The issuing test failed; the licence cannot be granted',
    { basis: 'IPLR 20' },
  )
}

/** Whoever was told of the right to a hearing is heard, or lets the days pass, before the end. */
export function hearingIsOver(facts: Facts): Refusal | null {
  const [told, asked, held] = ['tellHearingRight', 'askHearing', 'holdHearing'].map(
    (name) => lastTaken(facts, name)?.seq ?? 0,
  ) as [number, number, number]
  if (told === 0) return null
  const right = facts.deadlines.findLast((d) => d.limit === 'hearingAsk' && isOpen(d))
  const isRunning = right?.dueAt != null && facts.now < right.dueAt
  const isWaiting = asked > told ? held < asked : isRunning
  if (!isWaiting) return null
  return refuse(
    'hearingPending',
    '听证权利期限未满或者听证尚未举行，不能作出决定',
    'The right to a hearing is still open or the hearing has not been held: no decision yet',
    { about: 'time', basis: 'ALL 47,48' },
  )
}

export function hearingWasAsked(facts: Facts): Refusal | null {
  const [asked, held] = ['askHearing', 'holdHearing'].map(
    (name) => lastTaken(facts, name)?.seq ?? 0,
  ) as [number, number]
  if (asked > held) return null
  return refuse('hearingNotAsked', '没有人申请听证', 'Nobody has asked for a hearing', {
    basis: 'ALL 47',
  })
}

export function powerIsLawful(
  facts: Facts,
  data: { readonly authority: 'own' | 'authorised' | 'delegated'; readonly authorisation?: string },
): Refusal | null {
  if (data.authority === 'delegated') {
    return refuse(
      'delegationForbidden',
      '该许可不得再委托下级机关实施，应由有权机关决定',
      'This licence may not be delegated further down; the competent organ decides',
      { basis: 'IPLC24' },
    )
  }
  if (data.authority === 'own' || data.authorisation) return null
  return refuse(
    'authorisationMissing',
    '经授权决定的，请填写授权文件',
    'Name the paper by which the power was given',
    { basis: facts.regime === '2007' ? 'IPLR 68' : 'ALL 23' },
  )
}
