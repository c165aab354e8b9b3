import { type Static, Type } from 'typebox'
import { endpoint } from '#kernel/endpoint.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'
import { Requirement } from './requirement.ts'

/** What crosses HTTP about standards. It is reference data: everybody may read it. */
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()])
const Text = Type.Object({ zh: Type.String(), en: Type.String() })
const Day = (zh: string, en: string) => Type.String({ ...label(zh, en), format: 'date' })
const Line = (zh: string, en: string, characters = 200) =>
  Type.String({ ...label(zh, en), minLength: 1, maxLength: characters })

const Confidence = Type.Union(
  [
    Type.Literal('v', label('已核对', 'Checked')),
    Type.Literal('p', label('部分核对', 'Partly checked')),
    Type.Literal('m', label('凭记忆，待核对', 'From memory, unconfirmed')),
    Type.Literal('u', label('不确定，待核对', 'Uncertain, unconfirmed')),
    Type.Literal('d', label('本系统设计', 'Own design')),
  ],
  label('把握程度', 'Confidence'),
)

const Paging = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  after: Type.Optional(Type.String({ maxLength: 200 })),
}

const Paged = {
  total: Type.Integer(),
  next: Nullable(Type.String()),
}

export const StandardSummary = Type.Object({
  id: Type.String(),
  number: Type.String(),
  kind: Type.String(),
  force: Nullable(Type.String()),
  title: Type.String(),
  titleEn: Nullable(Type.String()),
  status: Type.String(),
  publishedOn: Nullable(Type.String()),
  inForceOn: Nullable(Type.String()),
  abolishedOn: Nullable(Type.String()),
  confidence: Confidence,
  unconfirmed: Type.Boolean(),
})

/** In a list a standard stands with its neighbours in time. */
const StandardName = Type.Object({ id: Type.String(), number: Type.String() })
const ListedStandard = Type.Object({
  ...StandardSummary.properties,
  supersedes: Type.Array(StandardName),
  supersededBy: Type.Array(StandardName),
})

/** `number` unless said; what has no date of force stands before all dates. */
export const StandardSort = Type.Union(
  [
    Type.Literal('number', label('标准号', 'Number')),
    Type.Literal('-number', label('标准号，倒序', 'Number, last first')),
    Type.Literal('inForceOn', label('实施日期，旧在前', 'Oldest in force first')),
    Type.Literal('-inForceOn', label('实施日期，新在前', 'Newest in force first')),
  ],
  label('排序', 'Sort'),
)
export type StandardSort = Static<typeof StandardSort>

const StandardVersion = Type.Object({
  ...StandardSummary.properties,
  version: Type.Integer(),
  note: Nullable(Type.String()),
  source: Type.String(),
  recordedAt: Type.String(),
})

const StandardLink = Type.Object({
  id: Type.String(),
  number: Type.String(),
  inForceOn: Nullable(Type.String()),
  source: Type.String(),
})

export const LimitView = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  standard: Type.String(),
  categoryId: Type.String(),
  itemId: Type.String(),
  /** For what is below the category and has no limit of its own (其他). */
  remainder: Type.Boolean(),
  condition: Nullable(Type.String()),
  inForceFrom: Nullable(Type.String()),
  /** First day on which its standard no longer holds. */
  standardEndsOn: Nullable(Type.String()),
  requirement: Requirement,
  comparison: Type.String(),
  clause: Nullable(Type.String()),
  note: Nullable(Type.String()),
  source: Type.String(),
  confidence: Confidence,
  unconfirmed: Type.Boolean(),
})

export const NamedLimitView = Type.Object({
  ...LimitView.properties,
  standardId: Type.String(),
  category: Type.String(),
  item: Type.String(),
  recordedAt: Type.String(),
})

export const CategoryView = Type.Object({
  id: Type.String(),
  scheme: Type.String(),
  code: Type.String(),
  parentId: Nullable(Type.String()),
  name: Type.String(),
  nameEn: Nullable(Type.String()),
  language: Type.String(),
  confidence: Confidence,
})

export const ItemView = Type.Object({
  id: Type.String(),
  scheme: Type.String(),
  hazardId: Nullable(Type.String()),
  name: Type.String(),
  nameEn: Nullable(Type.String()),
  language: Type.String(),
  cas: Nullable(Type.String()),
  unit: Nullable(Type.String()),
  limitedFrom: Nullable(Type.String()),
  confidence: Confidence,
})

