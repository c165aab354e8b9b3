import { organ, party, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { Allocation, CodeSegment, Download, SegmentChange, SegmentRequest, SegmentReview, SegmentRuns } from '../contract-code-segment.ts'
import { barCodeHolds, beginSegment, isUsedUp, withAllocation, withDownload, withRequest, withRuns } from '../rules-code-segment.ts'

/**
 * 监管码号段申请. A maker asks for codes, the request is reviewed, the issuer allots serials that
 * nobody else has, and the maker fetches the sealed file. Whatever is not fetched or not used up in
 * time expires. What becomes of each item are runs of the trace; the case is told their sums.
 */
export const codeSegment = defineProcedure(CodeSegment, {
  name: 'codeSegment',
  inventory: 'P32',
  title: '监管码号段申请',
  law: ['FSL'],
  version: 1,
  inForce: { current: '2015-10-01', 2007: '2007-01-01' },
  opening: SegmentRequest,
  begin: beginSegment,
  titled: ({ product, specification }) => `${product}（${specification}）`,
  number: { series: 'MD-{year}-{serial:6}' },

  states: {
    requested: '待审核', returned: '待修改', approved: '待分配', allocated: '已分配', downloaded: '已下载', usedUp: '已用完',
    expired: '已失效', refused: '不予分配', withdrawn: '已撤回申请',
  },
  start: 'requested',
  final: ['usedUp', 'expired', 'refused', 'withdrawn'],

  capacities: {
    enterpriseUser: party('申请企业', 'enterpriseUser'),
    codeOfficer: organ('监管码管理员', 'recallOfficer'),
    clock: theClock,
  },
  opens: ['enterpriseUser'],

  documents: {
    reason: { zh: '不予分配理由记录', code: 'REASON' },
    range: { zh: '监管码号段', code: 'RANGE', series: 'HD-{year}-{serial:6}' },
  },

  limits: {
    review: { id: 'design.segmentReview', zh: '审核号段申请', kind: 'term', term: '5 working days', from: 'opened', until: ['approve', 'refuse', 'askChange', 'withdraw'], by: 'codeOfficer', basis: 'design', origin: 'internal', confidence: 'd' },
    reviewAgain: { id: 'design.segmentReviewAgain', zh: '审核修改后的申请', kind: 'term', term: '5 working days', from: 'resubmit', until: ['approve', 'refuse', 'askChange', 'withdraw'], by: 'codeOfficer', basis: 'design', origin: 'internal', confidence: 'd' },
    allot: { id: 'design.segmentAllot', zh: '分配号段', kind: 'term', term: '24 hours', from: 'approve', until: ['allocate'], by: 'clock', basis: 'design', origin: 'internal', confidence: 'd' },
    untaken: { id: 'design.segmentUntaken', zh: '未下载失效', kind: 'validity', term: '90 days', from: 'allocate', until: ['download'], by: 'enterpriseUser', lapse: 'expire', roll: false, basis: 'design', origin: 'internal', confidence: 'd' },
    unused: { id: 'design.segmentUnused', zh: '未用完失效', kind: 'validity', term: '2 years', from: 'download', until: ['useUp'], by: 'enterpriseUser', lapse: 'expire', roll: false, basis: 'design', origin: 'internal', confidence: 'd' },
  },

  steps: {
    askChange: { zh: '退回修改', from: 'requested', to: 'returned', by: 'codeOfficer', form: SegmentChange, basis: 'design' },
    resubmit: { zh: '重新提交', from: 'returned', to: 'requested', by: 'enterpriseUser', form: SegmentRequest, records: withRequest, basis: 'design' },
    withdraw: { zh: '撤回申请', from: ['requested', 'returned'], to: 'withdrawn', by: 'enterpriseUser', form: Reasons, basis: 'design', note: '本案就此结束' },
    approve: { zh: '审核通过', from: 'requested', to: 'approved', by: 'codeOfficer', form: SegmentReview, when: [barCodeHolds], basis: 'design' },
    refuse: { zh: '不予分配', from: 'requested', to: 'refused', by: 'codeOfficer', issues: ['reason'], form: Reasons, basis: 'design', note: '本案就此结束' },
    allocate: { zh: '分配号段', from: 'approved', to: 'allocated', by: 'clock', form: Allocation, records: withAllocation, basis: 'design' },
    download: { zh: '下载号段文件', from: ['allocated', 'downloaded'], to: 'downloaded', by: 'enterpriseUser', issues: ['range'], form: Download, records: withDownload, basis: 'design', note: '每次下载的人员、时间和密钥均留存' },
    reportRuns: { zh: '号段流转汇总', from: 'downloaded', by: 'clock', form: SegmentRuns, records: withRuns, basis: 'FSL 42; design' },
    useUp: { zh: '号段用完', from: 'downloaded', to: 'usedUp', by: 'clock', when: [isUsedUp], basis: 'design' },
    expire: { zh: '号段失效', from: ['allocated', 'downloaded'], to: 'expired', by: 'clock', basis: 'design', note: '未激活的码即行作废，不再分配给他人' },
  },
}, {
  title: 'Request for a code segment',
  states: {
    requested: 'To be reviewed', returned: 'Returned for change', approved: 'To be allotted', allocated: 'Allotted', downloaded: 'Downloaded',
    usedUp: 'Used up', expired: 'Expired', refused: 'Refused', withdrawn: 'Withdrawn',
  },
  capacities: { enterpriseUser: 'Enterprise that asks', codeOfficer: 'Officer for item codes', clock: 'System' },
  documents: { reason: 'Reasons of the refusal', range: 'Range of codes' },
  limits: {
    review: 'Review the request', reviewAgain: 'Review the changed request', allot: 'Allot the segment', untaken: 'Expires when not downloaded', unused: 'Expires when not used up',
  },
  steps: {
    askChange: 'Return for change', resubmit: 'Hand in again', withdraw: 'Withdraw', approve: 'Approve', refuse: 'Refuse', allocate: 'Allot the segment',
    download: 'Download the file', reportRuns: 'Sums of the runs', useUp: 'Segment used up', expire: 'Segment expires',
  },
  notes: {
    withdraw: 'This ends the case',
    refuse: 'This ends the case',
    download: 'Person, hour and key of every download are kept',
    expire: 'Codes not activated become void and are never given to anybody else',
  },
})
