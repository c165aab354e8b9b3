import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'
import { INDICATORS } from '../contract-city.ts'

/** Two years of a city in the programme, made up: targets, evidence, grade, rectification. */
const grounds = { grounds: '理由记录（演示）' }
const names = Object.keys(INDICATORS)
const targets = { targets: names.map((indicator) => ({ indicator, target: '100' })) }

const values = (value: string) => ({
  values: names.map((indicator) => ({ indicator, value, evidence: '统计台账（演示）' })),
  summary: '年度自评总结（演示）',
})

const checked = (falseData: boolean) => ({
  step: 'siteCheck',
  data: (at: Moment) => ({ ...siteCheck(at), falseData }),
})

const graded = (grade: string) => ({
  ...{ systemicEvent: false, openNationalFailure: false, grade },
  opinion: '评定意见（演示）',
})

const toEvaluated = ['fileTargets', { wait: '366 days' }, 'selfEvaluate'] as const
const toPublished = [...toEvaluated, 'siteCheck', 'grade', 'publish'] as const

export const qualityCityWorked: WorkedCase = {
  procedure: 'qualityCity',
  party: 'city',
  opening: {
    by: 'city',
    data: ({ today }) => ({
      year: Number(today.slice(0, 4)) - (today.slice(5) < '07-01' ? 1 : 0),
      ...{ leadingGroup: '演示市政府文件 5 号', plan: '以五项驱动为主的三年规划（演示）' },
    }),
  },
  forms: {
    fileTargets: targets,
    fileNextTargets: targets,
    selfEvaluate: values('95'),
    siteCheck,
    grade: graded('A'),
    orderRectify: ({ day }) => ({ rectifyBy: day(60), grounds: '完善数据核验（演示）' }),
    submit: { measures: '已建立核验制度（演示）' },
    leave: grounds,
  },
  ways: {
    'a good year and the next one': {
      moves: [
        { refused: 'fileTargets', code: 'indicatorsIncomplete', data: oneTarget('100') },
        { refused: 'fileTargets', code: 'targetIsZero', data: oneTarget('0') },
        'fileTargets',
        { refused: 'selfEvaluate', code: 'yearNotOver' },
        'fileNextTargets',
        { wait: '366 days' },
        'selfEvaluate',
        'siteCheck',
        { refused: 'grade', code: 'gradeDoesNotFollow', data: graded('B') },
        'grade',
        'publish',
        { refused: 'orderRectify', code: 'nothingToRectify' },
        { lapse: 'turn' },
        'selfEvaluate',
      ],
    },
    'false data, mended, and begun anew': {
      moves: [
        ...toEvaluated,
        checked(true),
        { step: 'grade', data: graded('D') },
        'publish',
        { refused: 'orderRectify', code: 'rectifiedByPast', data: yesterday },
        'orderRectify',
        'submit',
        { refused: 'orderRectify', code: 'nothingToRectify' },
        { lapse: 'turnUnplanned' },
        'leave',
      ],
    },
    'left after a year': { moves: [...toPublished, 'leave'] },
    'of 2007': { regime: '2007', moves: ['fileTargets'] },
  },
}

function siteCheck({ today }: Moment) {
  const found = names.slice(0, 3).map((indicator) => ({
    ...{ indicator, value: '94', evidence: '现场抽查（演示）' },
  }))
  return { visitedOn: today, secondInspector: '演示督导员', found, falseData: false }
}

function yesterday({ day }: Moment) {
  return { rectifyBy: day(-1), ...grounds }
}

function oneTarget(target: string) {
  return { targets: [{ indicator: 'funding', target }] }
}
