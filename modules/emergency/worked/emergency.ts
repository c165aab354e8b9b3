import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'

/** A drill of food poisoning in a school canteen, and every way aside. All of it is made up. */
const hours = ({ now }: Moment, n: number): string =>
  new Date(now.getTime() + n * 3_600_000).toISOString()

const panel = ['甲', '乙', '丙'].map((name) => ({
  ...{ name: `演示专家${name}`, field: '食品微生物', isFree: true },
}))

const grading = (more: Record<string, unknown>) => ({
  ...{ ill: 45, deaths: 0, spread: 'site', seriousHarm: false, growing: false },
  ...{ beyondProvince: false, crowd: false, newContaminant: false, stateCouncil: false },
  ...{ grade: 'IV', opinion: '45人发病，无死亡，未扩散（演示）', panel },
  ...more,
})

const gradeTwo = grading({ ill: 120, deaths: 1, grade: 'II', opinion: '百人以上并有死亡（演示）' })
const below = grading({ ill: 12, grade: 'none', opinion: '不足三十人且未扩散（演示）' })

const plan = '食品安全事故应急预案（演示第3版）'
const tasks = (at: Moment) => [{ task: '封存可疑食品', owner: '演示食品科', dueAt: hours(at, 12) }]
const above = (lead: string) => (at: Moment) => ({ lead, plan, tasks: tasks(at) })

const report =
  (newIll: number, ill = 120, deaths = 1) =>
  ({ now }: Moment) => ({
    ...{
      asOf: now.toISOString(),
      ill,
      deaths,
      newIll,
      progress: '全部送医，可疑食品已封存（演示）',
    },
  })

const quiet = { step: 'dailyReport', data: report(0) }
const toActive = ['verify', 'grade', 'activate'] as const
const toNation = { to: 'national', receivedBy: '演示人', governmentTold: true }
const tooFar = { grade: 'IV', grounds: '降得过低（演示）' }
const raise = (grade: string) => ({ step: 'upgrade', data: { grade, grounds: '病例上升（演示）' } })
const press = ['draftPress', 'approvePress', 'press'] as const

