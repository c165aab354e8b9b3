import { Type } from 'typebox'
import { endpoint } from '#kernel/endpoint.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'
import { ChainView } from '#platform/cases/contract.ts'

/**
 * What crosses HTTP about alarms. Figures are decimal strings as the formula wrote them; an alarm
 * comes with everything it was computed from, so that whoever reads it can compute it again.
 */
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()])
const Text = Type.Object({ zh: Type.String(), en: Type.String() })
const Day = Type.String({ format: 'date' })
const Figure = Nullable(Type.String())
const AlarmId = Type.Object({ id: Type.String({ ...label('预警信号', 'Alarm'), format: 'uuid' }) })

export const Rule = Type.Union(
  [Type.Literal('earsC2'), Type.Literal('R1'), Type.Literal('R2'), Type.Literal('R3')],
  label('规则', 'Rule'),
)

const Area = Type.Object({ code: Type.String(), name: Type.String() })

const CaseOfAlarm = Type.Object({ id: Type.String(), number: Type.String(), state: Text })

export const AlarmSummary = Type.Object({
  id: Type.String(),
  rule: Rule,
  ruleTitle: Text,
  productGroup: Type.String(),
  item: Nullable(Type.String()),
  area: Area,
  /** Provinces the samples come from. */
  areas: Type.Array(Area),
  /** Monday. */
  week: Day,
  metOn: Day,
  raisedAt: Type.String(),
  revision: Type.Integer(),
  observed: Type.String(),
  expected: Figure,
  threshold: Figure,
  doubtful: Type.Integer(),
  /** Null for what was long past when it was found. */
  case: Nullable(CaseOfAlarm),
})

export const FindingView = Type.Object({
  rule: Rule,
  ruleTitle: Text,
  verdict: Type.Union([
    Type.Literal('fired'),
    Type.Literal('notFired'),
    Type.Literal('notApplicable'),
    Type.Literal('notJudged'),
  ]),
  observed: Figure,
  expected: Figure,
  threshold: Figure,
  figures: Type.Record(Type.String(), Figure),
  said: Text,
})

/** One week of a series, judged by EARS C2 as on any other day. */
export const WeekPoint = Type.Object({
  week: Day,
  failing: Nullable(Type.Integer()),
  tested: Nullable(Type.Integer()),
  expected: Figure,
  sigma: Figure,
  threshold: Figure,
  statistic: Figure,
  /** Null where the week could not be judged; `reason` says why. */
  alarm: Nullable(Type.Boolean()),
  reason: Nullable(Text),
})

export const AlarmSample = Type.Object({
  id: Type.String(),
  number: Type.String(),
  origin: Type.String(),
  product: Type.String(),
  producer: Nullable(Type.String()),
  lotNumber: Nullable(Type.String()),
  regionCode: Type.String(),
  area: Type.String(),
  countedOn: Day,
  results: Type.Array(
    Type.Object({
      item: Type.String(),
      value: Type.String(),
      unit: Nullable(Type.String()),
      standard: Nullable(Type.String()),
      /** Limit that the bulletin names, as written; null for results judged here. */
      limitWritten: Nullable(Type.String()),
    }),
  ),
  /** Why this may not be a failing sample of its own, or why its value is to be looked at. */
  doubts: Type.Array(Text),
})

export const AlarmView = Type.Object({
  ...AlarmSummary.properties,
  /** The sentence on top: what was found, what was expected, where the line is. */
  sentence: Text,
  formula: Type.Object({
    id: Type.String(),
    version: Type.Integer(),
    title: Text,
    source: Type.String(),
  }),
  parameters: Type.Record(Type.String(), Type.String()),
  finding: FindingView,
  /** What every other rule said of the same matter when the alarm was computed. */
  opinions: Type.Array(FindingView),
  /** Weeks up to that of the alarm; empty where the rule does not look at weeks. */
  weeks: Type.Array(WeekPoint),
  watch: Type.Object({
    watched: Type.Integer(),
    judged: Type.Integer(),
    alarms: Type.Integer(),
    soFar: Type.Object({ judged: Type.Integer(), alarms: Type.Integer() }),
    replay: Nullable(Type.Object({ judged: Type.Integer(), alarms: Type.Integer() })),
    /** Chance of a false alarm for one series in one week, by design; null where there is none. */
    nominalFalseAlarmRate: Figure,
    /** False alarms to be expected in this week among the series judged, at that chance. */
    falseAlarmsExpected: Figure,
  }),
  /** Other alarms of the same series, oldest first. */
  series: Type.Array(
    Type.Object({ id: Type.String(), rule: Rule, week: Day, hasCase: Type.Boolean() }),
  ),
  samples: Type.Array(AlarmSample),
  /** Samples counted; more than are shown where some lie outside the reader's sight. */
  sampleCount: Type.Integer(),
  understanding: Type.Array(Text),
  computedAt: Type.String(),
  inputs: Type.Unknown(),
  inputsSha256: Type.String(),
  revisions: Type.Array(
    Type.Object({
      revision: Type.Integer(),
      computedAt: Type.String(),
      observed: Type.String(),
      inputsSha256: Type.String(),
    }),
  ),
  chain: ChainView,
})

