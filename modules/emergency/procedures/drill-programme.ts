import { organ } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { DrillHeld, DrillProgramme, HandbookVersion, ProgrammeOpening } from '../contract-programme.ts'
import { beginProgramme, drillIsPast, drillWasClosed, withDrill, withHandbook } from '../rules-programme.ts'

/**
 * 应急演练计划. A standing file of each organ, so that its yearly drill has a clock of its own: a
 * drill is an emergency case opened because of it, and counts once it is closed with its score.
 */
export const drillProgramme = defineProcedure(DrillProgramme, {
  name: 'drillProgramme',
  inventory: 'P26',
  title: '应急演练计划',
  law: ['FSLR', 'EMP'],
  version: 1,
  inForce: { current: '2019-12-01', 2007: '2007-11-01' },
  opening: ProgrammeOpening,
  begin: beginProgramme,
  titled: ({ title }) => title,
  number: { series: 'YL-{region}-{year}-{serial:3}' },

  states: { running: '执行中', ended: '已终止' },
  start: 'running',
  final: ['ended'],

  capacities: {
    emergencyCommander: organ('应急指挥', 'emergencyCommander'),
    organHead: organ('机关负责人', 'organHead'),
  },
  opens: ['emergencyCommander'],

  documents: { handbook: { zh: '应急处理工作手册', code: 'PLAN' } },

  limits: {
    drill: { id: 'EMR.drill', zh: '每年至少演练一次', kind: 'recurrence', term: '1 year', from: 'opened', until: ['recordDrill'], by: 'emergencyCommander', roll: false, basis: 'FSLR 55; design', origin: 'internal', confidence: 'd' },
  },

  steps: {
    recordDrill: { zh: '登记完成一次演练', from: 'running', by: 'emergencyCommander', form: DrillHeld, when: [drillWasClosed], verify: [drillIsPast], records: withDrill, basis: 'FSLR 55; design' },
    issueHandbook: { zh: '发布新版工作手册', from: 'running', by: 'organHead', needs: ['handbook'], form: HandbookVersion, records: withHandbook, basis: 'design' },
    endProgramme: { zh: '终止计划', from: 'running', to: 'ended', by: 'organHead', form: Reasons, basis: 'design', note: '终止后本机关须另立计划' },
  },
}, {
  title: 'Drill programme',
  states: { running: 'Running', ended: 'Ended' },
  capacities: { emergencyCommander: 'Emergency commander', organHead: 'Head of the organ' },
  documents: { handbook: 'Emergency handbook' },
  limits: { drill: 'At least one drill a year' },
  steps: { recordDrill: 'Record a drill held', issueHandbook: 'Issue a version of the handbook', endProgramme: 'End the programme' },
  notes: { endProgramme: 'The organ has to set up another one' },
})