const Id = Type.Object({ id: Type.String({ ...label('编号', 'Id'), format: 'uuid' }) })
const Scheme = Type.Optional(
  Type.String({
    ...label('分类体系', 'Classification', { hint: text('缺省 cn', 'cn unless said') }),
    pattern: '^[a-z]{2,20}$',
  }),
)
const Word = Type.Optional(Type.String({ ...label('名称', 'Name'), maxLength: 100 }))

export const listStandards = endpoint({
  method: 'GET',
  path: '/api/v1/standards',
  allow: 'anyone',
  summary: text('标准列表', 'Standards, in the order of their numbers unless said'),
  query: Type.Object({
    q: Type.Optional(Type.String({ ...label('标准号或名称', 'Number or title'), maxLength: 100 })),
    kind: Type.Optional(Type.String({ ...label('种类', 'Kind'), maxLength: 20 })),
    status: Type.Optional(Type.String({ ...label('状态', 'Status'), maxLength: 20 })),
    sort: Type.Optional(StandardSort),
    ...Paging,
  }),
  reply: Type.Object({ standards: Type.Array(ListedStandard), ...Paged }),
})

export const getStandard = endpoint({
  method: 'GET',
  path: '/api/v1/standards/:id',
  allow: 'anyone',
  summary: text('标准', 'A standard: its versions, what it supersedes, its limits'),
  params: Id,
  reply: Type.Object({
    standard: StandardSummary,
    versions: Type.Array(StandardVersion),
    supersedes: Type.Array(StandardLink),
    supersededBy: Type.Array(StandardLink),
    limitCount: Type.Integer(),
    limits: Type.Array(NamedLimitView),
  }),
})

export const listLimits = endpoint({
  method: 'GET',
  path: '/api/v1/limits',
  allow: 'anyone',
  summary: text('限量版本列表', 'Versions of limits by standard, category or item'),
  query: Type.Object({
    standardId: Type.Optional(Type.String({ ...label('标准', 'Standard'), format: 'uuid' })),
    category: Type.Optional(Type.String({ ...label('类别', 'Category'), maxLength: 60 })),
    item: Type.Optional(Type.String({ ...label('项目', 'Item'), maxLength: 60 })),
    limit: Paging.limit,
    after: Type.Optional(Type.String({ ...label('翻页', 'Cursor'), format: 'uuid' })),
  }),
  reply: Type.Object({ limits: Type.Array(NamedLimitView), ...Paged }),
})

export const getLimit = endpoint({
  method: 'GET',
  path: '/api/v1/limits/:id',
  allow: 'anyone',
  summary: text('限量版本', 'One version of a limit with the versions beside it'),
  params: Id,
  reply: Type.Object({ limit: NamedLimitView, versions: Type.Array(LimitView) }),
})

export const findLimits = endpoint({
  method: 'GET',
  path: '/api/v1/limits/in-force',
  allow: 'anyone',
  summary: text('某日适用的限量', 'The limits that apply to a category and an item on a day'),
  query: Type.Object({
    category: Line('类别代码或名称', 'Category: code or name', 100),
    item: Line('项目编号或名称', 'Item: id or name', 100),
    on: Day('生产日期', 'Day of production'),
    scheme: Scheme,
  }),
  reply: Type.Object({
    on: Type.String(),
    category: Nullable(CategoryView),
    item: Nullable(ItemView),
    limits: Type.Array(
      Type.Object({ limit: LimitView, by: Type.String(), foundIn: Type.String(), why: Text }),
    ),
    conditional: Type.Array(LimitView),
    /** Why there is no limit, or why one was left out; empty when all is said by the limits. */
    remarks: Type.Array(Type.Object({ code: Type.String(), zh: Type.String(), en: Type.String() })),
  }),
})

export const listCategories = endpoint({
  method: 'GET',
  path: '/api/v1/product-categories',
  allow: 'anyone',
  summary: text('产品类别', 'Categories of products: the children of one, or by name'),
  query: Type.Object({
    scheme: Scheme,
    parent: Type.Optional(Type.String({ ...label('上级类别', 'Category above'), maxLength: 60 })),
    q: Word,
    ...Paging,
  }),
  reply: Type.Object({ categories: Type.Array(CategoryView), ...Paged }),
})

export const listItems = endpoint({
  method: 'GET',
  path: '/api/v1/test-items',
  allow: 'anyone',
  summary: text('检验项目', 'Test items'),
  query: Type.Object({
    scheme: Scheme,
    hazard: Type.Optional(Type.String({ ...label('危害', 'Hazard'), maxLength: 60 })),
    q: Word,
    ...Paging,
  }),
  reply: Type.Object({ items: Type.Array(ItemView), ...Paged }),
})

