import type { Moment, Move, WorkedCase } from '#kernel/procedure/worked.ts'
import {
  decisionReference,
  grounds,
  leaders,
  meeting,
  officers,
  served,
  signing,
} from './made-up.ts'

/** A penalty for cooked beef over the limit, from the clue to its end, and every way aside. */
const act = {
  what: '生产致病菌超标的食品（演示）',
  basisIds: ['FSL124'],
  circumstances: [],
  discretion: 'normal',
  discretionGrounds: '没有从轻或从重情节（演示）',
  fine: '280000',
  finedBefore: false,
}

const conclusion = {
  facts: '生产的一批酱卤牛肉检出致病菌（演示）',
  evidence: '检验报告、生产记录、询问笔录（演示）',
  soldValue: '12000',
  unsoldValue: '8000',
  illegalIncome: '3600',
  seizedValue: '0',
  acts: [act],
  confiscatedIncome: '3600',
  confiscatedGoodsValue: '0',
  kinds: [],
  lawApplied: 'atTheTime',
  complex: false,
  publicInterest: false,
  majorInterests: true,
  crime: 'no',
}

/** A fault of the label: too little for a hearing. */
const smallAct = { ...act, what: '标识不符合规定（演示）', basisIds: ['PQL54'], fine: '3000' }
const small = { ...conclusion, acts: [smallAct], confiscatedIncome: '0', majorInterests: false }

const proposing = (changes: object): Move => ({
  step: 'conclude',
  data: { ...conclusion, ...changes },
})
const notConcluded = (code: string, changes: object): Move => ({
  refused: 'conclude',
  code,
  data: { ...conclusion, ...changes },
})

const toInvestigation = ['file', 'start', 'cosign'] as const
const toNotice = [...toInvestigation, 'conclude', 'reviewOk', 'serveNotice'] as const
const smallToDeciding: readonly Move[] = [
  ...toInvestigation,
  proposing(small),
  'reviewOk',
  'serveNotice',
  { lapse: 'defend' },
  'propose',
]
const smallToServed: readonly Move[] = [...smallToDeciding, 'decide', 'serve']
const takenByPolice: Move = { tied: 'crimeTransfer', meaning: 'concerns', way: 'taken' }
const heard: Move = { tied: 'hearing', meaning: 'concerns', way: 'held' }

const decision = {
  outcome: 'asNoticed',
  kindsDropped: [],
  grounds: '事实清楚，证据确凿（演示）',
  correctionOrdered: true,
  remediesTold: true,
}

