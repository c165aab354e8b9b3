import { organ, party } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { Abandon, Hearing, HearingNotice, HearingOpening, HearingRecord, Hold, Report, Schedule } from '../contract-hearing.ts'
import { serviceIsPast } from '../rules-common.ts'
import {
  beginHearing, closedHasGrounds, hearingDayHasCome, leavesTimeToTell, noticeWasInTime, publicIsAnnounced, sinceHearing,
  withdrawalIsDecided, withReport, withSchedule,
} from '../rules-hearing.ts'

/**
 * 听证 (Penalty Law art. 63 to 65). The party of a penalty case asks for it there, in its own term;
 * the host sets the day, the clerk tells the party seven working days ahead and keeps the record,
 * the host reports. Host and clerk are not of the case. Whoever stays away gives the hearing up.
 */
export const hearing = defineProcedure(Hearing, {
  name: 'hearing',
  inventory: 'P18',
  title: '听证',
  law: ['APL', 'HRM'],
  version: 1,
  inForce: { current: '2021-07-15' },
  opening: HearingOpening,
  begin: beginHearing,
  titled: ({ noticeNumber }) => `听证：${noticeNumber}`,
  number: { series: '{organ}市监听〔{year}〕{serial}号' },

  states: {
    requested: '已要求听证', scheduled: '已定日期', notified: '已通知', held: '已举行', recorded: '笔录已签',
    reported: '已报告', dropped: '撤回或放弃',
  },
  start: 'requested',
  final: ['reported', 'dropped'],

  capacities: {
    hearingHost: organ('听证主持人', 'hearingHost'),
    hearingClerk: organ('听证记录员', 'hearingClerk'),
    party: party('当事人', 'party'),
  },
  opens: ['hearingHost'],
  follows: [{ from: 'case:penalty', meaning: 'concerns' }],

  documents: {
    hearingNotice: { zh: '行政处罚听证通知书', code: 'HNOT', series: '{organ}市监听通〔{year}〕{serial}号' },
    hearingRecord: { zh: '听证笔录', code: 'HREC' },
    hearingReport: { zh: '听证报告', code: 'HREP' },
    proofOfService: { zh: '送达回证', code: 'SERVE' },
  },

  limits: {
    hearingNotice: { id: 'CAS.hearingNotice', zh: '听证前通知当事人时间地点', kind: 'term', term: '-7 working days', from: ['schedule', 'reschedule'], since: sinceHearing, until: ['notify'], by: 'hearingClerk', basis: 'APL 64', confidence: 'v' },
  },

  steps: {
    schedule: { zh: '确定听证日期', from: 'requested', to: 'scheduled', by: 'hearingHost', form: Schedule, verify: [leavesTimeToTell, closedHasGrounds], records: withSchedule, basis: 'APL 64' },
    notify: { zh: '通知当事人', from: 'scheduled', to: 'notified', by: 'hearingClerk', issues: ['hearingNotice'], needs: ['proofOfService'], form: HearingNotice, verify: [serviceIsPast, publicIsAnnounced], notSameAs: ['schedule'], basis: 'APL 64; HRM' },
    reschedule: { zh: '延期', from: ['scheduled', 'notified'], to: 'scheduled', by: 'hearingHost', form: Schedule, verify: [leavesTimeToTell, closedHasGrounds], records: withSchedule, basis: 'HRM' },
    hold: { zh: '举行听证', from: 'notified', to: 'held', by: 'hearingHost', form: Hold, when: [noticeWasInTime, hearingDayHasCome], verify: [withdrawalIsDecided], notSameAs: ['notify'], basis: 'APL 64' },
    sign: { zh: '签署听证笔录', from: 'held', to: 'recorded', by: 'hearingClerk', issues: ['hearingRecord'], form: HearingRecord, notSameAs: ['hold'], basis: 'APL 64' },
    report: { zh: '提出听证报告', from: 'recorded', to: 'reported', by: 'hearingHost', issues: ['hearingReport'], form: Report, notSameAs: ['sign'], records: withReport, basis: 'APL 65; HRM', note: '听证就此办结，由主持人在处罚案件中提交听证意见' },
    withdraw: { zh: '撤回听证要求', from: ['requested', 'scheduled', 'notified'], to: 'dropped', by: 'party', form: Reasons, basis: 'HRM', note: '听证就此终结' },
    abandon: { zh: '终结听证', from: ['scheduled', 'notified'], to: 'dropped', by: 'hearingHost', form: Abandon, basis: 'APL 64; HRM', note: '听证就此终结' },
  },
}, {
  title: 'Hearing',
  states: {
    requested: 'Asked for', scheduled: 'Day set', notified: 'Party told', held: 'Held', recorded: 'Record signed',
    reported: 'Reported', dropped: 'Dropped',
  },
  capacities: { hearingHost: 'Hearing host', hearingClerk: 'Hearing clerk', party: 'Party' },
  documents: { hearingNotice: 'Hearing notice', hearingRecord: 'Record of the hearing', hearingReport: 'Hearing report', proofOfService: 'Proof of service' },
  limits: { hearingNotice: 'Tell the party time and place before the hearing' },
  steps: {
    schedule: 'Set the day', notify: 'Tell the party', reschedule: 'Move the day', hold: 'Hold the hearing', sign: 'Sign the record',
    report: 'Report on the hearing', withdraw: 'Withdraw the request', abandon: 'End without a hearing',
  },
  notes: {
    report: 'This ends the hearing; the host submits the opinion in the penalty case',
    withdraw: 'This ends the hearing', abandon: 'This ends the hearing',
  },
})
