import type { Move, WorkedCase } from '#kernel/procedure/worked.ts'
import { alone, expired, pair } from './shared.ts'

/** One visit: nothing found, minor failings, a grave one, a refusal. All of it is made up. */
interface Point {
  readonly isKey?: boolean
  readonly result?: 'conforms' | 'fails'
  readonly touchesSafety?: boolean
  readonly fact?: string
}
const points = (...given: readonly Point[]) => ({
  findings: given.map((one, index) => ({
    ...{
      point: `要点${index + 1}（演示）`,
      isKey: false,
      result: 'conforms',
      touchesSafety: false,
    },
    ...one,
  })),
  recorded: true,
  signedByFirm: 'signed',
})
const minor: Point = { result: 'fails', fact: '记录填写不全（演示）' }
const grave: Point = { ...minor, isKey: true, touchesSafety: true }

const drawn: Move = { tied: 'inspectionPlan', meaning: 'drew', way: 'drawn and assigned' }
const toOnSite: readonly Move[] = [drawn, 'checkRepeat', 'start']
const found = (...given: readonly Point[]): readonly Move[] => [
  ...toOnSite,
  { step: 'recordFindings', data: points(...given) },
]

export const routineInspectionWorked: WorkedCase = {
  procedure: 'routineInspection',
  party: 'enterprise',
  organ: 'county',
  opening: {
    by: 'supervisor',
    data: {
      kind: 'routine',
      class: 'C',
      checklist: '食品生产监督检查要点表（演示）2026版',
      points: 2,
    },
  },
  forms: {
    checkRepeat: {},
    start: (at) => ({ ...pair(at), place: '一车间（演示）' }),
    recordFindings: points({}, {}),
    reportRefusal: { account: '拒绝检查人员进入（演示）' },
    publish: { site: '局网站', posted: true },
    interview: { legalPerson: '演示法定代表人', talk: '约谈并承诺整改（演示）' },
    orderRectify: { demands: '补齐进货查验记录（演示）' },
    verify: { way: 'onSite', corrected: true, account: '已整改（演示）' },
  },
  ways: {
    'nothing found': {
      moves: [
        { refused: 'start', code: 'notDrawn' },
        drawn,
        { refused: 'start', code: 'repeatNotChecked' },
        'checkRepeat',
        {
          refused: 'start',
          code: 'twoOfficersNeeded',
          data: (at) => ({ ...alone(at), place: '一车间（演示）' }),
        },
        {
          refused: 'start',
          code: 'certificateExpired',
          data: (at) => ({ ...expired(at), place: '一车间（演示）' }),
        },
        'start',
        { refused: 'recordFindings', code: 'pointsLeftOut', data: points({}) },
        {
          refused: 'recordFindings',
          code: 'factMissing',
          data: points({}, { result: 'fails' }),
        },
        'recordFindings',
        { refused: 'noIssue', code: 'notPublished' },
        'publish',
        { refused: 'interview', code: 'nothingFailed' },
        { refused: 'toClue', code: 'failuresAreMinor' },
        'noIssue',
      ],
    },
    'minor failings put right': {
      moves: [
        ...found({}, minor),
        { refused: 'noIssue', code: 'somethingFailed' },
        'orderRectify',
        'reportCorrection',
        'verify',
        { refused: 'fail', code: 'corrected' },
        'publish',
        'pass',
      ],
    },
    'minor failings not put right, after an interview': {
      moves: [
        ...found({}, minor),
        'interview',
        'orderRectify',
        { step: 'verify', data: { way: 'papers', corrected: false, account: '未整改（演示）' } },
        { refused: 'pass', code: 'notCorrected' },
        'fail',
      ],
    },
    'a key point failed': {
      moves: [
        ...found({}, grave),
        { refused: 'orderRectify', code: 'failuresAreNotMinor' },
        'toClue',
      ],
    },
    'a key point failed, after an interview': {
      moves: [...found({}, grave), 'interview', 'toClue'],
    },
    'refused by the firm': { moves: [...toOnSite, 'reportRefusal', 'toClue'] },
    'a superior was here last month': {
      moves: [
        drawn,
        { step: 'checkRepeat', data: ({ day }) => ({ superiorCheckedOn: day(-30) }) },
        { refused: 'start', code: 'tooEarly' },
        {
          step: 'checkRepeat',
          data: ({ day }) => ({ superiorCheckedOn: day(-30), suspicion: '接到线索（演示）' }),
        },
        'start',
      ],
    },
  },
}
