import { organ, superior } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {Assignment, 
  AssistanceExtension, AssistanceOpening, AssistanceReply, AssistanceRequest, AssistanceSending, More, Receipt, ReturnNotMine,
} from '../contract-assistance-request.ts'
import { beginAssistance, isUnanswered } from '../rules-assistance-request.ts'
import { isLaterThan } from '../rules-common.ts'

/**
 * 案件通报协查. One organ asks another of another region to help in a case; that one replies within
 * 15 working days, tells the asker if it takes longer, or sends the letter back as not its own. What
 * is not answered in time is before the common superior, who urges it.
 */
export const assistanceRequest = defineProcedure(AssistanceRequest, {
  name: 'assistanceRequest',
  inventory: 'P21',
  title: '案件通报协查',
  law: ['PPM'],
  version: 1,
  inForce: { current: '2021-07-15' },
  opening: AssistanceOpening,
  begin: beginAssistance,
  titled: ({ assistingOrgan, caseNumber }) => `协查：${assistingOrgan}（${caseNumber}）`,
  number: { series: 'XC-{region}-{year}-{serial:4}' },

  states: {
    drafted: '待发函', sent: '已发函', received: '已接收', working: '协查中', replied: '已复函', returned: '已退回', closed: '已办结',
  },
  start: 'drafted',
  final: ['returned', 'closed'],

  capacities: {
    caseOfficer: organ('办案人员', 'caseOfficer'),
    caseUnitHead: organ('办案机构负责人', 'caseUnitHead'),
    assistOfficer: organ('协查承办人', 'assistOfficer'),
    superiorOfficer: superior('共同上级机关经办人', 'superiorOfficer'),
  },
  opens: ['caseOfficer', 'caseUnitHead'],
  follows: [{ from: 'case:penalty', meaning: 'concerns' }, { from: 'case:seizure', meaning: 'concerns' }],

  documents: {
    letter: { zh: '协助调查函', code: 'ASSIST', series: 'XC-H-{region}-{year}-{serial:4}' },
    returnSlip: { zh: '退回单', code: 'RET' },
    reply: { zh: '协查回复函', code: 'ASSREP', series: 'XC-F-{region}-{year}-{serial:4}' },
    extension: { zh: '延长协查期限告知书', code: 'EXT' },
    urge: { zh: '督促办理通知书', code: 'URGE' },
  },

  limits: {
    reply: { id: 'AST.reply', zh: '完成协查并回复', kind: 'term', term: '15 working days', from: ['send', 'askMore'], until: ['reply', 'returnNotMine'], by: 'assistOfficer', basis: 'PPM', confidence: 'p' },
  },

  steps: {
    send: { zh: '发出协查函', from: 'drafted', to: 'sent', by: 'caseUnitHead', issues: ['letter'], form: AssistanceSending, basis: 'PPM' },
    receive: { zh: '接收协查函', from: 'sent', to: 'received', by: 'assistOfficer', form: Receipt, basis: 'PPM' },
    returnNotMine: { zh: '无管辖权退回', from: 'received', to: 'returned', by: 'assistOfficer', issues: ['returnSlip'], form: ReturnNotMine, basis: 'PPM', note: '本案就此结束，可向有管辖权的机关另行发函' },
    assign: { zh: '分派', from: 'received', to: 'working', by: 'assistOfficer', form: Assignment, basis: 'PPM' },
    extend: { zh: '延长期限', from: 'working', by: 'assistOfficer', issues: ['extension'], form: AssistanceExtension, verify: [isLaterThan('reply')], extends: ['reply'], basis: 'PPM' },
    urge: { zh: '上级督促', from: ['sent', 'received', 'working'], by: 'superiorOfficer', issues: ['urge'], form: Reasons, when: [isUnanswered], basis: 'design' },
    reply: { zh: '协查复函', from: 'working', to: 'replied', by: 'assistOfficer', issues: ['reply'], form: AssistanceReply, basis: 'PPM' },
    accept: { zh: '确认协查结果', from: 'replied', to: 'closed', by: 'caseOfficer', form: Reasons, basis: 'PPM' },
    askMore: { zh: '要求补充协查', from: 'replied', to: 'sent', by: 'caseOfficer', issues: ['letter'], form: More, basis: 'PPM' },
  },
}, {
  title: 'Request for assistance',
  states: { drafted: 'In draft', sent: 'Sent', received: 'Received', working: 'At work', replied: 'Replied', returned: 'Returned', closed: 'Closed' },
  capacities: { caseOfficer: 'Case officer', caseUnitHead: 'Head of the unit', assistOfficer: 'Assisting officer', superiorOfficer: 'Officer of the common superior' },
  documents: { letter: 'Assistance letter', returnSlip: 'Return slip', reply: 'Assistance reply', extension: 'Notice of extension', urge: 'Urge notice' },
  limits: { reply: 'Finish the assistance and reply' },
  steps: {
    send: 'Send the letter', receive: 'Receive the letter', returnNotMine: 'Return: not competent', assign: 'Assign', extend: 'Extend the term', urge: 'Superior urges',
    reply: 'Reply', accept: 'Accept the reply', askMore: 'Ask for more',
  },
  notes: { returnNotMine: 'This ends the case; another letter may go to the competent organ' },
})
