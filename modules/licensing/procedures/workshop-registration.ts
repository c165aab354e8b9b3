import { organ, party, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { Correction, RefusalDecision } from '../contract-application.ts'
import {
  Cancellation, RestartPlan, SaleArea, Sighting, WorkshopApplication, WorkshopChange, WorkshopCheck,
  WorkshopRegistration, WorkshopVisit,
} from '../contract-workshop.ts'
import { correctionNotAskedBefore } from '../rules-application.ts'
import {
  areaIsOwn, beginWorkshop, changeIsAsked, channelsAreOpen, decidesChange, decidesRenewal, foodsAreAllowed, fullLicenceIsIssued,
  isUnderway, nothingIsPending, papersAreFiled, renewalIsAsked, restartIsPlanned, restartLiesAhead, runsOut, seenOutside,
  sinceDayBeforeRestart, sinceRegistered, sinceShelfLife, sinceWorkshopChange, sinceWorkshopExpiry, twoVisit, visitPassed,
  withChangeAsked, withoutPending, withRegistration, withRenewalAsked, withSaleArea, withVisit, withWorkshopRenewal,
} from '../rules-workshop.ts'

/**
 * 食品小作坊登记与区域限售. The Food Safety Law leaves workshops to the provinces (art. 36); the terms are
 * those of Chongqing, the default. The registration names where and how the goods may be sold; goods
 * seen elsewhere are a breach, to be cleared or to end the registration. A workshop that grew becomes
 * a factory with a licence (P02).
 */
export const workshopRegistration = defineProcedure(WorkshopRegistration, {
  name: 'workshopRegistration',
  inventory: 'P04',
  title: '食品小作坊登记与区域限售',
  law: ['FSL', 'FSIM'],
  version: 1,
  inForce: { current: '2016-06-01', 2007: '2007-01-01' },
  opening: WorkshopApplication,
  begin: beginWorkshop,
  titled: (workshop) => `${workshop.workshopName}登记`,
  number: { series: 'XZF{region}{year}{serial:5}' },

  states: {
    submitted: '已提交', needsCorrection: '待补正', visited: '已核查', registered: '已登记', refused: '不予登记',
    suspended: '已责令停产', breachFound: '超区域销售待核', upgraded: '已取得生产许可', cancelled: '已注销',
  },
  start: 'submitted',
  final: ['refused', 'upgraded', 'cancelled'],

  capacities: {
    owner: party('小作坊业主', 'workshopOwner'),
    acceptor: organ('受理人员', 'acceptor'),
    examiner: organ('核查员', 'examiner'),
    decider: organ('审批人', 'decider'),
    supervisor: organ('监督员', 'supervisor'),
    informant: organ('社会信息员', 'informant'),
    clock: theClock,
  },
  opens: ['owner'],

  documents: {
    application: { zh: '小作坊登记申请表', code: 'WAPP' },
    identity: { zh: '负责人身份证明', code: 'IDCARD' },
    health: { zh: '从业人员健康证明', code: 'HEALTH' },
    equipment: { zh: '设备设施清单', code: 'EQUIP' },
    products: { zh: '拟生产加工品种说明', code: 'PRODUCTS' },
    correction: { zh: '补正材料通知书', code: 'CORR', series: '{organ}市监登补〔{year}〕{serial}号' },
    visitRecord: { zh: '现场核查记录表', code: 'ONSITE' },
    certificate: { zh: '小作坊登记证', code: 'WCERT' },
    refusalDecision: { zh: '不予登记决定书', code: 'NOLIC', series: '{organ}市监登不〔{year}〕{serial}号' },
    checkRecord: { zh: '监督检查结果记录表', code: 'INSREC', series: 'JC-{region}-{date}-{serial:4}' },
    change: { zh: '变更申请书', code: 'CHG' },
    stopOrder: { zh: '责令停止生产通知书', code: 'STOP', series: '{organ}市监停〔{year}〕{serial}号' },
    resumption: { zh: '恢复生产决定书', code: 'RESDEC', series: '{organ}市监登复〔{year}〕{serial}号' },
    deregistration: { zh: '注销决定书及公告', code: 'DEREG', series: '{organ}市监登注〔{year}〕{serial}号' },
    clue: { zh: '案件线索移交单', code: 'CLUE', series: 'XS-{region}-{year}-{serial:6}' },
    penaltyDecision: { zh: '行政处罚决定书', code: 'PENDEC' },
  },

  limits: {
    review: { id: 'WSR.review', zh: '审查材料并现场核查', kind: 'term', term: '15 working days', from: ['opened', 'resubmit'], until: ['register', 'refuse', 'askCorrection'], by: 'decider', basis: 'FSL 36', confidence: 'v' },
    validity: { id: 'WSR.validity', zh: '登记证有效期', kind: 'validity', term: '3 years', from: ['register', 'renew', 'refuseRenewal'], since: sinceRegistered, until: [], by: 'owner', when: runsOut, roll: false, lapse: 'expire', basis: 'FSL 36', confidence: 'v' },
    renewal: { id: 'WSR.renew', zh: '申请延续（期满三十日前）', kind: 'window', term: '-30 days', from: ['register', 'renew', 'refuseRenewal'], since: sinceWorkshopExpiry, until: ['askRenewal'], by: 'owner', when: runsOut, roll: false, basis: 'FSL 36', confidence: 'v' },
    renewalDecide: { id: 'WSR.renewDecide', zh: '决定是否准予延续', kind: 'term', term: '10 working days', from: 'askRenewal', until: ['renew', 'refuseRenewal'], by: 'decider', when: decidesRenewal, basis: 'FSL 36', confidence: 'v' },
    changeReport: { id: 'WSR.change', zh: '申请变更登记事项', kind: 'term', term: '10 days', from: 'noteChange', since: sinceWorkshopChange, until: ['askChange'], by: 'owner', basis: 'FSL 36', confidence: 'v' },
    changeDecide: { id: 'WSR.renewDecide', zh: '决定是否准予变更', kind: 'term', term: '10 working days', from: 'askChange', until: ['change', 'refuseChange'], by: 'decider', when: decidesChange, basis: 'FSL 36', confidence: 'v' },
    firstVisit: { id: 'WSR.firstVisit', zh: '登记后首次检查', kind: 'term', term: '1 month', from: 'register', until: ['firstVisit'], by: 'supervisor', when: isUnderway, roll: false, basis: 'FSL 36', confidence: 'v' },
    restart: { id: 'WSR.restart', zh: '首批产品生产前七日内报告', kind: 'bar', term: '-7 days', from: 'planRestart', since: sinceDayBeforeRestart, until: ['reportRestart'], by: 'owner', when: (facts) => restartIsPlanned(facts) === null, roll: false, basis: 'FSL 36', confidence: 'v' },
    records: { id: 'WSR.records', zh: '保存进货查验记录', kind: 'retention', term: '6 months', from: ['register', 'firstVisit'], since: sinceShelfLife, until: [], by: 'owner', roll: false, basis: 'FSL 50', confidence: 'v' },
  },

  steps: {
    filePapers: { zh: '提交登记材料', from: ['submitted', 'needsCorrection'], by: 'owner', needs: ['identity', 'health', 'equipment', 'products'], basis: 'FSL 36' },
    askCorrection: { zh: '一次告知补正', from: 'submitted', to: 'needsCorrection', by: 'acceptor', issues: ['correction'], form: Correction, when: [correctionNotAskedBefore], basis: 'FSL 36', note: '只能告知一次，请列全' },
    resubmit: { zh: '提交补正材料', from: 'needsCorrection', to: 'submitted', by: 'owner', needs: ['application'], basis: 'FSL 36' },
    visit: { zh: '登记现场核查', from: 'submitted', to: 'visited', by: 'examiner', needs: ['visitRecord'], form: WorkshopVisit, when: [papersAreFiled, foodsAreAllowed], verify: [twoVisit], records: withVisit, basis: 'FSL 36' },
    register: { zh: '准予登记', from: 'visited', to: 'registered', by: 'decider', issues: ['certificate'], form: SaleArea, when: [visitPassed], verify: [areaIsOwn, channelsAreOpen], notSameAs: ['visit'], records: withRegistration, basis: 'FSL 36', note: '在此确定销售区域和渠道，超区域销售的予以查处' },
    refuse: { zh: '不予登记', from: ['submitted', 'visited'], to: 'refused', by: 'decider', issues: ['refusalDecision'], form: RefusalDecision, notSameAs: ['visit'], basis: 'FSL 36', note: '本案就此结束' },

    firstVisit: { zh: '登记首次检查', from: 'registered', by: 'supervisor', issues: ['checkRecord'], form: WorkshopCheck, basis: 'FSL 36' },
    planRestart: { zh: '登记拟开始生产日期', from: 'registered', by: 'owner', form: RestartPlan, basis: 'FSL 36', note: '首批、停产六个月以上或者改变工艺的，生产前七日内报告' },
    reportRestart: { zh: '报告首批生产', from: 'registered', by: 'owner', when: [restartIsPlanned, restartLiesAhead], basis: 'FSL 36' },
    noteChange: { zh: '登记变化情况', from: 'registered', by: ['owner', 'supervisor'], form: WorkshopChange, basis: 'FSL 36' },
    askChange: { zh: '申请变更', from: 'registered', by: 'owner', needs: ['change'], when: [nothingIsPending], records: withChangeAsked, basis: 'FSL 36' },
    change: { zh: '准予变更', from: 'registered', by: 'decider', issues: ['certificate'], form: SaleArea, when: [changeIsAsked], verify: [areaIsOwn, channelsAreOpen], records: withSaleArea, basis: 'FSL 36' },
    refuseChange: { zh: '不予变更', from: 'registered', by: 'decider', issues: ['refusalDecision'], form: RefusalDecision, when: [changeIsAsked], records: withoutPending, basis: 'FSL 36' },
    askRenewal: { zh: '申请延续', from: 'registered', by: 'owner', needs: ['application'], when: [nothingIsPending], records: withRenewalAsked, basis: 'FSL 36' },
    renew: { zh: '准予延续', from: 'registered', by: 'decider', issues: ['certificate'], when: [renewalIsAsked], records: withWorkshopRenewal, basis: 'FSL 36', note: '新的有效期自今日起算' },
    refuseRenewal: { zh: '不予延续', from: 'registered', by: 'decider', issues: ['refusalDecision'], form: RefusalDecision, when: [renewalIsAsked], records: withoutPending, basis: 'FSL 36', note: '登记到有效期满为止' },
    grantFullLicence: { zh: '取得食品生产许可，转为企业', from: 'registered', to: 'upgraded', by: 'decider', when: [fullLicenceIsIssued], basis: 'FSL 35', note: '登记就此结束' },

    orderStop: { zh: '责令停止生产', from: 'registered', to: 'suspended', by: 'supervisor', issues: ['stopOrder'], form: Reasons, basis: 'FSL 36' },
    resume: { zh: '恢复生产', from: 'suspended', to: 'registered', by: 'supervisor', issues: ['resumption'], form: Reasons, basis: 'design' },
    reportOutOfArea: { zh: '报告超区域销售', from: 'registered', to: 'breachFound', by: ['informant', 'supervisor'], issues: ['clue'], form: Sighting, verify: [seenOutside], basis: 'design' },
    clearBreach: { zh: '核实后排除', from: 'breachFound', to: 'registered', by: 'supervisor', issues: ['checkRecord'], form: WorkshopCheck, basis: 'design' },
    cancel: { zh: '注销登记', from: ['registered', 'suspended'], to: 'cancelled', by: 'decider', issues: ['deregistration'], form: Cancellation, basis: 'FSL 36', note: '本案就此结束' },
    cancelForBreach: { zh: '超区域销售，吊销登记', from: 'breachFound', to: 'cancelled', by: 'decider', needs: ['penaltyDecision'], issues: ['deregistration'], form: Reasons, basis: 'FSL 36', note: '只能依据行政处罚决定，本案就此结束' },
    expire: { zh: '登记期满', from: ['registered', 'suspended', 'breachFound'], to: 'cancelled', by: 'clock', basis: 'FSL 36' },
  },
}, {
  title: 'Registration of a food workshop',
  states: {
    submitted: 'Submitted', needsCorrection: 'To be corrected', visited: 'Visited', registered: 'Registered', refused: 'Refused',
    suspended: 'Ordered to stop', breachFound: 'Sale outside the area, to be checked', upgraded: 'Has a full licence', cancelled: 'Deregistered',
  },
  capacities: {
    owner: 'Owner', acceptor: 'Acceptance desk', examiner: 'Examiner', decider: 'Decider', supervisor: 'Supervisor', informant: 'Informant', clock: 'Clock',
  },
  documents: {
    application: 'Registration form', identity: 'Identity of the owner', health: 'Health certificates', equipment: 'Equipment list', products: 'List of foods',
    correction: 'Notice to correct', visitRecord: 'Record of the visit', certificate: 'Workshop certificate', refusalDecision: 'Decision to refuse',
    checkRecord: 'Inspection record', change: 'Request for change', stopOrder: 'Stop order', resumption: 'Decision to resume',
    deregistration: 'Decision and notice of deregistration', clue: 'Clue slip', penaltyDecision: 'Penalty decision',
  },
  limits: {
    review: 'Review the papers and visit', validity: 'Validity of the registration', renewal: 'Ask for renewal, thirty days before expiry',
    renewalDecide: 'Decide on the renewal', changeReport: 'Ask for the change', changeDecide: 'Decide on the change', firstVisit: 'First check of a new workshop',
    restart: 'Report the first lot within the seven days before it', records: 'Keep the purchase records',
  },
  steps: {
    filePapers: 'File the papers', askCorrection: 'Ask for correction', resubmit: 'File the corrected papers', visit: 'Record the visit', register: 'Register',
    refuse: 'Refuse', firstVisit: 'Record the first check', planRestart: 'Say when production starts', reportRestart: 'Report the first lot',
    noteChange: 'Note what changed', askChange: 'Ask for a change', change: 'Approve the change', refuseChange: 'Refuse the change',
    askRenewal: 'Ask for renewal', renew: 'Renew', refuseRenewal: 'Refuse to renew', grantFullLicence: 'Became a licensed factory',
    orderStop: 'Order to stop', resume: 'Resume', reportOutOfArea: 'Report sale outside the area', clearBreach: 'Clear the breach', cancel: 'Deregister',
    cancelForBreach: 'Deregister for the breach', expire: 'Expired',
  },
  notes: {
    askCorrection: 'Only once: list everything',
    register: 'Settles where and how the goods may be sold; sale elsewhere is a breach',
    refuse: 'This ends the case',
    planRestart: 'A first lot, one after six months of standstill or by a new process is reported within seven days before it',
    renew: 'A new term begins today',
    refuseRenewal: 'The registration holds until its last day',
    grantFullLicence: 'This ends the registration',
    cancel: 'This ends the case',
    cancelForBreach: 'Only on a penalty decision; this ends the case',
  },
})
