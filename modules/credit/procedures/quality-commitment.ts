import { organ, party, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  BreachClaim, BreachFinding, CommitmentOpening, QualityCommitment, RemedyDone, Renewal, Restoration, Signature,
} from '../contract-quality-commitment.ts'
import { beginCommitment, isPublished, remedyIsFull, remedyIsPast, withBreach, withPublished, withRemedy } from '../rules-quality-commitment.ts'

/**
 * 质量承诺. The legal person signs a declaration whose text, version and time are fixed and public. A
 * breach is claimed through the complaint desk and proved or dismissed by a mediator; a proved one
 * that is not remedied in time ends the commitment and lowers the credit of the firm.
 */
export const qualityCommitment = defineProcedure(QualityCommitment, {
  name: 'qualityCommitment',
  inventory: 'P24',
  title: '质量承诺',
  law: ['PQL', 'CRL'],
  version: 1,
  inForce: { current: '2014-03-15', 2007: '2007-01-01' },
  opening: CommitmentOpening,
  begin: beginCommitment,
  titled: (commitment) => `质量承诺：${commitment.products[0] ?? ''}`,
  number: { series: 'CN-{region}-{year}-{serial:5}' },

  states: {
    draft: '待签署', signed: '已签署', published: '公开中', breachClaimed: '被主张违约', breachProved: '违约属实', remedied: '已补救',
    unremedied: '逾期未补救', renewed: '已续签', ended: '已终止',
  },
  start: 'draft',
  final: ['unremedied', 'renewed', 'ended'],

  capacities: {
    enterpriseUser: party('企业', 'enterpriseUser'),
    firstResponsiblePerson: party('第一责任人', 'firstResponsiblePerson'),
    mediatorDesk: organ('投诉受理岗', 'mediatorDesk'),
    mediator: organ('调解员', 'mediator'),
    clock: theClock,
  },
  opens: ['enterpriseUser', 'firstResponsiblePerson'],
  follows: [{ from: 'case:qualityCommitment', meaning: 'causedBy' }],

  documents: {
    commitment: { zh: '承诺书', code: 'COMMIT' },
    claim: { zh: '承诺违约主张', code: 'CLAIM' },
    agreement: { zh: '调解书', code: 'MEDAGR', series: '{organ}市监诺调〔{year}〕{serial}号' },
    remedy: { zh: '履约补救记录', code: 'REM' },
  },

  limits: {
    publish: { id: 'design.publishCommitment', zh: '公开承诺', kind: 'term', term: '1 hour', from: 'sign', until: ['publish'], by: 'clock', lapse: 'publish', basis: 'design', origin: 'internal', confidence: 'd' },
    decideClaim: { id: 'design.breachClaim', zh: '认定违约主张', kind: 'term', term: '45 working days', from: 'claimBreach', until: ['prove', 'dismiss'], by: 'mediator', basis: 'design', origin: 'internal', confidence: 'd' },
    remedy: { id: 'design.breachRemedy', zh: '补救违约', kind: 'term', term: '15 working days', from: 'prove', until: ['remedy'], by: 'enterpriseUser', lapse: 'timeout', basis: 'design', confidence: 'd' },
    restore: { id: 'design.restoreCommitment', zh: '恢复公开', kind: 'term', term: '5 working days', from: 'remedy', until: ['restore'], by: 'mediator', lapse: 'restore', basis: 'design', origin: 'internal', confidence: 'd' },
    term: { id: 'design.commitmentTerm', zh: '承诺有效期', kind: 'validity', term: '1 year', from: 'publish', until: ['renew', 'end'], by: 'enterpriseUser', when: isPublished, roll: false, lapse: 'expire', basis: 'design', confidence: 'd' },
  },

  steps: {
    sign: { zh: '签署', from: 'draft', to: 'signed', by: 'firstResponsiblePerson', needs: ['commitment'], form: Signature, basis: 'design', note: '签署后文本不再更改，一小时后向社会公开' },
    publish: { zh: '公开', from: 'signed', to: 'published', by: 'clock', records: withPublished, basis: 'design' },
    claimBreach: { zh: '登记违约主张', from: 'published', to: 'breachClaimed', by: 'mediatorDesk', needs: ['claim'], form: BreachClaim, basis: 'CRL 16; design' },
    prove: { zh: '认定违约', from: 'breachClaimed', to: 'breachProved', by: 'mediator', issues: ['agreement'], form: BreachFinding, records: withBreach, basis: 'design' },
    dismiss: { zh: '违约不成立', from: 'breachClaimed', to: 'published', by: 'mediator', form: Reasons, basis: 'design' },
    remedy: { zh: '补救', from: 'breachProved', to: 'remedied', by: 'enterpriseUser', needs: ['remedy'], form: RemedyDone, verify: [remedyIsFull, remedyIsPast], records: withRemedy, basis: 'design' },
    timeout: { zh: '逾期未补救', from: 'breachProved', to: 'unremedied', by: 'clock', basis: 'design' },
    restore: { zh: '恢复公开', from: 'remedied', to: 'published', by: ['mediator', 'clock'], form: Restoration, basis: 'design' },
    renew: { zh: '续签', from: 'published', to: 'renewed', by: 'firstResponsiblePerson', needs: ['commitment'], form: Renewal, basis: 'design', note: '本承诺到此为止；新承诺另行签署并与本案关联' },
    end: { zh: '终止承诺', from: 'published', to: 'ended', by: 'enterpriseUser', form: Reasons, basis: 'design', note: '终止前售出的产品仍受承诺约束' },
    expire: { zh: '期满未续签', from: 'published', to: 'ended', by: 'clock', basis: 'design' },
  },
}, {
  title: 'Quality commitment',
  states: {
    draft: 'To be signed', signed: 'Signed', published: 'Public', breachClaimed: 'Breach claimed', breachProved: 'Breach proved', remedied: 'Remedied',
    unremedied: 'Not remedied in time', renewed: 'Renewed', ended: 'Ended',
  },
  capacities: {
    enterpriseUser: 'Enterprise', firstResponsiblePerson: 'First responsible person', mediatorDesk: 'Complaint desk', mediator: 'Mediator', clock: 'Clock',
  },
  documents: { commitment: 'Commitment statement', claim: 'Breach claim', agreement: 'Mediation agreement', remedy: 'Remedy record' },
  limits: {
    publish: 'Make it public', decideClaim: 'Decide on the claim', remedy: 'Remedy the breach', restore: 'Make it public again', term: 'Term of the commitment',
  },
  steps: {
    sign: 'Sign', publish: 'Make public', claimBreach: 'Record a claim of breach', prove: 'Find a breach', dismiss: 'Find no breach', remedy: 'Remedy',
    timeout: 'Not remedied in time', restore: 'Make public again', renew: 'Renew', end: 'End the commitment', expire: 'Term over without renewal',
  },
  notes: {
    sign: 'The text is fixed; it is public after an hour',
    renew: 'This one ends; the new one is signed anew and tied to it',
    end: 'What was sold before stays under the promise',
  },
})
