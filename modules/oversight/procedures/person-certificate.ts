import { organ, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  CertificateApplication, CertificateRevocation, CertificateSuspension, Certification, Examination, PersonCertificate, Renewal,
  Training,
} from '../contract-person-certificate.ts'
import {
  beginCertificate, examinerIsIndependent, failedExam, grantsWhatWasExamined, hasFailedOnce, hoursSuffice, mayNotTryAgain,
  mayTryAgain, passedExam, renewalHoursReached, suspensionIsSettled, trainingIsPast, validity, withCertificate,
  withConfirmedHours, withEducation, withFailure, withResumption, withScore, withSuspension, withTraining,
  yearlyHoursReached,
} from '../rules-person-certificate.ts'

/**
 * 人员资格证书. One way for examiners, enforcement officers, equipment supervisors and quality
 * professionals: trained, examined with one retry, certified for categories and a term, kept alive
 * by continuing education, suspended while a doubt is checked, expired by itself, revoked for cause.
 */
export const personCertificate = defineProcedure(PersonCertificate, {
  name: 'personCertificate',
  inventory: 'P35',
  title: '人员资格证书',
  law: ['IPLR', 'APL', 'FSL'],
  version: 1,
  inForce: { current: '2021-07-15', 2007: '2007-01-01' },
  opening: CertificateApplication,
  begin: beginCertificate,
  titled: ({ kind, unit }) => `${{ examiner: '审查员', officer: '执法人员', equipmentSupervisor: '设备监理师', qualityProfessional: '质量专业人员' }[kind]}（${unit}）`,
  number: { series: 'RY-{region}-{year}-{serial:5}' },

  states: {
    applied: '已申请', trained: '已培训', examined: '已考试', certified: '持证有效', suspended: '资格暂停', expired: '已过期',
    revoked: '资格已撤销', notCertified: '未取得证书',
  },
  start: 'applied',
  final: ['revoked', 'notCertified'],

  capacities: {
    trainingOfficer: organ('培训管理员', 'trainingOfficer'),
    organHead: organ('机关负责人', 'organHead'),
    clock: theClock,
  },
  opens: ['trainingOfficer'],

  documents: {
    course: { zh: '培训记录', code: 'COURSE' },
    exam: { zh: '考试成绩单', code: 'EXAM' },
    certificate: { zh: '人员资格（执法）证书', code: 'PCERT', series: 'RZ-{region}-{year}-{serial:5}' },
    suspension: { zh: '资格暂停审批表', code: 'SUSP' },
    revocation: { zh: '撤销资格决定', code: 'DISM', series: 'RX-{region}-{year}-{serial:4}' },
  },

  limits: {
    retry: { id: 'design.certificateRetry', zh: '补考', kind: 'term', term: '30 days', from: 'failExam', until: ['examine'], by: 'trainingOfficer', when: hasFailedOnce, lapse: 'missRetry', roll: false, basis: 'design', origin: 'internal', confidence: 'd' },
    training: { id: 'PER.training', zh: '年度继续教育', kind: 'recurrence', term: '1 year', from: ['certify', 'renew'], until: ['confirmHours'], by: 'trainingOfficer', when: ({ state }) => state === 'certified' || state === 'suspended', roll: false, basis: 'design', origin: 'internal', confidence: 'd' },
    validity: { id: 'design.certificateValidity', zh: '证书有效期', kind: 'validity', term: validity, from: ['certify', 'renew'], until: [], by: 'trainingOfficer', lapse: 'expire', roll: false, basis: 'design; IPLR 16', origin: 'internal', confidence: 'd' },
    check: { id: 'design.certificateCheck', zh: '暂停期间核查', kind: 'term', term: '30 working days', from: 'suspend', until: ['resume', 'revoke'], by: 'organHead', basis: 'design', origin: 'internal', confidence: 'd' },
  },

  steps: {
    train: { zh: '登记培训', from: ['applied', 'trained'], to: 'trained', by: 'trainingOfficer', needs: ['course'], form: Training, verify: [trainingIsPast], records: withTraining, basis: 'IPLR 16; APL 42' },
    examine: { zh: '登记考试', from: 'trained', to: 'examined', by: 'trainingOfficer', needs: ['exam'], form: Examination, when: [hoursSuffice], verify: [examinerIsIndependent], records: withScore, basis: 'IPLR 16; APL 42' },
    failExam: { zh: '考试不合格，待补考', from: 'examined', to: 'applied', by: 'trainingOfficer', when: [failedExam, mayTryAgain], records: withFailure, basis: 'design', note: '三十日内可补考一次' },
    refuseCertificate: { zh: '补考不合格，不予发证', from: 'examined', to: 'notCertified', by: 'trainingOfficer', form: Reasons, when: [failedExam, mayNotTryAgain], basis: 'design', note: '本案就此结束，可另行申请' },
    missRetry: { zh: '逾期未补考', from: ['applied', 'trained'], to: 'notCertified', by: 'clock', basis: 'design', note: '本案就此结束，可另行申请' },
    certify: { zh: '发证', from: 'examined', to: 'certified', by: 'organHead', issues: ['certificate'], form: Certification, when: [passedExam], verify: [grantsWhatWasExamined], notSameAs: ['train', 'examine'], records: withCertificate, basis: 'IPLR 16; APL 42; FSL 116' },

    continueEducation: { zh: '登记继续教育', from: ['certified', 'suspended', 'expired'], by: 'trainingOfficer', needs: ['course'], form: Training, verify: [trainingIsPast], records: withEducation, basis: 'FSL 116; design' },
    confirmHours: { zh: '确认年度学时', from: ['certified', 'suspended'], by: 'trainingOfficer', when: [yearlyHoursReached], records: withConfirmedHours, basis: 'design' },
    suspend: { zh: '暂停资格', from: 'certified', to: 'suspended', by: 'organHead', issues: ['suspension'], form: CertificateSuspension, records: withSuspension, basis: 'design', note: '在办任务即移交他人' },
    resume: { zh: '恢复资格', from: 'suspended', to: 'certified', by: 'organHead', form: Reasons, records: withResumption, basis: 'design' },
    expire: { zh: '证书过期', from: ['certified', 'suspended'], to: 'expired', by: 'clock', basis: 'design', note: '即不得再接受新任务' },
    renew: { zh: '换证', from: 'expired', to: 'certified', by: 'organHead', issues: ['certificate'], form: Renewal, when: [renewalHoursReached], verify: [grantsWhatWasExamined, suspensionIsSettled], records: withCertificate, basis: 'design' },
    revoke: { zh: '撤销资格', from: ['certified', 'suspended', 'expired'], to: 'revoked', by: 'organHead', issues: ['revocation'], form: CertificateRevocation, basis: 'IPLR 16; design', note: '本案就此结束' },
  },
}, {
  title: 'Personal certificate',
  states: {
    applied: 'Applied for', trained: 'Trained', examined: 'Examined', certified: 'Certified', suspended: 'Suspended', expired: 'Expired',
    revoked: 'Revoked', notCertified: 'Not certified',
  },
  capacities: { trainingOfficer: 'Training officer', organHead: 'Head of the organ', clock: 'Clock' },
  documents: { course: 'Training record', exam: 'Exam result', certificate: 'Personal certificate', suspension: 'Suspension approval', revocation: 'Revocation' },
  limits: { retry: 'Retry of the examination', training: 'Continuing education of the year', validity: 'Validity of the certificate', check: 'Check during a suspension' },
  steps: {
    train: 'Record training', examine: 'Record the examination', failExam: 'Failed; one retry', refuseCertificate: 'Failed again; no certificate', missRetry: 'Retry missed',
    certify: 'Certify', continueEducation: 'Record continuing education', confirmHours: 'Confirm the hours of the year', suspend: 'Suspend', resume: 'Resume',
    expire: 'Certificate expires', renew: 'Renew', revoke: 'Revoke',
  },
  notes: {
    failExam: 'One retry within thirty days',
    refuseCertificate: 'This ends the case; a new application is possible',
    missRetry: 'This ends the case; a new application is possible',
    suspend: 'Open assignments move to others at once',
    expire: 'No new assignments from now on',
    revoke: 'This ends the case',
  },
})