export const penaltyWorked: WorkedCase = {
  procedure: 'penalty',
  party: 'enterprise',
  opening: {
    by: 'caseOfficer',
    data: ({ today, day }) => ({
      ...{ source: 'sampling', act: '涉嫌生产致病菌超标的食品（演示）', who: 'organisation' },
      ...{ trade: 'producer', product: '酱卤牛肉', field: 'food', place: '演示县' },
      ...{ receivedOn: today, actEndedOn: day(-30), harmsSafety: false },
    }),
  },
  forms: {
    file: {
      officers: [{ name: '演示甲' }, { name: '演示乙' }],
      ...{ hasFacts: true, hasJurisdiction: true, penaltyDue: true },
    },
    notFile: { ground: 'noFacts', ...grounds },
    extendFiling: grounds,
    startTest: { matter: '检验致病菌（演示）', laboratory: '演示质检所', toldPeriod: true },
    endTest: { reportNumber: 'YS-2026-001', result: '检出单核细胞增生李斯特氏菌' },
    start: (at) => ({ officers: officers(at), certificatesShown: true, noTie: true }),
    cosign: signing,
    approvePreserve: { items: '生产记录一册（演示）', grounds: '可能被涂改（演示）' },
    preserve: { items: '生产记录一册（演示）', place: '演示保管室', urgent: false },
    settlePreserved: { handling: 'recorded', ...grounds },
    decideWithdrawal: { whose: 'caseOfficer', granted: true, ...grounds },
    decideHeadWithdrawal: (at) => ({ ...meeting(at), granted: false }),
    suspend: { ground: 'forceMajeure', ...grounds },
    resume: grounds,
    terminate: { ground: 'organisationGone', ...grounds },
    conclude: conclusion,
    reviewOk: { kind: 'legality', opinion: '同意（演示）。', qualified: true, noTie: true },
    returnFile: { kind: 'legality', opinion: '补充询问证人', qualified: true, noTie: true },
    reviewAgain: { kind: 'legality', opinion: '听证程序合法', qualified: true, noTie: true },
    extendReview: ({ day }) => ({ extendedTo: day(40), ...grounds }),
    announce: grounds,
    serveNotice: served,
    defend: { statement: '产品已全部召回，请求从轻（演示）' },
    requestHearing: { grounds: '对货值认定有异议（演示）', closed: false },
    submitReport: { result: 'agree', opinion: '货值认定有据（演示）', noTie: true },
    recheck: { accepted: false, opinion: '召回属法定义务，不予采纳' },
    toCollective: meeting,
    decide: decision,
    noPenalty: { ground: 'notProved', ...grounds, educated: true },
    extend: grounds,
    extendByMeeting: (at) => ({ ...meeting(at), furtherDays: 60 }),
    toPolice: grounds,
    serve: served,
    changeDecision: (at) => ({ ...decisionReference(at), fine: '2000', confiscatedIncome: '0' }),
    annul: (at) => ({ ...decisionReference(at), refund: '0', goods: '无涉案物品（演示）' }),
    close: { goodsDisposed: true, archived: true },
  },
  ways: {
    'seized, looked at by the police, heard, fined, paid and published': {
      moves: [
        ...toInvestigation,
        'approvePreserve',
        'preserve',
        'settlePreserved',
        { tied: 'seizure', meaning: 'concerns', way: 'tested and released' },
        { tied: 'crimeTransfer', meaning: 'concerns', way: 'refused and given back' },
        proposing({ crime: 'suspected' }),
        'reviewOk',
        'serveNotice',
        'defend',
        'requestHearing',
        { refused: 'submitReport', code: 'hearingDoesNotFit' },
        { refused: 'propose', code: 'hearingNotOver' },
        heard,
        'submitReport',
        { refused: 'propose', code: 'defenceNotRechecked' },
        'recheck',
        'propose',
        { refused: 'decide', code: 'secondReviewMissing' },
        'reviewAgain',
        { refused: 'decide', code: 'meetingNeeded' },
        'toCollective',
        'decide',
        'serve',
        { refused: 'close', code: 'paymentNotDone' },
        { tied: 'finePayment', meaning: 'concerns', way: 'paid' },
        { refused: 'close', code: 'publicationNotDone' },
        { tied: 'penaltyPublication', meaning: 'concerns', way: 'published' },
        'close',
      ],
    },
    'a small fine, upheld on review': {
      moves: [
        ...smallToDeciding.slice(0, -2),
        { refused: 'requestHearing', code: 'noHearingRight' },
        { refused: 'submitReport', code: 'noHearingAsked' },
        { refused: 'recheck', code: 'nothingToRecheck' },
        { refused: 'propose', code: 'termsRun' },
        { lapse: 'defend' },
        { refused: 'defend', code: 'defenceTermOver' },
        'propose',
        'extend',
        { refused: 'extend', code: 'extendedAlready' },
        { refused: 'reviewAgain', code: 'noSecondReview' },
        {
          refused: 'decide',
          code: 'heavierThanTold',
          data: { ...decision, outcome: 'milder', fine: '3500' },
        },
        {
          refused: 'decide',
          code: 'meetingNeeded',
          data: { ...decision, outcome: 'milder', fine: '2500' },
        },
        'decide',
        {
          refused: 'serve',
          code: 'publicNoticeTooShort',
          data: ({ today }: Moment) => ({ way: 'publicNotice', servedOn: today }),
        },
        {
          refused: 'serve',
          code: 'servedInFuture',
          data: ({ day }: Moment) => ({ way: 'direct', servedOn: day(1) }),
        },
        {
          refused: 'serve',
          code: 'consentMissing',
          data: ({ today }: Moment) => ({ way: 'electronic', servedOn: today }),
        },
        'serve',
        { refused: 'annul', code: 'notAnnulled' },
        { refused: 'changeDecision', code: 'notChanged' },
        { tied: 'penaltyAppeal', meaning: 'concerns', way: 'upheld' },
        { tied: 'finePayment', meaning: 'concerns', way: 'paid' },
        { tied: 'penaltyPublication', meaning: 'concerns', way: 'published' },
        'close',
      ],
    },
    'no hearing asked for, and nothing proved': {
      moves: [
        ...toNotice,
        { lapse: 'hearingAsk' },
        { refused: 'requestHearing', code: 'outsideWindow' },
        'propose',
        { refused: 'decide', code: 'meetingNeeded' },
        {
          refused: 'toCollective',
          code: 'leadersNotThree',
          data: (at: Moment) => ({ ...meeting(at), leaders: Array(3).fill(leaders[0]) }),
        },
        'toCollective',
        'noPenalty',
        'close',
      ],
    },
    'no penalty at once': { moves: [...smallToDeciding, 'noPenalty'] },
    'not filed': { moves: ['notFile'] },
    'filed after a test and more time': {
      moves: [
        'startTest',
        { refused: 'startTest', code: 'testRuns' },
        { wait: '5 days' },
        'endTest',
        { refused: 'endTest', code: 'noTest' },
        'extendFiling',
        { refused: 'extendFiling', code: 'extendedAlready' },
        {
          refused: 'file',
          code: 'officersNotTwo',
          data: {
            officers: [{ name: '演示甲' }, { name: '演示甲' }],
            ...{ hasFacts: true, hasJurisdiction: true, penaltyDue: true },
          },
        },
        'file',
        {
          refused: 'start',
          code: 'officersNotTwo',
          data: (at: Moment) => ({
            officers: [officers(at)[0], officers(at)[0]],
            ...{ certificatesShown: true, noTie: true },
          }),
        },
        {
          refused: 'start',
          code: 'certificateExpired',
          data: (at: Moment) => ({
            officers: [officers(at)[0], { ...officers(at)[1], validTo: at.day(-1) }],
            ...{ certificatesShown: true, noTie: true },
          }),
        },
      ],
    },
    'suspended, resumed and terminated': {
      moves: [...toInvestigation, 'suspend', { wait: '10 days' }, 'resume', 'terminate'],
    },
    'proposals outside the law': {
      moves: [
        'file',
        'start',
        { refused: 'conclude', code: 'secondOfficerMissing' },
        'cosign',
        notConcluded('fineOutOfRange', { acts: [{ ...act, fine: '500000' }] }),
        notConcluded('fineOutOfRange', { acts: [{ ...act, fine: '210000' }] }),
        notConcluded('fineHasNoBasis', { acts: [{ ...act, basisIds: ['FSL134'] }] }),
        notConcluded('actListedTwice', { acts: [act, act] }),
        notConcluded('finedBefore', { acts: [{ ...act, finedBefore: true }] }),
        notConcluded('moreThanIncome', { confiscatedIncome: '9999' }),
        notConcluded('crimeNotConsidered', {
          soldValue: '60000',
          acts: [{ ...act, fine: '900000' }],
        }),
        notConcluded('transferNotOpened', { crime: 'suspected' }),
        'conclude',
        'extendReview',
        { refused: 'extendReview', code: 'notLater' },
        'returnFile',
        { refused: 'conclude', code: 'secondOfficerMissing' },
      ],
    },
    'sent back after the hearing': {
      moves: [
        ...toNotice,
        'requestHearing',
        { tied: 'hearing', meaning: 'concerns', way: 'dropped' },
        { refused: 'submitReport', code: 'hearingDoesNotFit' },
        {
          step: 'submitReport',
          data: { result: 'dropped', opinion: '当事人撤回（演示）', noTie: true },
        },
        { wait: '8 days' },
        'propose',
        'returnFile',
      ],
    },
    'to the police while investigating': {
      moves: [
        ...toInvestigation,
        { refused: 'toPolice', code: 'policeHaveNotTaken' },
        takenByPolice,
        'toPolice',
      ],
    },
    'to the police after the investigation': {
      moves: [...toInvestigation, 'conclude', takenByPolice, 'toPolice'],
    },
    'to the police before the decision': {
      moves: [
        ...smallToDeciding,
        takenByPolice,
        { refused: 'decide', code: 'withPolice' },
        { refused: 'noPenalty', code: 'withPolice' },
        'toPolice',
      ],
    },
    'fined and served': { moves: [...smallToServed] },
    'annulled on review': {
      moves: [
        ...smallToServed,
        { tied: 'penaltyAppeal', meaning: 'concerns', way: 'annulled' },
        'annul',
      ],
    },
    'changed on review': {
      moves: [
        ...smallToServed,
        { tied: 'penaltyAppeal', meaning: 'concerns', way: 'changed' },
        {
          refused: 'changeDecision',
          code: 'heavierAfterReview',
          data: (at: Moment) => ({
            ...decisionReference(at),
            fine: '9999',
            confiscatedIncome: '0',
          }),
        },
        'changeDecision',
      ],
    },
    'evidence held in haste': {
      moves: [
        ...toInvestigation,
        { refused: 'settlePreserved', code: 'nothingPreserved' },
        { refused: 'preserve', code: 'notApproved' },
        {
          step: 'preserve',
          data: { items: '原料台账一册（演示）', place: '演示保管室', urgent: true },
        },
        'approvePreserve',
        { lapse: 'preserve' },
      ],
    },
    'somebody has to withdraw': {
      moves: [
        ...toInvestigation,
        'decideHeadWithdrawal',
        'decideWithdrawal',
        { refused: 'conclude', code: 'withdrawnStillNamed' },
      ],
    },
    'told by public notice': {
      moves: [
        ...toInvestigation,
        'conclude',
        'reviewOk',
        'announce',
        { wait: '31 days' },
        {
          step: 'serveNotice',
          data: ({ today }: Moment) => ({ way: 'publicNotice', servedOn: today }),
        },
      ],
    },
    'twice more time': {
      moves: [
        ...toInvestigation,
        { refused: 'extendByMeeting', code: 'notExtendedYet' },
        'extend',
        'extendByMeeting',
      ],
    },
  },
}
