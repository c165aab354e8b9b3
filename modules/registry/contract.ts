import { type Static, Type } from 'typebox'
import { endpoint } from '#kernel/endpoint.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'
import { RefusalView } from '#platform/cases/contract.ts'
import { FACT_KINDS, type FactKind } from './fact-kinds.ts'

/** What crosses HTTP about regions, enterprises and their quality files. */
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()])
const Text = Type.Object({ zh: Type.String(), en: Type.String() })
const EnterpriseId = Type.Object({
  id: Type.String({ ...label('企业', 'Enterprise'), format: 'uuid' }),
})
const Region = Type.String({ ...label('区域', 'Region'), pattern: '^\\d{6}(\\d{3})?$' })
const Day = (zh: string, en: string) => Type.String({ ...label(zh, en), format: 'date' })

const Kind = Type.Union(
  (Object.keys(FACT_KINDS) as FactKind[]).map((kind) =>
    Type.Literal(kind, label(FACT_KINDS[kind].label.zh, FACT_KINDS[kind].label.en)),
  ),
  label('事实种类', 'Kind of fact'),
)

export const RegionView = Type.Object({
  code: Type.String(),
  name: Type.String(),
  level: Type.String(),
  parent: Nullable(Type.String()),
})

export const EnterpriseSummary = Type.Object({
  id: Type.String(),
  uscc: Type.String(),
  name: Type.String(),
  regionCode: Type.String(),
  regionName: Type.String(),
  registeredAt: Type.String(),
  changedAt: Type.String(),
})

export const EnterpriseFilter = Type.Object({
  q: Type.Optional(
    Type.String({ ...label('名称或统一社会信用代码', 'Name or credit code'), maxLength: 100 }),
  ),
  region: Type.Optional(Region),
  has: Type.Optional(Kind),
  sort: Type.Optional(
    Type.Union(
      [Type.Literal('name'), Type.Literal('uscc'), Type.Literal('-changedAt')],
      label('排序', 'Sort'),
    ),
  ),
})
export type EnterpriseFilter = Static<typeof EnterpriseFilter>

export const FactView = Type.Object({
  id: Type.String(),
  value: Type.Unknown(),
  source: Type.Object({
    kind: Type.String(),
    label: Text,
    name: Type.String(),
    reference: Nullable(Type.String()),
  }),
  validFrom: Nullable(Type.String()),
  validTo: Nullable(Type.String()),
  recordedAt: Type.String(),
  recordedBy: Nullable(Type.String()),
  evidence: Nullable(Type.Object({ file: Nullable(Type.String()), link: Nullable(Type.String()) })),
  correctsId: Nullable(Type.String()),
  reason: Nullable(Type.String()),
})

export const ThingView = Type.Object({
  kind: Type.String(),
  label: Text,
  key: Type.String(),
  current: Type.Array(FactView),
  old: Type.Array(FactView),
  conflict: Type.Boolean(),
  ended: Type.Boolean(),
})

export const SiteView = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  name: Type.String(),
  regionCode: Type.String(),
  regionName: Type.String(),
  address: Type.String(),
  addedAt: Type.String(),
  endedOn: Nullable(Type.String()),
})

export const ProductView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  brand: Nullable(Type.String()),
  categoryCode: Nullable(Type.String()),
  gtin: Nullable(Type.String()),
  model: Nullable(Type.String()),
  addedAt: Type.String(),
  endedOn: Nullable(Type.String()),
})

/** What the caller may put into the file, or why not. */
export const RecordableView = Type.Object({
  kind: Type.String(),
  label: Text,
  allowed: Type.Boolean(),
  refusals: Type.Array(RefusalView),
  form: Type.Unknown(),
})

/** May the caller do it, and why not. */
export const EntryView = Type.Object({
  allowed: Type.Boolean(),
  refusals: Type.Array(RefusalView),
})