export const AlarmFilter = Type.Object({
  rule: Type.Optional(Rule),
  productGroup: Type.Optional(
    Type.String({ ...label('产品类别', 'Product group'), maxLength: 200 }),
  ),
  item: Type.Optional(Type.String({ ...label('项目', 'Item'), maxLength: 200 })),
  area: Type.Optional(Type.String({ ...label('地区', 'Area'), pattern: '^\\d{6}$' })),
  from: Type.Optional(Type.String({ ...label('自（周一）', 'From (Monday)'), format: 'date' })),
  to: Type.Optional(Type.String({ ...label('至（周一）', 'To (Monday)'), format: 'date' })),
  state: Type.Optional(
    Type.Union(
      [
        Type.Literal('open', label('在办', 'At work')),
        Type.Literal('ended', label('已办结', 'Ended')),
        Type.Literal('none', label('仅存档', 'Kept only')),
      ],
      label('办理', 'Handling'),
    ),
  ),
  q: Type.Optional(Type.String({ ...label('产品或项目', 'Product or item'), maxLength: 100 })),
})

/** `-week` unless said; of several in one week the newest first. */
export const AlarmSort = Type.Union(
  [
    Type.Literal('-week', label('周，新在前', 'Newest week first')),
    Type.Literal('week', label('周，旧在前', 'Oldest week first')),
    Type.Literal('-raisedAt', label('发现，新在前', 'Newest found first')),
    Type.Literal('-observed', label('实际批数，多在前', 'Most failing first')),
  ],
  label('排序', 'Sort'),
)

export const listAlarms = endpoint({
  method: 'GET',
  path: '/api/v1/alarms',
  allow: 'signedIn',
  summary: text('预警信号', 'Alarms of the rules of detection, newest week first'),
  query: Type.Object({
    ...AlarmFilter.properties,
    sort: Type.Optional(AlarmSort),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    after: Type.Optional(Type.String({ maxLength: 400 })),
  }),
  reply: Type.Object({
    alarms: Type.Array(AlarmSummary),
    total: Type.Integer(),
    next: Nullable(Type.String()),
  }),
})

export const getAlarm = endpoint({
  method: 'GET',
  path: '/api/v1/alarms/:id',
  allow: 'signedIn',
  summary: text('一条预警信号及其依据', 'An alarm with everything it was computed from'),
  params: AlarmId,
  reply: AlarmView,
})

export const recomputeAlarm = endpoint({
  method: 'POST',
  path: '/api/v1/alarms/:id/recompute',
  allow: 'signedIn',
  summary: text('重算', 'Compute the alarm again: from its inputs, and from today’s data'),
  params: AlarmId,
  reply: Type.Object({
    /** From the inputs kept with the alarm; the same, letter by letter, or something is wrong. */
    fromInputs: FindingView,
    isSame: Type.Boolean(),
    inputsSha256: Type.String(),
    hashHolds: Type.Boolean(),
    /** What the same rule says of the same matter by what is known today. */
    today: FindingView,
    asOf: Day,
  }),
})

export const getSeries = endpoint({
  method: 'GET',
  path: '/api/v1/alarm-series',
  allow: 'signedIn',
  summary: text('监测序列', 'A watched series week by week, with what EARS C2 expects of it'),
  query: Type.Object({
    productGroup: Type.String({ ...label('产品类别', 'Product group'), maxLength: 200 }),
    item: Type.String({ ...label('项目', 'Item'), maxLength: 200 }),
    area: Type.String({ ...label('地区', 'Area'), pattern: '^\\d{6}$' }),
    weeks: Type.Optional(
      Type.Integer({ ...label('周数', 'Weeks'), minimum: 10, maximum: 520, default: 52 }),
    ),
  }),
  reply: Type.Object({
    productGroup: Type.String(),
    item: Type.String(),
    area: Area,
    weeks: Type.Array(WeekPoint),
    asOf: Day,
  }),
})

export const listSeries = endpoint({
  method: 'GET',
  path: '/api/v1/alarm-series/watched',
  allow: 'signedIn',
  summary: text(
    '监测中的序列',
    'Series watched in the caller’s area, those with most failures first',
  ),
  query: Type.Object({
    q: Type.Optional(Type.String({ ...label('产品或项目', 'Product or item'), maxLength: 100 })),
    area: Type.Optional(Type.String({ ...label('地区', 'Area'), pattern: '^\\d{6}$' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  }),
  reply: Type.Object({
    series: Type.Array(
      Type.Object({
        productGroup: Type.String(),
        item: Type.String(),
        area: Area,
        /** Failing samples of the last 52 weeks. */
        failing: Type.Integer(),
        /** Weeks of these that EARS C2 alarmed in. */
        alarms: Type.Integer(),
        lastWeek: Day,
      }),
    ),
    total: Type.Integer(),
    asOf: Day,
  }),
})

export const getDetection = endpoint({
  method: 'GET',
  path: '/api/v1/detection',
  allow: 'signedIn',
  summary: text('监测运行情况', 'What is watched, by which formulas, and when detection last ran'),
  reply: Type.Object({
    formulas: Type.Array(
      Type.Object({
        rule: Rule,
        id: Type.String(),
        version: Type.Integer(),
        title: Text,
        source: Type.String(),
      }),
    ),
    lastRun: Nullable(
      Type.Object({
        cause: Type.String(),
        endedAt: Type.String(),
        asOf: Day,
        series: Type.Integer(),
        raised: Type.Integer(),
        revised: Type.Integer(),
      }),
    ),
  }),
})