export const emergencyWorked: WorkedCase = {
  procedure: 'emergency',
  party: null,
  organ: 'city',
  opening: {
    by: 'countyOfficer',
    data: ({ now }) => ({
      ...{ drill: true, kind: 'foodAccident', source: 'hospital', knownAt: now.toISOString() },
      ...{ place: '330106', site: '演示小学食堂', facts: '多名学生呕吐、腹泻（演示）' },
      ...{ product: '凉拌菜', ill: 38, deaths: 0 },
    }),
  },
  forms: {
    verify: {
      ...{ checked: '到医院和学校核实（演示）', ill: 45, deaths: 0 },
      ...{ controls: '停止供餐，封存留样', script: '演练脚本第2版（演示）' },
    },
    dismiss: { grounds: '经核实为肠道病毒感染，与食品无关（演示）' },
    passUp: { to: 'province', receivedBy: '演示接报人', governmentTold: true },
    grade: grading({}),
    reassess: grading({}),
    closeIncident: { grounds: '不足三十人，按一般事件处理（演示）' },
    activate: (at) => ({ plan, tasks: tasks(at) }),
    activateAbove: above('province'),
    dailyReport: report(3, 48, 0),
    urgentSample: ({ now }) => ({
      secondSampler: '演示抽样员乙',
      samples: [
        ...[{ product: '凉拌菜留样', laboratory: '演示检验中心', receivedAt: now.toISOString() }],
        ...[{ product: '凉菜间水样', laboratory: '演示检验中心', receivedAt: now.toISOString() }],
      ],
    }),
    urgentResult: { sample: 1, result: 'fail', reportNumber: 'YJ-0001（演示）' },
    completeTask: { task: 1, outcome: '已封存（演示）' },
    draftPress: { kind: 'release', title: '情况通报（演示）', text: '患者病情稳定（演示）' },
    approvePress: { opinion: '同意按此发布（演示）' },
    press: { channel: '机关网站（演示）' },
    upgrade: { grade: 'III', grounds: '病例上升（演示）' },
    downgrade: { grade: 'IV', grounds: '专家评估为四级（演示）' },
    downgradeAbove: { grade: 'II', grounds: '专家评估为二级（演示）' },
    settle: { measures: '按四级方案落实（演示）' },
    settleAbove: { lead: 'province', measures: '按二级方案落实（演示）' },
    end: { hazardRemoved: true, patientsCared: true, grounds: '无新增病例（演示）' },
    endAbove: { hazardRemoved: true, patientsCared: true, grounds: '无新增病例（演示）' },
    investigateAbove: {
      cause: '凉菜间交叉污染',
      responsible: '承包人责任（演示）',
      violation: true,
    },
    investigate: { cause: '凉菜间交叉污染', responsible: '承包人责任（演示）', violation: false },
    scoreDrill: {
      score: 86,
      lessons: '接报慢十分钟（演示）',
      handbook: '补充留样封存流程（演示）',
    },
    close: { summary: '处置全程（演示）', lessons: '完善留样制度（演示）' },
  },
  ways: {
    'graded IV, answered, ended and closed': {
      moves: [
        { refused: 'verify', code: 'scriptMissing', data: drillWithout() },
        'verify',
        'passUp',
        { refused: 'grade', code: 'departureUnexplained', data: grading({ grade: 'III' }) },
        'grade',
        { refused: 'closeIncident', code: 'isGraded' },
        { refused: 'activateAbove', code: 'ownLevelLeads' },
        { refused: 'activate', code: 'taskInThePast', data: latePlan },
        'activate',
        'urgentSample',
        { refused: 'end', code: 'samplesOpen' },
        { refused: 'end', code: 'tasksOpen' },
        { refused: 'end', code: 'casesStillAppear' },
        'dailyReport',
        'urgentResult',
        { refused: 'urgentResult', code: 'noSuchSample' },
        { step: 'urgentResult', data: { sample: 2, result: 'pass', reportNumber: 'YJ-0002' } },
        'completeTask',
        { refused: 'completeTask', code: 'noSuchTask' },
        { refused: 'press', code: 'notApproved' },
        { refused: 'approvePress', code: 'noDraft' },
        ...press,
        { refused: 'dailyReport', code: 'tollShrinks', data: report(0, 1, 0) },
        { refused: 'dailyReport', code: 'olderThanLast', data: staleReport },
        { wait: '20 hours' },
        { step: 'dailyReport', data: report(0, 48, 0) },
        { refused: 'endAbove', code: 'ownCommand' },
        'end',
        { refused: 'investigateAbove', code: 'ownInvestigation' },
        'investigate',
        { refused: 'close', code: 'drillNotScored' },
        'scoreDrill',
        'close',
      ],
    },
    'a false alarm': { moves: ['dismiss'] },
    'below the grades': {
      moves: [
        'verify',
        { step: 'grade', data: below },
        { refused: 'activate', code: 'belowGrades' },
        'closeIncident',
      ],
    },
    'assessed again before the response': {
      moves: [
        'verify',
        { step: 'grade', data: below },
        'reassess',
        { refused: 'grade', code: 'wrongState' },
        'activate',
      ],
    },
    'graded II and commanded from above': {
      moves: [
        'verify',
        { step: 'grade', data: gradeTwo },
        { refused: 'passUp', code: 'notTheNextLevel', data: toNation },
        'passUp',
        { step: 'passUp', data: toNation },
        { refused: 'activate', code: 'higherLevelLeads' },
        { refused: 'activateAbove', code: 'leadTooLow', data: above('city') },
        'activateAbove',
        { refused: 'upgrade', code: 'gradeDoesNotRise' },
        raise('I'),
        { refused: 'settle', code: 'higherLevelLeads' },
        { step: 'settleAbove', data: { lead: 'national', measures: '按一级方案落实（演示）' } },
        { refused: 'downgradeAbove', code: 'expertsDidNotLower' },
        { step: 'reassess', data: gradeTwo },
        { refused: 'downgrade', code: 'commandedFromAbove' },
        { refused: 'downgradeAbove', code: 'gradeNotAsAssessed', data: tooFar },
        'downgradeAbove',
        'settleAbove',
        'completeTask',
        quiet,
        { refused: 'end', code: 'commandedFromAbove' },
        'endAbove',
        { refused: 'investigate', code: 'investigatedAbove' },
        'investigateAbove',
      ],
    },
    'raised by the organ itself and lowered again': {
      moves: [
        ...toActive,
        'upgrade',
        { refused: 'settleAbove', code: 'ownLevelLeads' },
        'settle',
        'reassess',
        { refused: 'downgradeAbove', code: 'ownCommand' },
        'downgrade',
        'settle',
      ],
    },
    'of 2007': { regime: '2007', moves: [...toActive, 'dailyReport'] },
  },
}

function drillWithout() {
  return { checked: '到现场核实（演示）', ill: 45, deaths: 0, controls: '停止供餐（演示）' }
}

function latePlan(at: Moment) {
  return { plan, tasks: [{ task: '封存', owner: '演示科', dueAt: hours(at, -1) }] }
}

function staleReport(at: Moment) {
  return { ...report(0, 48, 0)(at), asOf: hours(at, -30) }
}
