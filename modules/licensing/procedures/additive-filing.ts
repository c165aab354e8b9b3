import { organ, party, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { AdditiveClue, AdditiveFiling, AdditiveUse, StandardRead, UseChanged } from '../contract-additive.ts'
import {
  beginAdditive, hasFindings, nothingBanned, nothingIsFound, onlyOpenFindings, sinceUse, somethingIsFound, withStandardRead, withUseChanged,
} from '../rules-additive.ts'

/**
 * 食品添加剂使用备案. No national law asks for it today: a rule that a province may switch on. What is
 * filed is checked against GB 2760 by itself; a finding flags the filing, a banned substance goes to
 * enforcement. A receipt is no approval, and is confirmed once a year.
 */
export const additiveFiling = defineProcedure(AdditiveFiling, {
  name: 'additiveFiling',
  inventory: 'P06',
  title: '食品添加剂使用备案',
  law: ['FSL'],
  version: 1,
  inForce: { current: '2019-12-01', 2007: '2007-01-01' },
  opening: AdditiveUse,
  begin: beginAdditive,
  titled: (filing) => `${filing.product}添加剂使用备案`,
  number: { series: 'BA-{region}-{year}-{serial:5}' },

  states: {
    filed: '已提交', flagged: '核对有问题', acknowledged: '已备案', lapsed: '逾期未确认', clueSent: '移交线索', ended: '已终止',
  },
  start: 'filed',
  final: ['clueSent', 'ended'],

  capacities: {
    filer: party('食品生产者', 'enterpriseUser'),
    supervisor: organ('监督员', 'supervisor'),
    clock: theClock,
  },
  opens: ['filer'],
  follows: [{ from: 'case:licence', meaning: 'concerns' }],

  documents: {
    filing: { zh: '食品添加剂使用备案表', code: 'ADDF' },
    checkResult: { zh: '备案自动核对结果', code: 'ADDCHK' },
    receipt: { zh: '备案回执', code: 'ADDRCP', series: 'BA-{region}-{year}-H-{serial:5}' },
    clue: { zh: '案件线索移交单', code: 'CLUE', series: 'XS-{region}-{year}-{serial:6}' },
  },

  limits: {
    check: { id: 'design.autoCheck', zh: '自动核对', kind: 'term', term: '1 hour', from: ['opened', 'correct', 'amend'], until: ['autoCheck', 'acknowledge'], by: 'supervisor', when: hasFindings, lapse: 'autoCheck', basis: 'design', origin: 'internal', confidence: 'd' },
    file: { id: 'ADD.file', zh: '使用前或变化后备案', kind: 'term', term: '10 working days', from: 'noteUse', since: sinceUse, until: ['amend'], by: 'filer', basis: 'design', confidence: 'd' },
    review: { id: 'ADD.review', zh: '形式核对并出具回执', kind: 'term', term: '5 working days', from: ['opened', 'correct', 'readStandard', 'amend'], until: ['acknowledge', 'autoCheck'], by: 'supervisor', basis: 'design', confidence: 'd' },
    yearly: { id: 'ADD.yearly', zh: '每年确认备案', kind: 'validity', term: '1 year', from: ['acknowledge', 'confirm'], until: ['confirm', 'amend'], by: 'filer', roll: false, lapse: 'lapse', basis: 'design', confidence: 'd' },
  },

  steps: {
    autoCheck: { zh: '自动核对发现问题', from: 'filed', to: 'flagged', by: ['supervisor', 'clock'], issues: ['checkResult'], when: [somethingIsFound], basis: 'design', note: '依次核对：禁用物质、未知添加剂、食品类别、用量、同功能合计、供货者许可证' },
    correct: { zh: '改正备案', from: 'flagged', to: 'filed', by: 'filer', needs: ['filing'], form: AdditiveUse, when: [nothingBanned], records: withUseChanged, basis: 'design' },
    readStandard: { zh: '查阅标准后确认', from: 'flagged', to: 'filed', by: 'supervisor', form: StandardRead, when: [onlyOpenFindings], records: withStandardRead, basis: 'design', note: '仅限核对表未收录的添加剂或者食品类别' },
    toClue: { zh: '移交线索', from: 'flagged', to: 'clueSent', by: 'supervisor', issues: ['clue'], form: AdditiveClue, basis: 'FSL 123,124', note: '本案就此结束，由执法机构立案查处' },
    acknowledge: { zh: '出具备案回执', from: 'filed', to: 'acknowledged', by: 'supervisor', issues: ['receipt'], when: [nothingIsFound], basis: 'design', note: '回执不是许可' },
    noteUse: { zh: '登记使用变化', from: 'acknowledged', by: ['filer', 'supervisor'], form: UseChanged, basis: 'design' },
    amend: { zh: '变更备案', from: 'acknowledged', to: 'filed', by: 'filer', needs: ['filing'], form: AdditiveUse, records: withUseChanged, basis: 'design' },
    lapse: { zh: '逾期未确认', from: 'acknowledged', to: 'lapsed', by: 'clock', basis: 'design' },
    confirm: { zh: '年度确认', from: ['acknowledged', 'lapsed'], to: 'acknowledged', by: 'filer', needs: ['filing'], basis: 'design' },
    end: { zh: '停止使用，终止备案', from: ['filed', 'flagged', 'acknowledged', 'lapsed'], to: 'ended', by: 'filer', form: Reasons, when: [nothingBanned], basis: 'design', note: '本案就此结束' },
  },
}, {
  title: 'Filing of food additives in use',
  states: { filed: 'Filed', flagged: 'Flagged', acknowledged: 'On file', lapsed: 'Not confirmed', clueSent: 'Handed over as clue', ended: 'Ended' },
  capacities: { filer: 'Food producer', supervisor: 'Supervisor', clock: 'System' },
  documents: { filing: 'Filing form', checkResult: 'Result of the automatic check', receipt: 'Receipt', clue: 'Clue slip' },
  limits: { check: 'Automatic check', file: 'File before use or after a change', review: 'Look over and acknowledge', yearly: 'Confirm once a year' },
  steps: {
    autoCheck: 'The automatic check found something', correct: 'Correct the filing', readStandard: 'Confirm by the standard', toClue: 'Hand over as a clue', acknowledge: 'Acknowledge',
    noteUse: 'Note a change of use', amend: 'Change the filing', lapse: 'Not confirmed in time', confirm: 'Confirm for the year', end: 'End the filing',
  },
  notes: {
    autoCheck: 'In turn: banned, unknown, food not allowed, over the limit, sum of one function, licence of the supplier',
    readStandard: 'Only for additives or foods that the table does not hold',
    toClue: 'This ends the case; enforcement takes it from here',
    acknowledge: 'A receipt is no approval',
    end: 'This ends the case',
  },
})