export const listHazards = endpoint({
  method: 'GET',
  path: '/api/v1/hazards',
  allow: 'anyone',
  summary: text('危害分类', 'Classes of hazard'),
  reply: Type.Object({
    hazards: Type.Array(
      Type.Object({
        id: Type.String(),
        name: Type.String(),
        nameEn: Type.String(),
        domain: Type.String(),
        severity: Type.Integer(),
        confidence: Confidence,
      }),
    ),
  }),
})

const Substance = {
  itemId: Type.String(),
  name: Type.String(),
  nameEn: Nullable(Type.String()),
  cas: Nullable(Type.String()),
  source: Type.String(),
  confidence: Confidence,
}

export const listBannedSubstances = endpoint({
  method: 'GET',
  path: '/api/v1/banned-substances',
  allow: 'anyone',
  summary: text('非食用物质名单', 'Non-edible substances that must not be added to food'),
  reply: Type.Object({
    substances: Type.Array(Type.Object({ ...Substance, typicalFoods: Type.String() })),
  }),
})

export const listAdditives = endpoint({
  method: 'GET',
  path: '/api/v1/additives',
  allow: 'anyone',
  summary: text('食品添加剂', 'Food additives; how much is allowed where is said by their limits'),
  reply: Type.Object({
    additives: Type.Array(
      Type.Object({
        ...Substance,
        function: Type.String(),
        ins: Nullable(Type.String()),
        cns: Nullable(Type.String()),
      }),
    ),
  }),
})

export const NewStandardBody = Type.Object({
  number: Line('标准号', 'Number', 60),
  title: Line('标准名称', 'Title', 300),
  titleEn: Type.Optional(Line('英文名称', 'Title in English', 300)),
  status: Type.Union(
    [
      Type.Literal('published', label('已发布', 'Published')),
      Type.Literal('inForce', label('现行', 'In force')),
      Type.Literal('superseded', label('被代替', 'Superseded')),
      Type.Literal('abolished', label('废止', 'Abolished')),
    ],
    label('状态', 'Status'),
  ),
  publishedOn: Type.Optional(Day('发布日期', 'Published on')),
  inForceOn: Type.Optional(Day('实施日期', 'In force on')),
  abolishedOn: Type.Optional(Day('废止日期', 'Abolished on')),
  supersedes: Type.Optional(
    Type.Array(Line('代替的标准号', 'Number it supersedes', 60), {
      ...label('代替标准', 'Supersedes'),
      maxItems: 50,
    }),
  ),
  note: Type.Optional(Line('备注', 'Note', 1000)),
  source: Line('来源', 'Source', 300),
  confidence: Confidence,
})
export type NewStandardBody = Static<typeof NewStandardBody>

export const registerStandard = endpoint({
  method: 'POST',
  path: '/api/v1/standards',
  allow: 'signedIn',
  summary: text('登记标准', 'Register a standard, or what is newly known of one'),
  body: NewStandardBody,
  reply: Type.Object({ id: Type.String(), version: Type.Integer() }),
})

export const NewLimitBody = Type.Object({
  standardId: Type.String({ ...label('标准', 'Standard'), format: 'uuid' }),
  categoryId: Line('产品类别', 'Category', 60),
  itemId: Line('检验项目', 'Test item', 60),
  remainder: Type.Boolean(
    label('仅适用于未单列的品种（其他）', 'Only for what is not listed (其他)'),
  ),
  condition: Type.Optional(Line('适用条件', 'Condition', 500)),
  inForceFrom: Day('实施日期', 'In force from'),
  requirement: Requirement,
  comparison: Type.Union(
    [
      Type.Literal('fullValue', label('全数值比较法', 'Full values')),
      Type.Literal('roundedValue', label('修约值比较法', 'Rounded values')),
    ],
    label('比较方法', 'Comparison'),
  ),
  clause: Type.Optional(Line('条款', 'Clause', 100)),
  note: Type.Optional(
    Line('说明（补录早于现有版本的，须说明理由）', 'Note; the reason, if backdated', 1000),
  ),
  source: Line('来源', 'Source', 300),
  confidence: Confidence,
})
export type NewLimitBody = Static<typeof NewLimitBody>

export const registerLimit = endpoint({
  method: 'POST',
  path: '/api/v1/limits',
  allow: 'signedIn',
  summary: text('登记限量版本', 'Register a version of a limit beside those there are'),
  body: NewLimitBody,
  reply: Type.Object({ limit: NamedLimitView, versions: Type.Array(LimitView) }),
})
