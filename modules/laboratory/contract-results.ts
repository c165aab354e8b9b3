import { Type } from 'typebox'
import { endpoint } from '#kernel/endpoint.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'
import { ChainView } from '#platform/cases/contract.ts'

/** What crosses HTTP about samples, their results and their verdicts. */
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()])
const Text = Type.Object({ zh: Type.String(), en: Type.String() })
const Day = Type.String({ format: 'date' })
const Literals = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>(Type.Enum([...values]))

export const Verdict = Literals(['pass', 'fail', 'inconclusive', 'notJudged'])
const Origin = Literals(['lab', 'published'])
const Region = Type.String({ ...label('区域', 'Region'), pattern: '^\\d{6}(\\d{3})?$' })

const SampleFilter = Type.Object({
  verdict: Type.Optional(Verdict),
  region: Type.Optional(Region),
  productGroup: Type.Optional(
    Type.String({ ...label('产品类别', 'Product group'), maxLength: 100 }),
  ),
  origin: Type.Optional(Origin),
  from: Type.Optional(Type.String({ ...label('起', 'From'), format: 'date' })),
  to: Type.Optional(Type.String({ ...label('止', 'To'), format: 'date' })),
  upload: Type.Optional(Type.String({ ...label('上传', 'Upload'), format: 'uuid' })),
  q: Type.Optional(
    Type.String({
      ...label('样品编号、产品、企业或信用代码', 'Sample number, product, producer or credit code'),
      maxLength: 100,
    }),
  ),
  /** Versions that have been replaced too. */
  replaced: Type.Optional(Type.Boolean(label('含已被替换的', 'Replaced ones too'))),
})

const ResultFilter = Type.Object({
  ...Type.Omit(SampleFilter, ['q']).properties,
  item: Type.Optional(Type.String({ ...label('检验项目', 'Test item'), maxLength: 200 })),
})

const Page = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  after: Type.Optional(Type.String({ maxLength: 400 })),
}
const Export = {
  format: Literals(['csv', 'xlsx']),
  language: Type.Optional(Literals(['zh', 'en'])),
}
const Total = Type.Object({ total: Type.Integer(), exact: Type.Boolean() })

export const SampleView = Type.Object({
  id: Type.String(),
  sampleNumber: Type.String(),
  version: Type.Integer(),
  origin: Origin,
  laboratory: Nullable(Type.String()),
  publisher: Nullable(Type.String()),
  /** Null, as everything down to the area, for those who test under a blind code. */
  productName: Nullable(Type.String()),
  labelledProducer: Nullable(Type.String()),
  uscc: Nullable(Type.String()),
  lotNumber: Nullable(Type.String()),
  productionDate: Nullable(Day),
  regionCode: Nullable(Type.String()),
  regionName: Nullable(Type.String()),
  productCategory: Nullable(Type.String()),
  productGroup: Type.String(),
  sampledOn: Nullable(Day),
  countedOn: Day,
  verdict: Verdict,
  verdictLabel: Text,
  results: Type.Integer(),
  failing: Type.Integer(),
  receivedAt: Type.String(),
  replacedAt: Nullable(Type.String()),
})

export const ResultView = Type.Object({
  /** Lot and result, by which it is found wherever it lies. */
  key: Type.String(),
  sampleId: Type.String(),
  item: Type.String(),
  itemWritten: Type.String(),
  hazard: Nullable(Type.String()),
  valueWritten: Type.String(),
  unitWritten: Nullable(Type.String()),
  sign: Nullable(Type.String()),
  value: Nullable(Type.String()),
  unit: Nullable(Type.String()),
  detectionLimit: Nullable(Type.String()),
  quantitationLimit: Nullable(Type.String()),
  uncertainty: Nullable(Type.String()),
  coverage: Nullable(Type.String()),
  method: Nullable(Type.String()),
  testedOn: Nullable(Day),
  verdict: Verdict,
  verdictLabel: Text,
  verdictOrigin: Literals(['judged', 'published']),
  reasons: Type.Array(Type.Object({ code: Type.String(), said: Text })),
  standard: Nullable(Type.String()),
  receivedAt: Type.String(),
  /** When another result took its place, and which one. */
  replacedAt: Nullable(Type.String()),
  replacedBy: Nullable(Type.String()),
})