export const EnterpriseFile = Type.Object({
  ...EnterpriseSummary.properties,
  regionPath: Type.Array(RegionView),
  /** The organisation in which the firm's people sign in; null where it has none. */
  organId: Nullable(Type.String()),
  asOf: Type.String(),
  sections: Type.Array(
    Type.Object({ name: Type.String(), label: Text, things: Type.Array(ThingView) }),
  ),
  sites: Type.Array(SiteView),
  products: Type.Array(ProductView),
  recordable: Type.Array(RecordableView),
  /** Sites and products: adding and ending them. */
  keeping: EntryView,
})

export const listRegions = endpoint({
  method: 'GET',
  path: '/api/v1/regions',
  allow: 'anyone',
  summary: text('行政区划', 'Regions next below one, from the nation down'),
  query: Type.Object({ parent: Type.Optional(Region) }),
  reply: Type.Object({
    source: Type.String(),
    path: Type.Array(RegionView),
    regions: Type.Array(RegionView),
  }),
})

export const listEnterprises = endpoint({
  method: 'GET',
  path: '/api/v1/enterprises',
  allow: 'signedIn',
  summary: text('企业列表', 'Enterprises in the caller’s sight'),
  query: Type.Object({
    ...EnterpriseFilter.properties,
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    after: Type.Optional(Type.String({ maxLength: 600 })),
  }),
  reply: Type.Object({
    enterprises: Type.Array(EnterpriseSummary),
    next: Nullable(Type.String()),
    /** Registering one that is not there yet. */
    registering: EntryView,
  }),
})

export const countEnterprises = endpoint({
  method: 'GET',
  path: '/api/v1/enterprises/count',
  allow: 'signedIn',
  summary: text('企业计数', 'How many enterprises a filter finds; exact up to 10,000'),
  query: EnterpriseFilter,
  reply: Type.Object({ total: Type.Integer(), exact: Type.Boolean() }),
})

export const exportEnterprises = endpoint({
  method: 'GET',
  path: '/api/v1/enterprises/export',
  allow: 'signedIn',
  summary: text('导出企业', 'Export enterprises as CSV or XLSX'),
  query: Type.Object({
    ...EnterpriseFilter.properties,
    format: Type.Union([Type.Literal('csv'), Type.Literal('xlsx')], label('格式', 'Format')),
    language: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])),
  }),
})

export const NewEnterprise = Type.Object({
  uscc: Type.String({ ...label('统一社会信用代码', 'Credit code'), maxLength: 40 }),
  name: Type.String({ ...label('企业名称', 'Name'), minLength: 1, maxLength: 200 }),
  regionCode: Region,
  address: Type.Optional(Type.String({ ...label('住所', 'Address'), maxLength: 300 })),
  source: Type.Optional(Type.String({ ...label('来源', 'Source'), maxLength: 200 })),
  reference: Type.String({
    ...label('依据', 'Evidence', {
      hint: text('证照编号、文号或网址', 'Number of a paper, or an address'),
    }),
    minLength: 1,
    maxLength: 300,
  }),
})
export type NewEnterprise = Static<typeof NewEnterprise>

export const addEnterprise = endpoint({
  method: 'POST',
  path: '/api/v1/enterprises',
  allow: 'signedIn',
  summary: text('登记企业', 'Register an enterprise'),
  body: NewEnterprise,
  reply: EnterpriseFile,
})

export const getEnterprise = endpoint({
  method: 'GET',
  path: '/api/v1/enterprises/:id',
  allow: 'signedIn',
  summary: text('企业质量档案', 'Quality file of an enterprise, as known on a day'),
  params: EnterpriseId,
  query: Type.Object({ asOf: Type.Optional(Day('截至', 'As known on')) }),
  reply: EnterpriseFile,
})

