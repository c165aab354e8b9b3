import { organ, party } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { Freeze, LotDisposal, RecordsMissing, RecordsWanted, TraceAnswer, TraceEnquiry, TraceQuestion, TraceRecords } from '../contract-trace-enquiry.ts'
import {
  beginEnquiry, completenessHolds, disposesOfFrozen, freezesWhatWasMade, frozenAreSettled, isFrozen, lotDidNotFail,
  nothingShippedBeforeMade, recordsAreLate, recordsBalance, withAnswer, withDisposed, withFreed, withFrozen, withRecords,
} from '../rules-trace-enquiry.ts'

/**
 * 追溯查询. Where did a suspected lot come from, and where is it now? The maker or seller hands in
 * the records of purchase, production, release test and sale within a day; the officer answers both
 * ways and may freeze the lot meanwhile. Records withheld are handed over as a clue.
 */
export const traceEnquiry = defineProcedure(TraceEnquiry, {
  name: 'traceEnquiry',
  inventory: 'P34',
  title: '追溯查询',
  law: ['FSL', 'FSLR'],
  version: 1,
  inForce: { current: '2019-12-01', 2007: '2007-01-01' },
  opening: TraceQuestion,
  begin: beginEnquiry,
  titled: ({ product, lotNumber }) => `${product} ${lotNumber}`,
  number: { series: 'ZS-{year}-{serial:6}' },

  states: {
    asked: '待查询', recordsAsked: '待提供记录', recordsIn: '待答复', answered: '已答复', closed: '已办结',
    dismissed: '撤销查询', clueSent: '移交线索',
  },
  start: 'asked',
  final: ['closed', 'dismissed', 'clueSent'],

  capacities: {
    traceOfficer: organ('追溯管理员', 'recallOfficer'),
    enterpriseUser: party('食品生产经营者', 'enterpriseUser'),
  },
  opens: ['traceOfficer'],
  follows: [
    { from: 'sample', meaning: 'concerns' }, { from: 'case:riskWarning', meaning: 'concerns' },
    { from: 'case:foodRecall', meaning: 'concerns' }, { from: 'case:emergency', meaning: 'concerns' },
  ],

  documents: {
    purchase: { zh: '进货查验记录', code: 'IN' },
    production: { zh: '生产（投料）记录', code: 'PROD' },
    releaseTest: { zh: '出厂检验记录', code: 'OUTTEST' },
    sales: { zh: '销售记录', code: 'OUT' },
    block: { zh: '拦截指令', code: 'BLOCK', series: '{organ}市监拦〔{year}〕{serial}号' },
    disposal: { zh: '无害化处理、销毁记录', code: 'DISP' },
    clue: { zh: '案件线索移交单', code: 'CLUE', series: 'XS-{region}-{year}-{serial:6}' },
  },

  limits: {
    ask: { id: 'design.traceAsk', zh: '要求提供记录', kind: 'term', term: '2 hours', from: 'opened', until: ['requestRecords', 'dismiss'], by: 'traceOfficer', basis: 'design', origin: 'internal', confidence: 'd' },
    records: { id: 'design.traceRecords', zh: '提供记录', kind: 'term', term: '24 hours', from: ['requestRecords', 'askAgain'], until: ['provideRecords', 'dismiss'], by: 'enterpriseUser', basis: 'design; FSL 42', origin: 'internal', confidence: 'd' },
    answer: { id: 'design.traceAnswer', zh: '答复来源去向', kind: 'term', term: '24 hours', from: 'provideRecords', until: ['answer', 'askAgain'], by: 'traceOfficer', basis: 'design', origin: 'internal', confidence: 'd' },
  },

  steps: {
    requestRecords: { zh: '要求提供记录', from: 'asked', to: 'recordsAsked', by: 'traceOfficer', form: RecordsWanted, basis: 'FSL 110' },
    provideRecords: { zh: '提供记录', from: 'recordsAsked', to: 'recordsIn', by: 'enterpriseUser', needs: ['purchase', 'production', 'releaseTest', 'sales'], form: TraceRecords, verify: [recordsBalance, nothingShippedBeforeMade], records: withRecords, basis: 'FSL 42,50,51' },
    askAgain: { zh: '要求补充记录', from: 'recordsIn', to: 'recordsAsked', by: 'traceOfficer', form: RecordsMissing, basis: 'FSL 110' },
    answer: { zh: '答复来源去向', from: 'recordsIn', to: 'answered', by: 'traceOfficer', form: TraceAnswer, verify: [completenessHolds], records: withAnswer, basis: 'FSL 42' },
    close: { zh: '结案', from: 'answered', to: 'closed', by: 'traceOfficer', form: Reasons, when: [frozenAreSettled], basis: 'design', note: '结案后不再办理' },
    dismiss: { zh: '撤销查询', from: ['asked', 'recordsAsked'], to: 'dismissed', by: 'traceOfficer', form: Reasons, when: [frozenAreSettled], basis: 'design', note: '本案就此结束' },
    sendClue: { zh: '拒不提供记录，移交线索', from: 'recordsAsked', to: 'clueSent', by: 'traceOfficer', issues: ['clue'], form: Reasons, when: [recordsAreLate], basis: 'FSL 126', note: '本案就此结束，由执法机构立案查处' },

    freeze: { zh: '冻结批次', from: ['recordsAsked', 'recordsIn', 'answered'], by: 'traceOfficer', issues: ['block'], form: Freeze, verify: [freezesWhatWasMade], records: withFrozen, basis: 'FSL 110; design', note: '收银处即行拒售' },
    unfreeze: { zh: '解除冻结', from: ['recordsAsked', 'recordsIn', 'answered'], by: 'traceOfficer', form: Reasons, when: [isFrozen, lotDidNotFail], records: withFreed, basis: 'design', note: '恢复到冻结前的状态' },
    dispose: { zh: '处置冻结产品', from: ['recordsIn', 'answered'], by: 'enterpriseUser', needs: ['disposal'], form: LotDisposal, when: [isFrozen], verify: [disposesOfFrozen], records: withDisposed, basis: 'FSL 63' },
  },
}, {
  title: 'Trace enquiry',
  states: {
    asked: 'Asked', recordsAsked: 'Records asked for', recordsIn: 'To be answered', answered: 'Answered', closed: 'Closed', dismissed: 'Dismissed',
    clueSent: 'Handed over as clue',
  },
  capacities: { traceOfficer: 'Trace officer', enterpriseUser: 'Maker or seller of food' },
  documents: {
    purchase: 'Purchase records', production: 'Production records', releaseTest: 'Release test record', sales: 'Sales records', block: 'Block order',
    disposal: 'Disposal record', clue: 'Clue slip',
  },
  limits: { ask: 'Ask for the records', records: 'Hand in the records', answer: 'Answer both ways' },
  steps: {
    requestRecords: 'Ask for the records', provideRecords: 'Hand in the records', askAgain: 'Ask for more records', answer: 'Answer both ways', close: 'Close',
    dismiss: 'Dismiss the enquiry', sendClue: 'Hand over as a clue', freeze: 'Freeze the lot', unfreeze: 'Set the lot free', dispose: 'Dispose of frozen goods',
  },
  notes: {
    close: 'Nothing can be done in the case afterwards',
    dismiss: 'This ends the case',
    sendClue: 'This ends the case; enforcement takes it from here',
    freeze: 'Sale is refused at the till from now on',
    unfreeze: 'Goods go back to the state before the block',
  },
})
