import { type Static, Type } from 'typebox'
import { endpoint } from '#kernel/endpoint.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/** The overview for officers: what crosses HTTP. */
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()])
const Text = Type.Object({ zh: Type.String(), en: Type.String() })
const Literals = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>(Type.Enum([...values]))

export const RateView = Type.Union([
  Type.Object({
    state: Type.Literal('rated'),
    share: Type.Number(),
    lower: Type.Number(),
    upper: Type.Number(),
  }),
  Type.Object({ state: Type.Literal('insufficient') }),
  Type.Object({ state: Type.Literal('none') }),
  Type.Object({ state: Type.Literal('notComparable') }),
])

/** Against the same days a year before. */
export const ChangeView = Type.Union([
  Type.Object({
    state: Type.Literal('compared'),
    difference: Type.Number(),
    isSignificant: Type.Boolean(),
  }),
  Type.Object({ state: Type.Literal('notComparable') }),
])

const Counts = {
  samples: Type.Integer(),
  failing: Type.Integer(),
  undecided: Type.Integer(),
  rate: RateView,
  change: ChangeView,
}

export const AreaView = Type.Object({
  code: Type.String(),
  name: Type.String(),
  /** `outside`: takes no part in these statistics, which is not the same as none. */
  standing: Literals(['counted', 'outside', 'unplaced']),
  /** Whether there are regions below it to go down to. */
  hasBelow: Type.Boolean(),
  ...Counts,
})
export type AreaView = Static<typeof AreaView>

/** The list whose count equals a figure: its kind, and the words of its filter. */
export const ListBehind = Type.Object({
  of: Literals(['samples', 'cases']),
  query: Type.Record(Type.String(), Type.String()),
})

/** What the figure is bound to: the filter of the page, or the moment. */
const Follows = Type.Array(Literals(['region', 'period', 'product', 'origin']))

export const FigureView = Type.Object({
  key: Type.String(),
  label: Text,
  value: Type.Integer(),
  exact: Type.Boolean(),
  follows: Follows,
  behind: Nullable(ListBehind),
})

export const ClockView = Type.Object({
  procedure: Type.String(),
  title: Text,
  total: Type.Integer(),
  overdue: Type.Integer(),
  due: Type.Integer(),
  run: Type.Integer(),
  paused: Type.Integer(),
  none: Type.Integer(),
})

const FeedState = Literals(['ok', 'late', 'broken', 'unknown'])

export const FeedView = Type.Object({
  labId: Type.String(),
  lab: Type.String(),
  regionCode: Type.String(),
  regionName: Type.String(),
  state: FeedState,
  lastSource: Nullable(Type.String()),
  lastDeliveryAt: Nullable(Type.String()),
  rhythmDays: Nullable(Type.Number()),
  rowsOfMonth: Type.Integer(),
  rejectedOfMonth: Type.Integer(),
  unmended: Type.Integer(),
})
export type FeedView = Static<typeof FeedView>

export const DutyView = Type.Object({
  name: Type.String(),
  label: Text,
  state: FeedState,
  beatAt: Nullable(Type.String()),
  everyMinutes: Type.Integer(),
})

export const OverviewView = Type.Object({
  now: Type.String(),
  filter: Type.Object({
    region: Type.String(),
    from: Type.String(),
    to: Type.String(),
    productGroup: Nullable(Type.String()),
    origin: Literals(['lab', 'published']),
  }),
  /** From the province down to the area that is shown. */
  path: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
  name: Type.String(),
  /** The widest area the caller may see. */
  home: Type.String(),
  method: Type.Object({
    formula: Type.String(),
    version: Type.Integer(),
    interval: Text,
    confidence: Type.Number(),
    samplesMin: Type.Integer(),
  }),
  /** The last day on which samples of the area are counted; null where there are none. */
  dataThrough: Nullable(Type.String()),
  whole: Type.Object(Counts),
  areas: Type.Array(AreaView),
  productGroups: Type.Array(Type.String()),
  figures: Type.Array(FigureView),
  recallClasses: Type.Array(Type.Object({ class: Type.String(), count: Type.Integer() })),
  warningLevels: Type.Array(Type.Object({ level: Type.String(), count: Type.Integer() })),
  stalledRecalls: Type.Integer(),
  clocks: Type.Array(ClockView),
  feeds: Type.Array(FeedView),
  provinces: Type.Array(
    Type.Object({ code: Type.String(), name: Type.String(), lastDay: Nullable(Type.String()) }),
  ),
  duties: Type.Array(DutyView),
})
export type OverviewView = Static<typeof OverviewView>

export const getOverview = endpoint({
  method: 'GET',
  path: '/api/v1/overview',
  allow: 'signedIn',
  summary: text('概览', 'How an area stands: failing rates, clocks, feeds, recalls and warnings'),
  query: Type.Object({
    region: Type.Optional(Type.String({ ...label('区域', 'Region'), pattern: '^\\d{6}$' })),
    from: Type.Optional(Type.String({ ...label('起', 'From'), format: 'date' })),
    to: Type.Optional(Type.String({ ...label('止', 'To'), format: 'date' })),
    productGroup: Type.Optional(
      Type.String({ ...label('产品类别', 'Product group'), maxLength: 200 }),
    ),
    origin: Type.Optional(Literals(['lab', 'published'])),
  }),
  reply: OverviewView,
})
