import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'

/** A cluster of workshops, made up: listed, mended, delisted, and listed again. */
const grounds = { grounds: '理由记录（演示）' }

const criterion = (measure: string, direction: string, baseline: string, exit: string) => ({
  ...{ measure, direction, baseline, exit },
})

const criteria = [
  criterion('passRate', 'atLeast', '71.5', '95'),
  criterion('openDens', 'atMost', '23', '0'),
]

const values = (passRate: string, openDens: string) => [
  { measure: 'passRate', value: passRate },
  { measure: 'openDens', value: openDens },
]

const measure = (kind: string) => (at: Moment) => ({ kind, what: '措施（演示）', by: at.day(120) })
const planned =
  (...kinds: string[]) =>
  (at: Moment) => ({ measures: kinds.map((kind) => measure(kind)(at)) })

const listing = { criteria, lead: '演示总局执法稽查局', openSites: 7 }
const exit = (passRate: string) => ({ values: values(passRate, '0'), grounds: '均已达标（演示）' })
const visited = (passRate: string) => ({
  step: 'visit',
  data: ({ today }: Moment) => ({
    ...{ visitedOn: today, secondInspector: '演示督导员', values: values(passRate, '0') },
    findings: '现场抽查和走访（演示）',
  }),
})
const month = { wait: '28 days' } as const
const toReporting = ['list', 'filePlan', 'report'] as const
const toApplied = [...toReporting, month, 'applyExit'] as const
const toDelisted = [...toApplied, 'visit', 'passExit'] as const

export const listedSupervisionWorked: WorkedCase = {
  procedure: 'listedSupervision',
  party: 'county',
  organ: 'national',
  opening: {
    by: 'oversightInspector',
    data: {
      ...{ areaCode: '330106', areaName: '演示镇粉条集中区', product: '粉条' },
      problem: '小作坊集中，铝含量不合格率高（演示）',
    },
  },
  forms: {
    list: listing,
    decline: grounds,
    filePlan: planned('strike', 'guide', 'help', 'regulate'),
    report: ({ today }) => ({
      ...{ asOf: today, values: values('85', '6'), cases: 4, goodsValueYuan: '126000' },
      work: '取缔黑窝点十七处，帮扶十二户办证（演示）',
    }),
    visit: visited('96.2').data,
    applyExit: exit('96'),
    failExit: grounds,
    extendOnce: grounds,
    talk: ({ today }) => ({
      ...{ person: '演示负责人', heldOn: today, demands: '三个月内达标（演示）' },
    }),
    relist: {
      ...{ values: values('82', '3'), criteria, lead: '演示总局执法稽查局' },
      grounds: '抽查合格率回落（演示）',
    },
  },
  ways: {
    'listed, mended and delisted': {
      moves: [
        'list',
        'filePlan',
        'report',
        'visit',
        month,
        'report',
        'applyExit',
        { refused: 'passExit', code: 'notVisited' },
        'visit',
        'passExit',
        { lapse: 'rebound' },
      ],
    },
    'held to the rules': {
      moves: [
        { refused: 'list', code: 'sitesFull', data: { ...listing, openSites: 10 } },
        { refused: 'list', code: 'criterionAlreadyMet', data: easy() },
        'list',
        { refused: 'filePlan', code: 'measuresMissing', data: planned('strike', 'help') },
        'filePlan',
        'report',
        { refused: 'report', code: 'olderThanLast', data: earlier },
        { refused: 'applyExit', code: 'criteriaNotMet', data: exit('94.9') },
        'applyExit',
        visited('94'),
        { refused: 'passExit', code: 'criteriaNotMet' },
        'failExit',
      ],
    },
    'term extended, and over': {
      moves: [
        ...toReporting,
        { refused: 'talk', code: 'termNotOver' },
        'extendOnce',
        { refused: 'extendOnce', code: 'extendedAlready' },
        { wait: '400 days' },
        { refused: 'talk', code: 'termNotOver' },
        { wait: '160 days' },
        'talk',
      ],
    },
    'rebound within the year': {
      moves: [
        ...toDelisted,
        { refused: 'relist', code: 'noRebound', data: steady() },
        'relist',
        'filePlan',
      ],
    },
    'not listed': { moves: ['decline'] },
    'of 2007': { regime: '2007', moves: toReporting },
  },
}

function easy() {
  return { ...listing, criteria: [criterion('passRate', 'atLeast', '96', '95')] }
}

function earlier({ day }: Moment) {
  const work = '补报（演示）'
  return { asOf: day(-5), values: values('80', '9'), cases: 0, goodsValueYuan: '0', work }
}

function steady() {
  return { values: values('97', '0'), criteria, lead: '演示总局执法稽查局', ...grounds }
}
