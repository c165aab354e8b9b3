import { organ, superior, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  Appointment, CoordinatorAppointment, Dismissal, Examination, InformantAppointment, KindChange, Nomination,
  QuestionDraw, StaffEvaluation, SupervisorAppointment, Training,
} from '../contract-appointment.ts'
import {
  awaitsRetry, beginAppointment, certificateIsValid, examIsFailed, examIsPassed, figuresAddUp, hasFailed,
  hoursAreEnough, invigilatorIsIndependent, isKind, isServing, mayTryAgain, paperIsTheDrawnOne, questionsAreDrawn,
  seedComesAfterBank, withDraw, withFailure, withFirms, withKind, withScore,
  withTraining,
} from '../rules-appointment.ts'

/**
 * 三员聘任与培训. The area lead nominates a supervisor, a coordinator or an informant; the training
 * office of a higher organ trains and examines, with questions drawn by a public seed; the head of the
 * organ appoints for two years. Whoever serves is trained and evaluated each year. Training and
 * examination belong to the organ above, so that the examiner is nobody's subordinate here (SD28).
 */
export const appointment = defineProcedure(Appointment, {
  name: 'appointment',
  inventory: 'P30',
  title: '三员聘任与培训',
  law: ['FSLR', 'ERL', 'APL'],
  version: 1,
  inForce: { current: '2019-12-01', 2007: '2007-11-01' },
  opening: Nomination,
  begin: beginAppointment,
  titled: (staff) => `${{ supervisor: '监督员', coordinator: '协管员', informant: '信息员' }[staff.kind]}聘任（${staff.areaName}）`,
  number: { series: 'PR-{region}-{year}-{serial:4}' },

  states: {
    nominated: '已推荐', trained: '已培训', examined: '已考试', appointed: '在聘', suspended: '暂停履职', expired: '聘期届满',
    dismissed: '已解聘', notAppointed: '未聘任',
  },
  start: 'nominated',
  final: ['dismissed', 'notAppointed'],

  capacities: {
    areaLead: organ('区域责任人', 'areaLead'),
    trainingOfficer: superior('上级培训管理员', 'trainingOfficer'),
    organHead: organ('机关负责人', 'organHead'),
    clock: theClock,
  },
  opens: ['areaLead'],

  documents: {
    course: { zh: '培训记录', code: 'COURSE' },
    examResult: { zh: '考试成绩单', code: 'EXAM' },
    supervisorLetter: { zh: '监督员聘书', code: 'APPT', series: 'JD-{region}-{year}-{serial:4}' },
    coordinatorLetter: { zh: '协管员聘书', code: 'APPT', series: 'XG-{region}-{year}-{serial:4}' },
    informantLetter: { zh: '信息员聘书', code: 'APPT', series: 'XX-{region}-{year}-{serial:4}' },
    evaluation: { zh: '年度考核表', code: 'EVAL' },
    suspension: { zh: '暂停履职审批表', code: 'SUSP' },
    dismissal: { zh: '解聘决定', code: 'DISM', series: '{organ}市监聘〔{year}〕{serial}号' },
    reasons: { zh: '不予聘任理由记录', code: 'REASON' },
  },

  limits: {
    result: { id: 'design.examResult', zh: '公布考试结果', kind: 'term', term: '1 day', from: 'examine', until: ['failExam', 'appointSupervisor', 'appointCoordinator', 'appointInformant'], by: 'trainingOfficer', when: hasFailed, roll: false, lapse: 'failExam', basis: 'design', origin: 'internal', confidence: 'd' },
    retry: { id: 'design.retry', zh: '补考', kind: 'term', term: '30 days', from: 'failExam', until: ['examine'], by: 'trainingOfficer', when: awaitsRetry, roll: false, lapse: 'endNomination', basis: 'design', origin: 'internal', confidence: 'd' },
    training: { id: 'PER.training', zh: '年度培训（监督员40、协管员24、信息员8学时）', kind: 'recurrence', term: '1 year', from: ['appointSupervisor', 'appointCoordinator', 'appointInformant'], until: ['trainYearly'], by: 'trainingOfficer', when: isServing, roll: false, basis: 'design', confidence: 'd' },
    evaluation: { id: 'design.evaluation', zh: '年度考核', kind: 'recurrence', term: '1 year', from: ['appointSupervisor', 'appointCoordinator', 'appointInformant'], until: ['evaluate'], by: 'areaLead', when: isServing, roll: false, basis: 'design', confidence: 'd' },
    term: { id: 'PER.term', zh: '聘期', kind: 'validity', term: '2 years', from: ['appointSupervisor', 'appointCoordinator', 'appointInformant'], until: [], by: 'organHead', when: isServing, roll: false, lapse: 'expire', basis: 'design', confidence: 'd' },
  },

  steps: {
    changeKind: { zh: '调整人员类别', from: 'nominated', by: 'areaLead', form: KindChange, records: withKind, basis: 'design' },
    train: { zh: '岗前培训', from: 'nominated', to: 'trained', by: 'trainingOfficer', needs: ['course'], form: Training, when: [mayTryAgain], verify: [hoursAreEnough], records: withTraining, basis: 'design' },
    drawQuestions: { zh: '随机抽题', from: 'trained', by: 'trainingOfficer', form: QuestionDraw, verify: [seedComesAfterBank], records: withDraw, basis: 'design', note: '题号由题库摘要和公开随机数算出，任何人可以复核' },
    examine: { zh: '考试', from: 'trained', to: 'examined', by: 'trainingOfficer', needs: ['examResult'], form: Examination, when: [questionsAreDrawn], verify: [paperIsTheDrawnOne, invigilatorIsIndependent], records: withScore, basis: 'design' },
    failExam: { zh: '考试未通过', from: 'examined', to: 'nominated', by: ['trainingOfficer', 'clock'], when: [examIsFailed], records: withFailure, basis: 'design', note: '三十日内可补考一次' },
    rejectNominee: { zh: '不予聘任', from: ['nominated', 'examined'], to: 'notAppointed', by: 'organHead', issues: ['reasons'], form: Reasons, basis: 'design', note: '本次推荐就此结束' },
    endNomination: { zh: '逾期未补考，推荐终止', from: ['nominated', 'trained'], to: 'notAppointed', by: 'clock', basis: 'design' },

    appointSupervisor: { zh: '聘任监督员', from: ['examined', 'expired'], to: 'appointed', by: 'organHead', issues: ['supervisorLetter'], form: SupervisorAppointment, when: [isKind('supervisor'), examIsPassed], verify: [certificateIsValid], records: withFirms, basis: 'design' },
    appointCoordinator: { zh: '聘任协管员', from: ['examined', 'expired'], to: 'appointed', by: 'organHead', issues: ['coordinatorLetter'], form: CoordinatorAppointment, when: [isKind('coordinator'), examIsPassed], basis: 'design' },
    appointInformant: { zh: '聘任信息员', from: ['examined', 'expired'], to: 'appointed', by: 'organHead', issues: ['informantLetter'], form: InformantAppointment, when: [isKind('informant'), examIsPassed], basis: 'FSLR 60; design' },

    trainYearly: { zh: '年度培训', from: ['appointed', 'suspended'], by: 'trainingOfficer', needs: ['course'], form: Training, verify: [hoursAreEnough], records: withTraining, basis: 'design' },
    evaluate: { zh: '年度考核', from: 'appointed', by: 'areaLead', issues: ['evaluation'], form: StaffEvaluation, verify: [figuresAddUp], basis: 'design' },
    suspend: { zh: '暂停履职', from: 'appointed', to: 'suspended', by: 'areaLead', issues: ['suspension'], form: Reasons, basis: 'design' },
    resume: { zh: '恢复履职', from: 'suspended', to: 'appointed', by: 'areaLead', form: Reasons, basis: 'design' },
    dismiss: { zh: '解聘', from: ['appointed', 'suspended'], to: 'dismissed', by: 'organHead', issues: ['dismissal'], form: Dismissal, basis: 'design', note: '责任区域须另行安排人员' },
    expire: { zh: '聘期届满', from: ['appointed', 'suspended'], to: 'expired', by: 'clock', basis: 'design' },
  },
}, {
  title: 'Appointment and training of the three kinds of staff',
  states: {
    nominated: 'Nominated', trained: 'Trained', examined: 'Examined', appointed: 'Appointed', suspended: 'Suspended', expired: 'Term over',
    dismissed: 'Dismissed', notAppointed: 'Not appointed',
  },
  capacities: { areaLead: 'Area lead', trainingOfficer: 'Training officer of the organ above', organHead: 'Head of the organ', clock: 'Clock' },
  documents: {
    course: 'Training record', examResult: 'Exam result', supervisorLetter: 'Letter of a supervisor', coordinatorLetter: 'Letter of a coordinator',
    informantLetter: 'Letter of an informant', evaluation: 'Yearly evaluation', suspension: 'Suspension from duty', dismissal: 'Dismissal', reasons: 'Reasons on record',
  },
  limits: {
    result: 'Tell the result of the examination', retry: 'Sit the examination again', training: 'Yearly training (supervisor 40, coordinator 24, informant 8 hours)',
    evaluation: 'Yearly evaluation', term: 'Term of the appointment',
  },
  steps: {
    changeKind: 'Change the kind of staff', train: 'Train before the appointment', drawQuestions: 'Draw the questions', examine: 'Examine', failExam: 'The examination is failed', rejectNominee: 'Do not appoint',
    endNomination: 'No retry in time: the nomination ends', appointSupervisor: 'Appoint as supervisor', appointCoordinator: 'Appoint as coordinator', appointInformant: 'Appoint as informant',
    trainYearly: 'Train in the year', evaluate: 'Evaluate the year', suspend: 'Suspend from duty', resume: 'Resume duty', dismiss: 'Dismiss', expire: 'The term is over',
  },
  notes: {
    drawQuestions: 'The questions follow from the hash of the bank and the public seed; anybody can check them',
    failExam: 'One retry within thirty days',
    rejectNominee: 'This ends the nomination',
    dismiss: 'Somebody else has to take over the area',
  },
})