export const EvidenceView = Type.Object({
  /** Day on which the limit had to be in force, and why that day. */
  limitDay: Nullable(Day),
  limitDayWords: Nullable(Text),
  /** One for each limit that applies; the one that decides stands first. */
  judgements: Type.Array(
    Type.Object({
      verdict: Verdict,
      sentence: Text,
      demand: Nullable(Text),
      standard: Nullable(Type.String()),
      confidence: Nullable(Type.String()),
      evidence: Type.Unknown(),
    }),
  ),
  /** For a published verdict: what the bulletin says. */
  published: Nullable(Type.Unknown()),
})

const SampleId = Type.Object({ id: Type.String({ ...label('样品', 'Sample'), format: 'uuid' }) })
const ResultKey = Type.Object({
  key: Type.String({ ...label('结果', 'Result'), pattern: '^[0-9a-f-]{36}\\.[0-9a-f-]{36}$' }),
})

export const ListedResult = Type.Object({
  ...ResultView.properties,
  /** What the limit that decided demands; null where there was none. */
  demand: Nullable(Text),
  sample: SampleView,
})

const ResultSort = Literals(['-receivedAt', 'receivedAt'])
const SampleSort = Literals(['-receivedAt', 'receivedAt', '-countedOn', 'countedOn'])

export const listSamples = endpoint({
  method: 'GET',
  path: '/api/v1/samples',
  allow: 'signedIn',
  summary: text('样品列表', 'Samples in the caller’s sight, the newest first unless said'),
  query: Type.Object({
    ...SampleFilter.properties,
    ...Page,
    sort: Type.Optional(SampleSort),
  }),
  reply: Type.Object({ samples: Type.Array(SampleView), next: Nullable(Type.String()) }),
})

export const countSamples = endpoint({
  method: 'GET',
  path: '/api/v1/samples/count',
  allow: 'signedIn',
  summary: text('样品计数', 'How many samples a filter finds; exact up to 10,000'),
  query: SampleFilter,
  reply: Total,
})

export const exportSamples = endpoint({
  method: 'GET',
  path: '/api/v1/samples/export',
  allow: 'signedIn',
  summary: text('导出样品', 'Export samples as CSV or XLSX'),
  query: Type.Object({ ...SampleFilter.properties, ...Export }),
})

export const getSample = endpoint({
  method: 'GET',
  path: '/api/v1/samples/:id',
  allow: 'signedIn',
  summary: text(
    '一个样品：结果、判定、依据、各版本与链条',
    'A sample: results, verdicts, evidence, versions and the chain around it',
  ),
  params: SampleId,
  reply: Type.Object({
    sample: SampleView,
    results: Type.Array(Type.Object({ ...ResultView.properties, evidence: EvidenceView })),
    versions: Type.Array(
      Type.Object({
        id: Type.String(),
        version: Type.Integer(),
        receivedAt: Type.String(),
        replacedAt: Nullable(Type.String()),
      }),
    ),
    /** Empty for those who test under a blind code. */
    chain: ChainView,
  }),
})

export const listResults = endpoint({
  method: 'GET',
  path: '/api/v1/results',
  allow: 'signedIn',
  summary: text('检验结果列表', 'Results in the caller’s sight, the newest first unless said'),
  query: Type.Object({
    ...ResultFilter.properties,
    ...Page,
    sort: Type.Optional(ResultSort),
  }),
  reply: Type.Object({ results: Type.Array(ListedResult), next: Nullable(Type.String()) }),
})

export const countResults = endpoint({
  method: 'GET',
  path: '/api/v1/results/count',
  allow: 'signedIn',
  summary: text('检验结果计数', 'How many results a filter finds; exact up to 10,000'),
  query: ResultFilter,
  reply: Total,
})

export const exportResults = endpoint({
  method: 'GET',
  path: '/api/v1/results/export',
  allow: 'signedIn',
  summary: text('导出检验结果', 'Export results as CSV or XLSX'),
  query: Type.Object({ ...ResultFilter.properties, ...Export }),
})

export const replayVerdict = endpoint({
  method: 'GET',
  path: '/api/v1/results/:key/replay',
  allow: 'signedIn',
  summary: text(
    '重算一条判定：用冻结的限量与原始结果再判一次',
    'Judge a result once more from the frozen limits and the result as written',
  ),
  params: ResultKey,
  reply: Type.Object({
    stored: Verdict,
    replayed: Nullable(Verdict),
    isSame: Type.Boolean(),
    said: Text,
    evidence: EvidenceView,
  }),
})
