import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'
import { drawnQuestions } from '../rules-appointment.ts'

/** A supervisor of a county, made up: nominated, trained, examined, appointed, evaluated. */
const grounds = { grounds: '理由记录（演示）' }
const outcome = { bankHash: 'a'.repeat(64), bankSize: 200, questions: 6, seed: '08 15 16 23 33 42' }

const draw = ({ today, day }: Moment) => ({
  ...{ ...outcome, bank: '2026 年第 1 版（演示）', bankFixedOn: day(-7) },
  ...{ seedEvent: '公开发行彩票开奖（演示）', seedOn: today },
})

const exam = (score: number) => ({
  step: 'examine',
  data: ({ today }: Moment) => examined(score, today),
})

function examined(score: number, heldOn: string) {
  const questions = drawnQuestions({
    ...{ ...outcome, bank: '', bankFixedOn: '', seedEvent: '', seedOn: '' },
  })
  return { heldOn, questions, score, invigilator: '演示监考人', invigilatorIsSuperior: false }
}

const changed = (kind: string) => ({ step: 'changeKind', data: { kind, ...grounds } })
const toTrained = ['train', 'drawQuestions'] as const
const toExamined = [...toTrained, 'examine'] as const
const failed = [...toTrained, exam(50)] as const

export const appointmentWorked: WorkedCase = {
  procedure: 'appointment',
  party: null,
  organ: 'county',
  opening: {
    by: 'areaLead',
    data: {
      ...{ kind: 'supervisor', name: '演示人员', identityNumber: '11010519491231002X' },
      ...{ phone: '0571-00000000', employer: '演示区市场监督管理局', areaCode: '330106' },
      ...{ areaName: '演示街道', grounds: '熟悉辖区食品企业（演示）' },
    },
  },
  forms: {
    changeKind: { kind: 'informant', ...grounds },
    train: ({ today }) => ({ course: '食品安全监管基础（演示）', hours: 48, endedOn: today }),
    drawQuestions: draw,
    examine: ({ today }) => examined(88, today),
    rejectNominee: grounds,
    appointSupervisor: ({ day }) => ({
      ...{ certificate: '演执 0001', certificateValidTo: day(900) },
      firms: ['91330100799655058B'],
    }),
    appointCoordinator: { township: '演示街道办事处', consent: true },
    appointInformant: { isAdult: true, confidentiality: true },
    trainYearly: ({ today }) => ({ course: '年度轮训（演示）', hours: 40, endedOn: today }),
    evaluate: {
      ...{ patrolsPlanned: 48, patrolsDone: 47, reports: 20, reportsInTime: 19 },
      opinion: '履职良好（演示）',
    },
    suspend: grounds,
    resume: grounds,
    dismiss: { ground: 'neglect', grounds: '长期不履行巡查职责（演示）' },
  },
  ways: {
    'a supervisor, appointed and appointed again': {
      moves: [
        ...toExamined,
        { refused: 'appointInformant', code: 'otherKind' },
        'appointSupervisor',
        'evaluate',
        'trainYearly',
        'suspend',
        'resume',
        { lapse: 'term' },
        'appointSupervisor',
      ],
    },
    'held to the rules': {
      moves: [
        { refused: 'train', code: 'tooFewHours', data: shortCourse },
        'train',
        { refused: 'examine', code: 'questionsNotDrawn' },
        { refused: 'drawQuestions', code: 'seedBeforeBank', data: seedFirst },
        { refused: 'drawQuestions', code: 'drawTooLarge', data: tooMany },
        'drawQuestions',
        { refused: 'examine', code: 'otherQuestions', data: chosen },
        { refused: 'examine', code: 'invigilatorIsSuperior', data: underHim },
        'examine',
        { refused: 'appointSupervisor', code: 'certificateExpired', data: expired },
        { refused: 'failExam', code: 'examPassed' },
        'appointSupervisor',
        { refused: 'evaluate', code: 'figuresDoNotAddUp', data: tooGood() },
      ],
    },
    'an informant whose term ends while suspended': {
      moves: [
        changed('informant'),
        ...toExamined,
        'appointInformant',
        'suspend',
        { lapse: 'term' },
        'appointInformant',
      ],
    },
    'a coordinator, appointed again and dismissed': {
      moves: [
        changed('coordinator'),
        ...toExamined,
        'appointCoordinator',
        { lapse: 'term' },
        'appointCoordinator',
        'dismiss',
      ],
    },
    'dismissed while suspended': {
      moves: [...toExamined, 'appointSupervisor', 'suspend', 'dismiss'],
    },
    'failed twice': {
      moves: [
        ...failed,
        { refused: 'appointSupervisor', code: 'examNotPassed' },
        { lapse: 'result' },
        ...failed,
        'failExam',
        { refused: 'train', code: 'noMoreTries' },
        'rejectNominee',
      ],
    },
    'failed and not tried again': { moves: [...failed, 'failExam', { lapse: 'retry' }] },
    'trained again and not examined': {
      moves: [...failed, 'failExam', 'train', { lapse: 'retry' }],
    },
    'passed and not appointed': { moves: [...toExamined, 'rejectNominee'] },
    'of 2007': { regime: '2007', moves: [...toExamined, 'appointSupervisor'] },
  },
}

function shortCourse({ today }: Moment) {
  return { course: '短训（演示）', hours: 12, endedOn: today }
}

function seedFirst(at: Moment) {
  return { ...draw(at), seedOn: at.day(-8) }
}

function tooMany(at: Moment) {
  return { ...draw(at), questions: 201 }
}

function chosen({ today }: Moment) {
  return { ...examined(88, today), questions: [1, 2, 3, 4, 5, 6] }
}

function underHim({ today }: Moment) {
  return { ...examined(88, today), invigilatorIsSuperior: true }
}

function expired({ day }: Moment) {
  const firms = ['91330100799655058B']
  return { certificate: '演执 0001', certificateValidTo: day(-1), firms }
}

function tooGood() {
  return {
    patrolsPlanned: 4,
    patrolsDone: 4,
    reports: 2,
    reportsInTime: 3,
    opinion: '优秀（演示）',
  }
}
