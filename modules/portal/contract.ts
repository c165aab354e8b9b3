import { type Static, Type } from 'typebox'
import { endpoint } from '#kernel/endpoint.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'
import { RefusalView } from '#platform/cases/contract.ts'

/**
 * What the public sees, and how other software takes it. The content of a publication is a chosen
 * view: facts for the public, no personal data, nothing that only officers may know.
 */
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()])
const Text = Type.Object({ zh: Type.String(), en: Type.String() })

export const PublicLot = Type.Object({
  lotNumber: Type.String(),
  productionDate: Nullable(Type.String()),
})

/** Units of the smallest pack sold, as the producer reported them for a day. */
export const RecallFigures = Type.Object({
  asOf: Type.String(),
  shippedUnits: Type.Integer(),
  returnedUnits: Type.Integer(),
  sealedUnits: Type.Integer(),
  consumedUnits: Type.Integer(),
  unaccountedUnits: Type.Integer(),
})
export type RecallFigures = Static<typeof RecallFigures>

export const RecallStanding = Type.Union([
  Type.Literal('underway'),
  Type.Literal('disposed'),
  Type.Literal('notCompleted'),
  Type.Literal('ended'),
])
export type RecallStanding = Static<typeof RecallStanding>

const Firm = Type.Object({
  name: Type.String(),
  uscc: Nullable(Type.String()),
  region: Nullable(Type.String()),
})

export const RecallContent = Type.Object({
  kind: Type.Literal('recall'),
  number: Type.String(),
  class: Nullable(Type.Integer()),
  origin: Type.String(),
  standing: RecallStanding,
  product: Type.Object({
    name: Type.String(),
    brand: Nullable(Type.String()),
    model: Nullable(Type.String()),
    gtin: Nullable(Type.String()),
  }),
  lots: Type.Array(PublicLot),
  hazardKind: Type.String(),
  reason: Type.String(),
  notice: Type.String(),
  noticeFile: Nullable(
    Type.Object({
      name: Type.String(),
      mediaType: Type.String(),
      sizeBytes: Type.Integer(),
      sha256: Type.String(),
    }),
  ),
  producer: Nullable(Firm),
  contactPhone: Nullable(Type.String()),
  organ: Type.String(),
  areas: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
  announcedOn: Type.String(),
  /** Recovery the class asks for, in percent of what can still be recovered. */
  goalPercent: Type.Integer(),
  figures: Type.Array(RecallFigures),
})
export type RecallContent = Static<typeof RecallContent>

export const WarningStanding = Type.Union([
  Type.Literal('inForce'),
  Type.Literal('response'),
  Type.Literal('lifted'),
])

export const WarningContent = Type.Object({
  kind: Type.Literal('warning'),
  number: Type.String(),
  level: Type.String(),
  standing: WarningStanding,
  title: Type.String(),
  product: Type.String(),
  hazard: Type.String(),
  areas: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
  lots: Type.Array(
    Type.Object({
      producer: Nullable(Type.String()),
      name: Type.String(),
      lotNumber: Nullable(Type.String()),
      value: Nullable(Type.String()),
      limit: Nullable(Type.String()),
    }),
  ),
  risk: Type.String(),
  advice: Type.String(),
  organ: Type.String(),
  issuedOn: Type.String(),
  liftedOn: Nullable(Type.String()),
  liftedGrounds: Nullable(Type.String()),
})
export type WarningContent = Static<typeof WarningContent>
export type PublicContent = RecallContent | WarningContent

export const AmendmentView = Type.Object({
  id: Type.String(),
  kind: Type.Union([Type.Literal('correction'), Type.Literal('withdrawal')]),
  text: Type.String(),
  draftedAt: Type.String(),
  approvedAt: Nullable(Type.String()),
})

const PublicationHead = {
  id: Type.String(),
  kind: Type.Union([Type.Literal('recall'), Type.Literal('warning')]),
  number: Type.String(),
  /** `withdrawn`: take it down wherever you show it; the reason stands beside it. */
  state: Type.Union([Type.Literal('published'), Type.Literal('withdrawn')]),
  inForce: Type.Boolean(),
  level: Type.String(),
  title: Type.String(),
  url: Type.String(),
  organ: Type.String(),
  version: Type.Integer(),
  firstPublishedAt: Type.String(),
  changedAt: Type.String(),
  withdrawnAt: Nullable(Type.String()),
  withdrawnReason: Nullable(Type.String()),
}

