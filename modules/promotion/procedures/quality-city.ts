import { organ, party, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  Grading, ProgrammeEntry, QualityCity, Rectification, RectificationOrder, SelfEvaluation, SiteCheck, YearTargets,
} from '../contract-city.ts'
import {
  beginCity, gradeFollowsScore, gradeIsLow, intoNextYear, intoYearAfter, isPlanned, isUnplanned, rectificationIsLater,
  targetsAreComplete, untilMidJuly, untilRectified, valuesAreComplete, withFound, withGrade, withNextTargets, withOrder,
  withTargets, withValues, yearBegin, yearEnd, yearIsOver,
} from '../rules-city.ts'

/**
 * 质量兴市、品牌强市绩效. The year runs from 1 July to 30 June: targets are filed before it, the city
 * evaluates itself by 15 July after it, inspectors check the evidence, and the grade follows the score;
 * a systemic regional safety event or false data make it D. A city of grade C or D mends its faults.
 * The grades are those of the assessment of 2013, taken as a model; 2007 had no standard yet.
 */
export const qualityCity = defineProcedure(QualityCity, {
  name: 'qualityCity',
  inventory: 'P29',
  title: '质量兴市绩效',
  law: ['QWA'],
  version: 1,
  inForce: { current: '2013-05-30', 2007: '2007-11-01' },
  opening: ProgrammeEntry,
  begin: beginCity,
  titled: (city) => `质量兴市${city.year}年度${city.grade ? `（${city.grade}级）` : ''}`,
  number: { series: 'ZLXS-{region}-{year}-{serial:3}' },

  states: {
    joined: '已加入', targetsFiled: '目标已备案', selfEvaluated: '已自评', sampledCheck: '已核查', graded: '已评定',
    published: '已公布', rectifying: '整改中', left: '已退出',
  },
  start: 'joined',
  final: ['left'],

  capacities: {
    city: party('市县质量兴市经办', 'cityOfficer'),
    oversightInspector: organ('督导员', 'oversightInspector'),
    provinceOfficer: organ('省局经办人', 'provinceOfficer'),
    organHead: organ('机关负责人', 'organHead'),
    clock: theClock,
  },
  opens: ['city'],

  documents: {
    targets: { zh: '年度质量目标备案表', code: 'TARGET' },
    selfEvaluation: { zh: '自我评价报告', code: 'SELF' },
    siteReport: { zh: '实地核查(督查)报告', code: 'SITE' },
    result: { zh: '考核评定结果', code: 'GRADE' },
    bulletin: { zh: '质量公告/通报', code: 'BULLETIN', series: '{organ}市监公告〔{year}〕{serial}号' },
    order: { zh: '责令整改通知书', code: 'ORDER', series: '{organ}市监责改〔{year}〕{serial}号' },
    rectification: { zh: '整改报告', code: 'RECT' },
  },

  limits: {
    firstTargets: { id: 'design.firstTargets', zh: '备案本年度目标', kind: 'term', term: '30 days', from: 'opened', until: ['fileTargets'], by: 'city', basis: 'design', confidence: 'd' },
    targetsAnew: { id: 'design.firstTargets', zh: '重新开始后备案目标', kind: 'term', term: '30 days', from: 'startAnew', until: ['fileTargets'], by: 'city', basis: 'design', confidence: 'd' },
    nextTargets: { id: 'design.nextTargets', zh: '六月三十日前备案下一年度目标', kind: 'term', term: '1 year', from: ['fileTargets', 'nextYear'], since: yearBegin, until: ['fileNextTargets'], by: 'city', roll: false, basis: 'QWA 3,6', confidence: 'd' },
    selfEvaluation: { id: 'QWA.selfEval', zh: '七月十五日前报送自我评价', kind: 'term', term: untilMidJuly, from: ['fileTargets', 'nextYear'], since: yearEnd, until: ['selfEvaluate'], by: 'city', roll: false, basis: 'QWA 6', confidence: 'v' },
    rectification: { id: 'design.rectification', zh: '按期整改', kind: 'term', term: untilRectified, from: 'orderRectify', until: ['submit'], by: 'city', roll: false, basis: 'QWA 6', origin: 'agreed', confidence: 'd' },
    turn: { id: 'design.programmeYear', zh: '转入下一年度', kind: 'validity', term: '1 year', from: ['publish', 'submit'], since: yearEnd, until: [], by: 'city', when: isPlanned, roll: false, lapse: 'nextYear', basis: 'QWA 3', confidence: 'd' },
    turnUnplanned: { id: 'design.programmeYear', zh: '下一年度未备案目标，重新开始', kind: 'validity', term: '1 year', from: ['publish', 'submit'], since: yearEnd, until: [], by: 'city', when: isUnplanned, roll: false, lapse: 'startAnew', basis: 'design', confidence: 'd' },
  },

  steps: {
    fileTargets: { zh: '备案年度目标', from: 'joined', to: 'targetsFiled', by: 'city', needs: ['targets'], form: YearTargets, verify: [targetsAreComplete], records: withTargets, basis: 'QWA 3' },
    fileNextTargets: { zh: '备案下一年度目标', from: ['targetsFiled', 'selfEvaluated', 'sampledCheck', 'graded', 'published', 'rectifying'], by: 'city', needs: ['targets'], form: YearTargets, verify: [targetsAreComplete], records: withNextTargets, basis: 'QWA 3' },
    selfEvaluate: { zh: '自我评价', from: 'targetsFiled', to: 'selfEvaluated', by: 'city', needs: ['selfEvaluation'], form: SelfEvaluation, when: [yearIsOver], verify: [valuesAreComplete], records: withValues, basis: 'QWA 6' },
    siteCheck: { zh: '实地核查', from: 'selfEvaluated', to: 'sampledCheck', by: 'oversightInspector', needs: ['siteReport'], form: SiteCheck, records: withFound, basis: 'QWA 6' },
    grade: { zh: '评定等级', from: 'sampledCheck', to: 'graded', by: 'provinceOfficer', issues: ['result'], form: Grading, verify: [gradeFollowsScore], notSameAs: ['siteCheck'], records: withGrade, basis: 'QWA 5' },
    publish: { zh: '公布结果', from: 'graded', to: 'published', by: 'organHead', issues: ['bulletin'], notSameAs: ['grade'], basis: 'QWA 6', note: '结果向社会公布' },
    orderRectify: { zh: '责令整改', from: 'published', to: 'rectifying', by: 'provinceOfficer', issues: ['order'], form: RectificationOrder, when: [gradeIsLow], verify: [rectificationIsLater], records: withOrder, basis: 'QWA 6' },
    submit: { zh: '提交整改报告', from: 'rectifying', to: 'published', by: 'city', needs: ['rectification'], form: Rectification, basis: 'QWA 6' },
    nextYear: { zh: '转入下一年度', from: 'published', to: 'targetsFiled', by: 'clock', records: intoNextYear, basis: 'QWA 3' },
    startAnew: { zh: '未备案目标，重新开始', from: 'published', to: 'joined', by: 'clock', records: intoYearAfter, basis: 'design' },
    leave: { zh: '退出', from: ['joined', 'published'], to: 'left', by: 'city', form: Reasons, basis: 'design', note: '本记录就此结束' },
  },
}, {
  title: 'Quality-city performance',
  states: {
    joined: 'Joined', targetsFiled: 'Targets filed', selfEvaluated: 'Self-evaluated', sampledCheck: 'Checked on site', graded: 'Graded',
    published: 'Published', rectifying: 'Mending faults', left: 'Left',
  },
  capacities: { city: 'Officer of the city', oversightInspector: 'Inspector', provinceOfficer: 'Officer of the province', organHead: 'Head of the organ', clock: 'Clock' },
  documents: {
    targets: 'Yearly targets', selfEvaluation: 'Self-evaluation', siteReport: 'Site inspection report', result: 'Grade result',
    bulletin: 'Quality bulletin', order: 'Order to mend', rectification: 'Rectification report',
  },
  limits: {
    firstTargets: 'File the targets of this year', targetsAnew: 'File targets after beginning anew', nextTargets: 'File the targets of the next year by 30 June', selfEvaluation: 'Send the self-evaluation by 15 July',
    rectification: 'Mend the faults in time', turn: 'Into the next year', turnUnplanned: 'Begin anew: no targets for the next year',
  },
  steps: {
    fileTargets: 'File the targets', fileNextTargets: 'File the targets of the next year', selfEvaluate: 'Evaluate the year', siteCheck: 'Check on site', grade: 'Grade',
    publish: 'Publish the result', orderRectify: 'Order to mend', submit: 'Report what was mended', nextYear: 'The next year begins', startAnew: 'Begin anew without targets', leave: 'Leave the programme',
  },
  notes: { publish: 'The result is public', leave: 'This ends the record' },
})
