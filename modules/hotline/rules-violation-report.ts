import { type CaseFacts, linkedCases } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  CaseFiling,
  CaseResult,
  EarlierReport,
  ReportOpening,
  RewardOffer,
  RewardPayment,
  ViolationReport,
} from './contract-violation-report.ts'
import { isMore, mostRewarded, needsFinance, rewardFor, shareOfLater } from './rules-reward.ts'

/** Pure decisions of the report of violations; no clock and no I/O. */
type Facts = CaseFacts<ViolationReport>

/** Named is who leaves a name and a way to be reached (Measures art. 31). */
export function beginReport(opening: ReportOpening): ViolationReport {
  const { reporterName, reporterContact, secret: _secret, ...seen } = opening
  return {
    ...seen,
    isRealName: reporterName !== undefined && reporterContact !== undefined,
    earlierNumber: null,
    hasNewProof: false,
    decision: null,
    isKnownBefore: false,
    isTold: false,
    result: null,
    rewardGrade: null,
    rewardAmount: null,
  }
}

export function reporterIsNamed(facts: Facts): Refusal | null {
  if (facts.subject.isRealName) return null
  return refuse(
    'anonymousReporter',
    '匿名举报无从告知；举报人可凭编号和密码查询',
    'Nobody to tell: an anonymous reporter asks by number and secret',
    { basis: 'CRM 31' },
  )
}

/** A named reporter hears of the decision before the file goes on or ends. */
export function namedIsTold(facts: Facts): Refusal | null {
  if (!facts.subject.isRealName || facts.subject.isTold) return null
  return refuse(
    'reporterNotTold',
    '实名举报须先告知立案与否',
    'A named reporter is told of the decision first',
    { basis: 'CRM 31', remedy: { zh: '请先告知举报人', en: 'Tell the reporter first' } },
  )
}

/** Only a filed case has a result, and it has it when the case is over. */
export function caseIsOver(facts: Facts): Refusal | null {
  if (facts.subject.decision !== 'filed') {
    return refuse('notFiled', '本举报未立案，没有案件结果', 'No case was filed: there is no result')
  }
  const running = linkedCases(facts, 'penalty').filter((link) => !link.isEnded)
  if (running.length === 0) return null
  return refuse(
    'caseStillRuns',
    '关联的处罚案件尚未结束',
    'The penalty case opened because of this report has not ended',
    { basis: 'RWM', about: 'state' },
  )
}

export function resultAddsUp(_facts: Facts, data: CaseResult): Refusal | null {
  if (data.outcome !== 'none' || (!data.isMajor && !isMore(data.fineAndConfiscation, '0'))) {
    return null
  }
  return refuse(
    'noPenaltyNoFine',
    '不予处罚的，没有罚没款，也不认定重大违法行为',
    'Without a penalty there is neither a fine nor a major violation',
  )
}

/** Conditions of a reward (Interim Measures for Rewarding Reports). */
export function rewardIsDue(facts: Facts): boolean {
  const { result, wantsReward, isKnownBefore, earlierNumber, hasNewProof } = facts.subject
  return (
    result?.isMajor === true &&
    wantsReward &&
    !isKnownBefore &&
    (earlierNumber === null || hasNewProof)
  )
}

export function deservesReward(facts: Facts): Refusal | null {
  if (rewardIsDue(facts)) return null
  const { result, wantsReward, isKnownBefore } = facts.subject
  const about = { basis: 'RWM' }
  if (!result?.isMajor) {
    return refuse('notMajor', '未查实重大违法行为', 'No major violation was proved', about)
  }
  if (!wantsReward) {
    return refuse('noRewardAsked', '举报人未请求奖励', 'The reporter asked for none', about)
  }
  if (isKnownBefore) {
    return refuse('leadKnownBefore', '线索在举报前已掌握', 'The lead was known before', about)
  }
  return refuse(
    'notFirst',
    '已有在先举报，且未提供决定性的新证据',
    'Another report came first, and this one brings no decisive proof',
    about,
  )
}