/** As a recall stands in the open data; the content is null once it is withdrawn. */
export const OpenRecall = Type.Object({
  ...PublicationHead,
  corrections: Type.Array(AmendmentView),
  content: Nullable(RecallContent),
})
export type OpenRecall = Static<typeof OpenRecall>
export const OpenWarning = Type.Object({
  ...PublicationHead,
  corrections: Type.Array(AmendmentView),
  content: Nullable(WarningContent),
})
export type OpenWarning = Static<typeof OpenWarning>

const Page = {
  limit: Type.Optional(Type.Integer({ ...label('每页条数', 'Rows'), minimum: 1, maximum: 500 })),
  after: Type.Optional(Type.String({ ...label('续页标记', 'Cursor'), maxLength: 400 })),
  inForce: Type.Optional(Type.Boolean(label('仅当前有效', 'In force only'))),
}

export const openRecalls = endpoint({
  method: 'GET',
  path: '/open/recalls.json',
  allow: 'anyone',
  summary: text('召回公开数据', 'Recalls as open data, the last changed first'),
  query: Type.Object(Page),
  reply: Type.Object({
    total: Type.Integer(),
    recalls: Type.Array(OpenRecall),
    next: Nullable(Type.String()),
  }),
})

export const openWarnings = endpoint({
  method: 'GET',
  path: '/open/warnings.json',
  allow: 'anyone',
  summary: text('风险预警公开数据', 'Risk warnings as open data, the last changed first'),
  query: Type.Object(Page),
  reply: Type.Object({
    total: Type.Integer(),
    warnings: Type.Array(OpenWarning),
    next: Nullable(Type.String()),
  }),
})

export const openRecallsTable = endpoint({
  method: 'GET',
  path: '/open/recalls.csv',
  allow: 'anyone',
  summary: text('召回公开数据（CSV）', 'All recalls as CSV; one line for each lot'),
})

export const openWarningsTable = endpoint({
  method: 'GET',
  path: '/open/warnings.csv',
  allow: 'anyone',
  summary: text('风险预警公开数据（CSV）', 'All risk warnings as CSV'),
})

const PublicationId = Type.Object({
  id: Type.String({ ...label('公布', 'Publication'), format: 'uuid' }),
})

/** What a signed-in person may do with a publication, and why not. */
export const PublicationView = Type.Object({
  ...PublicationHead,
  caseId: Type.String(),
  content: Type.Unknown(),
  versions: Type.Array(
    Type.Object({
      version: Type.Integer(),
      change: Type.String(),
      publishedAt: Type.String(),
      sha256: Type.String(),
    }),
  ),
  amendments: Type.Array(AmendmentView),
  permissions: Type.Array(
    Type.Object({
      act: Type.String(),
      label: Text,
      allowed: Type.Boolean(),
      refusals: Type.Array(RefusalView),
    }),
  ),
})

export const getPublication = endpoint({
  method: 'GET',
  path: '/api/v1/publications/:id',
  allow: 'signedIn',
  summary: text('公布', 'A publication with its versions and amendments'),
  params: PublicationId,
  reply: PublicationView,
})

export const draftAmendment = endpoint({
  method: 'POST',
  path: '/api/v1/publications/:id/amendments',
  allow: 'signedIn',
  summary: text('拟更正或撤回', 'Draft a correction or a withdrawal'),
  params: PublicationId,
  body: Type.Object({
    kind: Type.Union(
      [
        Type.Literal('correction', label('更正', 'Correction')),
        Type.Literal('withdrawal', label('撤回', 'Withdrawal')),
      ],
      label('种类', 'Kind'),
    ),
    text: Type.String({
      ...label('向公众说明', 'What the public will read'),
      minLength: 4,
      maxLength: 2000,
      format: 'textarea',
    }),
  }),
  reply: PublicationView,
})

export const approveAmendment = endpoint({
  method: 'POST',
  path: '/api/v1/publications/:id/amendments/:amendmentId/approve',
  allow: 'signedIn',
  summary: text('批准更正或撤回', 'Approve a correction or a withdrawal; public at once'),
  params: Type.Object({
    ...PublicationId.properties,
    amendmentId: Type.String({ ...label('更正', 'Amendment'), format: 'uuid' }),
  }),
  body: Type.Object({}),
  reply: PublicationView,
})