export const NewFact = Type.Object({
  kind: Kind,
  value: Type.Unknown(),
  validFrom: Type.Optional(Day('起始日', 'Valid from')),
  validTo: Type.Optional(Day('截止日', 'Valid to')),
  source: Type.Optional(
    Type.Object(
      {
        kind: Type.Union(
          [
            Type.Literal('register', label('登记系统', 'Register')),
            Type.Literal('document', label('文件证照', 'Document')),
            Type.Literal('organ', label('本机关查明', 'Found by the organ')),
          ],
          label('来源种类', 'Kind of source'),
        ),
        name: Type.String({ ...label('来源', 'Source'), minLength: 1, maxLength: 200 }),
        reference: Type.Optional(
          Type.String({ ...label('来源编号', 'Reference'), minLength: 1, maxLength: 300 }),
        ),
      },
      label('来源', 'Source'),
    ),
  ),
  evidenceFileId: Type.Optional(Type.String({ ...label('证据文件', 'Evidence'), format: 'uuid' })),
  evidenceLink: Type.Optional(
    Type.String({
      ...label('证据链接', 'Link to evidence'),
      pattern: '^https?://[^\\s]+$',
      maxLength: 500,
    }),
  ),
  corrects: Type.Optional(Type.String({ ...label('更正对象', 'Corrects'), format: 'uuid' })),
  reason: Type.Optional(
    Type.String({ ...label('更正理由', 'Reason of the correction'), minLength: 2, maxLength: 500 }),
  ),
})
export type NewFact = Static<typeof NewFact>

export const recordFact = endpoint({
  method: 'POST',
  path: '/api/v1/enterprises/:id/facts',
  allow: 'signedIn',
  summary: text('登记事实', 'Record a fact, or correct one by a new row'),
  params: EnterpriseId,
  body: NewFact,
  reply: EnterpriseFile,
})

export const getEvidence = endpoint({
  method: 'GET',
  path: '/api/v1/enterprises/:id/facts/:factId/evidence',
  allow: 'signedIn',
  summary: text('下载证据', 'Evidence of a fact'),
  params: Type.Object({
    ...EnterpriseId.properties,
    factId: Type.String({ ...label('事实', 'Fact'), format: 'uuid' }),
  }),
})

export const NewSite = Type.Object({
  kind: Type.Union(
    [
      Type.Literal('plant', label('生产场所', 'Plant')),
      Type.Literal('warehouse', label('仓库', 'Warehouse')),
      Type.Literal('shop', label('门店', 'Shop')),
      Type.Literal('office', label('办公场所', 'Office')),
    ],
    label('场所种类', 'Kind of site'),
  ),
  name: Type.String({ ...label('场所名称', 'Name'), minLength: 1, maxLength: 200 }),
  regionCode: Region,
  address: Type.String({ ...label('地址', 'Address'), minLength: 1, maxLength: 300 }),
})
export type NewSite = Static<typeof NewSite>

export const addSite = endpoint({
  method: 'POST',
  path: '/api/v1/enterprises/:id/sites',
  allow: 'signedIn',
  summary: text('登记场所', 'Add a site'),
  params: EnterpriseId,
  body: NewSite,
  reply: EnterpriseFile,
})

export const NewProduct = Type.Object({
  name: Type.String({ ...label('产品名称', 'Product'), minLength: 1, maxLength: 200 }),
  brand: Type.Optional(Type.String({ ...label('商标', 'Brand'), maxLength: 100 })),
  categoryCode: Type.Optional(Type.String({ ...label('产品类别', 'Category'), maxLength: 60 })),
  gtin: Type.Optional(Type.String({ ...label('商品条码', 'Bar code'), maxLength: 40 })),
  model: Type.Optional(Type.String({ ...label('规格型号', 'Model'), maxLength: 200 })),
})
export type NewProduct = Static<typeof NewProduct>

export const addProduct = endpoint({
  method: 'POST',
  path: '/api/v1/enterprises/:id/products',
  allow: 'signedIn',
  summary: text('登记产品', 'Add a product'),
  params: EnterpriseId,
  body: NewProduct,
  reply: EnterpriseFile,
})

export const endEntry = endpoint({
  method: 'POST',
  path: '/api/v1/enterprises/:id/:list/:entryId/end',
  allow: 'signedIn',
  summary: text('停用场所或产品', 'End a site or a product'),
  params: Type.Object({
    ...EnterpriseId.properties,
    list: Type.Union([Type.Literal('sites'), Type.Literal('products')]),
    entryId: Type.String({ ...label('场所或产品', 'Site or product'), format: 'uuid' }),
  }),
  body: Type.Object({ endedOn: Day('最后一日', 'Last day') }),
  reply: EnterpriseFile,
})