/** Grades of the Interim Measures art. 11; the scale of 2007 leaves the four levels to the desk. */
export function gradeFits(facts: Facts, data: RewardOffer): Refusal | null {
  const about = { basis: 'RWM 11' }
  const { regime } = facts
  if (rewardFor(regime, data.grade, '0') === null) {
    return refuse('noSuchGrade', '现行规则只有三级', 'There are three grades only', about)
  }
  if (regime === '2007') return null
  const isFirst = data.hasFullDetail && data.hasProof && data.match === 'full' && data.isVerySerious
  const isSecond = data.hasProof && data.match === 'full'
  const highest = isFirst ? '1' : isSecond ? '2' : '3'
  if (data.grade >= highest) return null
  return refuse(
    'gradeTooHigh',
    `按线索、证据和相符程度，最高为${highest}级`,
    `By detail, proof and match it is grade ${highest} at most`,
    about,
  )
}

/** The sum follows from grade and fines; above it only with reasons, and never above the cap. */
export function amountFits(facts: Facts, data: RewardOffer): Refusal | null {
  const { regime, subject } = facts
  const first = rewardFor(regime, data.grade, subject.result?.fineAndConfiscation ?? '0') ?? '0'
  const due = subject.earlierNumber === null ? first : shareOfLater(first)
  const cap = mostRewarded(regime)
  const isAbove = isMore(data.amount, due)
  const isWrong = subject.earlierNumber === null && isMore(due, data.amount)
  if (isWrong || isMore(data.amount, cap) || (isAbove && !data.raiseGrounds)) {
    return refuse(
      'amountDoesNotFit',
      `按等级和罚没款计算为${due}元；高于标准须说明理由，且不超过${cap}元`,
      `Grade and fines give ${due} yuan; more needs its reason and is at most ${cap}`,
      { basis: 'RWM 12,13' },
    )
  }
  if (!needsFinance(regime, data.amount) || data.isFinanceConsulted) return null
  return refuse(
    'financeNotConsulted',
    '五十万元以上的奖励须会同财务机构研究决定',
    'From 500,000 yuan the finance office takes part in the decision',
    { basis: 'RWM 13' },
  )
}

export function paysWhatWasOffered(facts: Facts, data: RewardPayment): Refusal | null {
  const { rewardAmount } = facts.subject
  if (rewardAmount !== null && !isMore(data.amount, rewardAmount)) {
    if (!isMore(rewardAmount, data.amount)) return null
  }
  return refuse(
    'amountDiffers',
    `应发放${rewardAmount}元`,
    `The reward is ${rewardAmount} yuan, neither more nor less`,
  )
}

/** What somebody still waits for keeps the file open: the decision, the result, the reward. */
export function nothingIsOwed(facts: Facts): Refusal | null {
  const { decision, result, wantsReward } = facts.subject
  if (decision === 'filed' && result === null && wantsReward) {
    return refuse(
      'resultAwaited',
      '已立案且请求奖励的，须待案件有结果',
      'A case was filed and a reward asked for: its result comes first',
      { basis: 'RWM' },
    )
  }
  if (!rewardIsDue(facts)) return null
  return refuse(
    'rewardOwed',
    '符合奖励条件，须先启动奖励程序',
    'A reward is due: its procedure comes first',
    { basis: 'RWM' },
  )
}

export const withName = (subject: ViolationReport): ViolationReport => ({
  ...subject,
  isRealName: true,
})

export const withoutRewardWish = (subject: ViolationReport): ViolationReport => ({
  ...subject,
  wantsReward: false,
})

export const withEarlier = (subject: ViolationReport, data: EarlierReport): ViolationReport => ({
  ...subject,
  ...data,
})

export const withFiling = (
  subject: ViolationReport,
  { isKnownBefore }: CaseFiling,
): ViolationReport => ({ ...subject, decision: 'filed', isKnownBefore })

export const withoutFiling = (subject: ViolationReport): ViolationReport => ({
  ...subject,
  decision: 'notFiled',
})

export const withTold = (subject: ViolationReport): ViolationReport => ({
  ...subject,
  isTold: true,
})

export const withResult = (subject: ViolationReport, result: CaseResult): ViolationReport => ({
  ...subject,
  result,
})

export const withReward = (
  subject: ViolationReport,
  { grade, amount }: RewardOffer,
): ViolationReport => ({ ...subject, rewardGrade: grade, rewardAmount: amount })
