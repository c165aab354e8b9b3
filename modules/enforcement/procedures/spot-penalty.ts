import { organ } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { Closing, Signing } from '../contract-penalty.ts'
import { Refused, SpotDecision, SpotOpening, SpotPenalty } from '../contract-spot-penalty.ts'
import { isSignedSince, officersAreTwo } from '../rules-common.ts'
import { isOver } from '../rules-penalty-decision.ts'
import { beginSpotPenalty, fineFitsKinds, isSmallEnough, spotFineIsPaid, withSpotDecision } from '../rules-spot-penalty.ts'

/**
 * 当场行政处罚, the simple procedure (Penalty Law art. 51, 52): clear facts and a warning or a small
 * fine, decided and handed over on the spot on a numbered form, then filed with the organ. Whatever
 * is not that simple goes to the ordinary procedure. It is not published (PIM 2).
 */
export const spotPenalty = defineProcedure(SpotPenalty, {
  name: 'spotPenalty',
  inventory: 'P18',
  title: '当场行政处罚（简易程序）',
  law: ['APL', 'PPM'],
  version: 1,
  inForce: { current: '2021-07-15' },
  opening: SpotOpening,
  begin: beginSpotPenalty,
  titled: ({ act }) => `当场处罚：${act}`,
  number: { series: '{organ}市监当案〔{year}〕{serial}号' },

  states: { found: '现场发现', decided: '已当场决定', onFile: '已备案', ordinary: '转普通程序', closed: '已结案' },
  start: 'found',
  final: ['ordinary', 'closed'],

  capacities: {
    caseOfficer: organ('办案人员', 'caseOfficer'),
    secondOfficer: organ('协办人员', 'caseOfficer'),
    caseUnitHead: organ('办案机构负责人', 'caseUnitHead'),
  },
  opens: ['caseOfficer'],
  follows: [{ from: 'case:routineInspection', meaning: 'causedBy' }, { from: 'sample', meaning: 'concerns' }],

  documents: {
    decision: { zh: '当场行政处罚决定书', code: 'PENDEC', series: '{organ}市监当罚〔{year}〕{serial}号' },
    closing: { zh: '结案审批表', code: 'CLOSE' },
  },

  limits: {
    fileRecord: { id: 'PPM.spotRecord', zh: '将当场处罚材料交所属机关备案', kind: 'term', term: '7 working days', from: 'decideOnSpot', until: ['fileRecord'], by: 'caseOfficer', basis: 'APL 52; PPM', confidence: 'd' },
  },

  steps: {
    decideOnSpot: { zh: '当场作出处罚决定', from: 'found', to: 'decided', by: 'caseOfficer', issues: ['decision'], form: SpotDecision, verify: [officersAreTwo, isSmallEnough, fineFitsKinds], records: withSpotDecision, basis: 'APL 51,52' },
    turnOrdinary: { zh: '转普通程序', from: 'found', to: 'ordinary', by: 'caseOfficer', form: Reasons, basis: 'APL 54', note: '本案就此结束，据本案另立普通程序案件' },
    noteRefusal: { zh: '记明拒绝签收', from: 'decided', by: 'caseOfficer', form: Refused, basis: 'APL 52' },
    cosign: { zh: '第二名执法人员签字', from: 'decided', by: 'secondOfficer', form: Signing, notSameAs: ['decideOnSpot'], basis: 'APL 42' },
    fileRecord: { zh: '报所属机关备案', from: 'decided', to: 'onFile', by: 'caseOfficer', when: [isSignedSince('decideOnSpot')], basis: 'APL 52; PPM' },
    close: { zh: '结案', from: 'onFile', to: 'closed', by: 'caseUnitHead', issues: ['closing'], form: Closing, when: [spotFineIsPaid, isOver('penaltyAppeal')], basis: 'PPM', note: '结案后不再办理' },
  },
}, {
  title: 'Penalty on the spot (simple procedure)',
  states: { found: 'Found on the spot', decided: 'Decided on the spot', onFile: 'On file', ordinary: 'To the ordinary procedure', closed: 'Closed' },
  capacities: { caseOfficer: 'Case officer', secondOfficer: 'Second officer', caseUnitHead: 'Head of the unit' },
  documents: { decision: 'Decision on the spot', closing: 'Approval of closing' },
  limits: { fileRecord: 'File the papers with the organ' },
  steps: {
    decideOnSpot: 'Decide on the spot', turnOrdinary: 'Turn to the ordinary procedure', noteRefusal: 'Note a refusal to sign',
    cosign: 'Signature of the second officer', fileRecord: 'File with the organ', close: 'Close',
  },
  notes: { turnOrdinary: 'This ends the case; the ordinary case is opened from it', close: 'Nothing can be done in the case afterwards' },
})
