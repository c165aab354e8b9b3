import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'

/** A visit on licensing work, announced. All of it is made up. */
const team = [{ name: '演示督导员甲' }, { name: '演示督导员乙' }]
const finding = (clause: string) => ({
  ...{ clause, finding: '超期作出决定三件（演示）', evidence: '案卷2026-017', severity: 'minor' },
})

const report = (more: Record<string, unknown> = {}) => ({
  ...{ filesTotal: 126, filesDrawn: 12, drawRecord: 'CQ-2026-0031（演示）', score: 87 },
  findings: [finding('行政许可法第42条'), finding('行政许可法第44条')],
  summary: '总体规范，时限管理需加强（演示）',
  ...more,
})

const answered = (...numbers: number[]) => ({
  step: 'answer',
  data: ({ today }: Moment) => ({
    answers: numbers.map((number) => ({ number, measure: '启用时限预警（演示）', doneOn: today })),
  }),
})

const checked = { checked: '抽查新办件，未再超期（演示）' }
const reported = ['notify', { wait: '6 days' }, 'start', 'report'] as const

export const oversightVisitWorked: WorkedCase = {
  procedure: 'oversightVisit',
  party: 'county',
  opening: {
    by: 'oversightInspector',
    data: {
      ...{ subject: 'licensing', title: '许可工作督导（演示）' },
      checklist: ['受理时限', '收费', '案卷完整性'],
    },
  },
  forms: {
    notify: ({ day }) => ({ visitOn: day(5), prepare: '近一年办结案卷目录（演示）' }),
    start: { team },
    startUnannounced: { team },
    drop: { grounds: '与上级检查重复（演示）' },
    report: report(),
    answer: answered(1, 2).data,
    accept: checked,
    rejectAnswer: { missing: '第2项未见整改证据（演示）' },
    closeClean: checked,
  },
  ways: {
    'announced, reported, answered twice and closed': {
      moves: [
        { refused: 'notify', code: 'visitInThePast', data: today },
        'notify',
        { refused: 'start', code: 'beforeItsDay' },
        { wait: '6 days' },
        { refused: 'start', code: 'teamTooSmall', data: { team: [team[0], team[0]] } },
        'start',
        { refused: 'report', code: 'moreDrawnThanThere', data: report({ filesDrawn: 127 }) },
        { refused: 'report', code: 'drawRecordMissing', data: report({ drawRecord: undefined }) },
        'report',
        { refused: 'closeClean', code: 'findingsOpen' },
        { refused: 'answer', code: 'findingsUnanswered', data: answered(1).data },
        { refused: 'answer', code: 'findingsUnanswered', data: answered(1, 2, 3).data },
        'answer',
        'rejectAnswer',
        'answer',
        'accept',
      ],
    },
    'nothing found': {
      moves: [
        ...reported.slice(0, -1),
        { step: 'report', data: report({ findings: [], filesDrawn: 0, drawRecord: undefined }) },
        { refused: 'answer', code: 'noFindings' },
        'closeClean',
      ],
    },
    'unannounced, on the day it was opened': { moves: ['startUnannounced'] },
    'too late to come unannounced': {
      moves: [
        { wait: '25 hours' },
        { refused: 'startUnannounced', code: 'outsideWindow' },
        'notify',
      ],
    },
    'dropped before the notice': { moves: ['drop'] },
    'dropped after the notice': { moves: ['notify', 'drop'] },
    'of 2007': { regime: '2007', moves: reported },
  },
}

function today({ today: visitOn }: Moment) {
  return { visitOn, prepare: '近一年办结案卷目录（演示）' }
}
