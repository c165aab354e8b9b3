import type { CaseFacts } from '#kernel/procedure/facts.ts'
import type {
  Activation,
  ActivationAbove,
  DailyReport,
  DrillScore,
  Emergency,
  EmergencyReport,
  GradeChange,
  Grading,
  PassingUp,
  PressText,
  SettlementAbove,
  TaskDone,
  UrgentResult,
  UrgentSampling,
  Verification,
} from './contract-emergency.ts'

/** What each act of an emergency changes in the subject of the case. */
export const beginEmergency = (report: EmergencyReport): Emergency => ({
  ...report,
  script: null,
  reached: null,
  grade: null,
  assessed: null,
  command: null,
  lead: null,
  plan: null,
  tasks: [],
  samples: [],
  lastReport: null,
  draft: null,
  isApproved: false,
  drillScore: null,
})

export const withVerification = (subject: Emergency, data: Verification): Emergency => ({
  ...subject,
  ill: data.ill,
  deaths: data.deaths,
  script: data.script ?? null,
})

export const withHop = (subject: Emergency, { to }: PassingUp): Emergency => ({
  ...subject,
  reached: to,
})

export const withGrade = (subject: Emergency, { grade, ill, deaths }: Grading): Emergency => ({
  ...subject,
  ill,
  deaths,
  grade,
  assessed: grade,
})

/** Before the response begins a new assessment is the grade; later the commander follows it. */
export const withReassessment = (subject: Emergency, { grade }: Grading): Emergency => ({
  ...subject,
  assessed: grade,
  grade: subject.command === null ? grade : subject.grade,
})

const begun = (tasks: Activation['tasks']): Emergency['tasks'] =>
  tasks.map((task) => ({ ...task, isDone: false }))

export const withActivation = (subject: Emergency, data: Activation): Emergency => ({
  ...subject,
  command: 'own',
  plan: data.plan,
  tasks: begun(data.tasks),
})

export const withActivationAbove = (subject: Emergency, data: ActivationAbove): Emergency => ({
  ...withActivation(subject, data),
  command: 'above',
  lead: data.lead,
})

/** What a commander has raised stays up until the experts assess anew. */
export const withRaise = (subject: Emergency, { grade }: GradeChange): Emergency => ({
  ...subject,
  grade,
  assessed: grade,
})

export const withLowering = (subject: Emergency, { grade }: GradeChange): Emergency => ({
  ...subject,
  grade,
})

export const withOwnCommand = (subject: Emergency): Emergency => ({
  ...subject,
  command: 'own',
  lead: null,
})

export const withCommandAbove = (subject: Emergency, { lead }: SettlementAbove): Emergency => ({
  ...subject,
  command: 'above',
  lead,
})

export const withDailyReport = (subject: Emergency, report: DailyReport): Emergency => ({
  ...subject,
  ill: report.ill,
  deaths: report.deaths,
  lastReport: report,
})

export const withSamples = (subject: Emergency, { samples }: UrgentSampling): Emergency => ({
  ...subject,
  samples: [...subject.samples, ...samples.map((sample) => ({ ...sample, result: null }))],
})

export const withResult = (subject: Emergency, { sample, result }: UrgentResult): Emergency => ({
  ...subject,
  samples: subject.samples.map((one, index) => (index === sample - 1 ? { ...one, result } : one)),
})

export const withTaskDone = (subject: Emergency, { task }: TaskDone): Emergency => ({
  ...subject,
  tasks: subject.tasks.map((one, index) => (index === task - 1 ? { ...one, isDone: true } : one)),
})

export const withPressText = (subject: Emergency, draft: PressText): Emergency => ({
  ...subject,
  draft,
  isApproved: false,
})

export const withApproval = (subject: Emergency): Emergency => ({ ...subject, isApproved: true })

/** What is published is spent: the next release is drafted and approved anew. */
export const withPublished = (subject: Emergency): Emergency => ({
  ...subject,
  draft: null,
  isApproved: false,
})

export const withDrillScore = (subject: Emergency, { score }: DrillScore): Emergency => ({
  ...subject,
  drillScore: score,
})

const waiting = (subject: Emergency) => subject.samples.filter(({ result }) => result === null)

export const samplesWait = ({ subject }: CaseFacts<Emergency>): boolean =>
  waiting(subject).length > 0

/** The clock of urgent tests runs for the sample that has waited longest. */
export const sinceOldestSample = ({ subject }: CaseFacts<Emergency>): Date =>
  new Date(Math.min(...waiting(subject).map(({ receivedAt }) => Date.parse(receivedAt))))
