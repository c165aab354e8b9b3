import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'

/** A food licence examiner from the course to the renewal. All of it is made up. */
const course =
  (hours: number) =>
  ({ today }: Moment) => ({ course: '食品生产许可审查通则（演示）', hours, finishedOn: today })

const exam =
  (score: number, more: Record<string, unknown> = {}) =>
  ({ today }: Moment) => ({
    ...{ heldOn: today, score, isDrawn: true, isSubordinate: false },
    ...{ examiner: '演示主考', invigilator: '演示监考', ...more },
  })

const failed = { step: 'examine', data: exam(62) } as const
const toCertified = ['train', 'examine', 'certify'] as const
const educated = { step: 'continueEducation', data: course(72) } as const

export const personCertificateWorked: WorkedCase = {
  procedure: 'personCertificate',
  party: null,
  opening: {
    by: 'trainingOfficer',
    data: {
      ...{ kind: 'examiner', name: '演示人员', identityNumber: '000000', unit: '演示审评中心' },
      ...{ onlyUnit: true, categories: ['乳制品', '肉制品'] },
    },
  },
  forms: {
    train: course(40),
    examine: exam(88),
    refuseCertificate: { grounds: '补考仍不合格（演示）' },
    certify: { categories: ['乳制品', '肉制品'] },
    continueEducation: course(24),
    suspend: {
      ...{ cause: 'complaint', grounds: '被投诉审查不公（演示）' },
      ...{ assignmentsMovedTo: '演示审查员乙' },
    },
    resume: { grounds: '投诉不属实（演示）' },
    renew: { categories: ['乳制品'], finding: '投诉不属实（演示）' },
    revoke: { cause: 'falseRecord', grounds: '出具虚假核查记录（演示）' },
  },
  ways: {
    'certified, kept alive, expired and renewed': {
      moves: [
        { refused: 'train', code: 'trainingInFuture', data: later },
        { step: 'train', data: course(24) },
        { refused: 'examine', code: 'tooFewHours' },
        { step: 'train', data: course(16) },
        {
          refused: 'examine',
          code: 'examinerIsSubordinate',
          data: exam(88, { isSubordinate: true }),
        },
        {
          refused: 'examine',
          code: 'examinerInvigilates',
          data: exam(88, { invigilator: '演示主考' }),
        },
        { refused: 'examine', code: 'examInFuture', data: laterExam },
        'examine',
        { refused: 'failExam', code: 'hasPassed' },
        { refused: 'certify', code: 'categoryNotExamined', data: { categories: ['饮料'] } },
        'certify',
        { refused: 'confirmHours', code: 'yearlyHoursMissing' },
        'continueEducation',
        'confirmHours',
        'suspend',
        'resume',
        { lapse: 'validity' },
        { refused: 'renew', code: 'renewalHoursMissing' },
        educated,
        'renew',
        'revoke',
      ],
    },
    'failed once and certified': {
      moves: [
        'train',
        failed,
        { refused: 'certify', code: 'notPassed' },
        { refused: 'refuseCertificate', code: 'mayRetry' },
        'failExam',
        ...toCertified,
      ],
    },
    'failed twice': {
      moves: [
        'train',
        failed,
        'failExam',
        'train',
        failed,
        { refused: 'failExam', code: 'noFurtherRetry' },
        'refuseCertificate',
      ],
    },
    'retry never taken': { moves: ['train', failed, 'failExam', { lapse: 'retry' }] },
    'trained again, retry never taken': {
      moves: ['train', failed, 'failExam', 'train', { lapse: 'retry' }],
    },
    'suspended and revoked': { moves: [...toCertified, 'suspend', 'revoke'] },
    'expired while suspended': {
      moves: [
        ...toCertified,
        'suspend',
        { lapse: 'validity' },
        educated,
        { refused: 'renew', code: 'suspensionUnsettled', data: { categories: ['乳制品'] } },
        'renew',
      ],
    },
    'expired and revoked': { moves: [...toCertified, { lapse: 'validity' }, 'revoke'] },
    'of 2007': { regime: '2007', moves: toCertified },
  },
}

function later({ day }: Moment) {
  return { course: '许可审查通则（演示）', hours: 40, finishedOn: day(2) }
}

function laterExam(at: Moment) {
  return { ...exam(88)(at), heldOn: at.day(2) }
}
