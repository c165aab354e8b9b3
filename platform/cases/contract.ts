import { Type } from 'typebox'
import { endpoint } from '#kernel/endpoint.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/** What crosses HTTP about cases; the same for every procedure. */
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()])
const Text = Type.Object({ zh: Type.String(), en: Type.String() })
const Anything = Type.Unknown()
const CaseId = Type.Object({ id: Type.String({ ...label('案件', 'Case'), format: 'uuid' }) })

export const RefusalView = Type.Object({
  code: Type.String(),
  about: Type.String(),
  zh: Type.String(),
  en: Type.String(),
  basis: Type.Optional(Type.String()),
  remedy: Type.Optional(Text),
})

export const PermissionView = Type.Object({
  step: Type.String(),
  label: Text,
  kind: Type.Union([Type.Literal('step'), Type.Literal('observation')]),
  turn: Type.Union([Type.Literal('you'), Type.Literal('others'), Type.Literal('nobody')]),
  allowed: Type.Boolean(),
  refusals: Type.Array(RefusalView),
  capacities: Type.Array(Text),
  needs: Type.Array(Type.Object({ document: Type.String(), label: Text, onFile: Type.Boolean() })),
  issues: Type.Array(Type.Object({ document: Type.String(), label: Text })),
  toState: Nullable(Text),
  form: Nullable(Anything),
  draft: Nullable(Anything),
  basis: Text,
  note: Nullable(Text),
})

export const DeadlineView = Type.Object({
  limit: Type.String(),
  id: Type.String(),
  label: Text,
  kind: Type.String(),
  origin: Type.String(),
  basis: Text,
  confidence: Type.String(),
  capacity: Text,
  term: Text,
  state: Type.String(),
  startedAt: Type.String(),
  startedBy: Text,
  dueAt: Nullable(Type.String()),
  dueOn: Nullable(Type.String()),
  endedAt: Nullable(Type.String()),
  overdue: Type.Boolean(),
  provisional: Type.Boolean(),
  calendarVersion: Type.String(),
  extendedFrom: Nullable(Type.String()),
  /** Units of the term: hours, working days, days, months or years. */
  unit: Type.String(),
  total: Type.Number(),
  used: Type.Number(),
  /** Part of the term that is used up; may exceed 1. */
  share: Type.Number(),
  left: Text,
  urgency: Type.Union([
    Type.Literal('bad'),
    Type.Literal('due'),
    Type.Literal('run'),
    Type.Literal('ok'),
    Type.Literal('neutral'),
  ]),
  rolled: Type.Boolean(),
  /** What happens when nobody acts: the step that the clock takes. */
  lapse: Nullable(Text),
  pausedSince: Nullable(Type.String()),
  /** Days that are not counted: from the first, inclusive, to the second, exclusive. */
  pauses: Type.Array(Type.Tuple([Type.String(), Nullable(Type.String())])),
})

export const EventView = Type.Object({
  seq: Type.Integer(),
  name: Type.String(),
  label: Text,
  kind: Type.String(),
  at: Type.String(),
  actor: Nullable(Type.String()),
  capacity: Text,
  fromState: Nullable(Text),
  toState: Text,
  data: Anything,
  form: Nullable(Anything),
})

export const DocumentView = Type.Object({
  id: Type.String(),
  document: Type.String(),
  label: Text,
  version: Type.Integer(),
  number: Nullable(Type.String()),
  fileName: Nullable(Type.String()),
  sizeBytes: Nullable(Type.Integer()),
  sha256: Type.String(),
  seq: Type.Integer(),
  addedAt: Type.String(),
})

export const LinkView = Type.Object({
  meaning: Type.String(),
  direction: Type.Union([Type.Literal('from'), Type.Literal('to')]),
  kind: Type.String(),
  id: Type.String(),
  title: Type.String(),
  state: Nullable(Text),
  path: Nullable(Type.String()),
})

export const ChainView = Type.Array(
  Type.Object({
    slot: Type.String(),
    label: Text,
    entries: Type.Array(
      Type.Object({
        kind: Type.String(),
        id: Type.String(),
        title: Type.String(),
        state: Nullable(Text),
        path: Nullable(Type.String()),
        distance: Type.Integer(),
      }),
    ),
  }),
)

export const CaseView = Type.Object({
  id: Type.String(),
  number: Type.String(),
  title: Type.String(),
  procedure: Type.String(),
  procedureTitle: Text,
  version: Type.Integer(),
  regime: Type.String(),
  law: Type.Array(Text),
  state: Type.String(),
  stateLabel: Text,
  ended: Type.Boolean(),
  subject: Anything,
  subjectForm: Anything,
  organ: Type.Object({ id: Type.String(), name: Type.String() }),
  party: Nullable(Type.Object({ id: Type.String(), name: Type.String() })),
  regionCode: Type.String(),
  assignments: Type.Array(
    Type.Object({ capacity: Type.String(), label: Text, person: Type.String() }),
  ),
  openedAt: Type.String(),
  changedAt: Type.String(),
  closedAt: Nullable(Type.String()),
  seq: Type.Integer(),
  capacities: Type.Array(Text),
  permissions: Type.Array(PermissionView),
  deadlines: Type.Array(DeadlineView),
  events: Type.Array(EventView),
  documents: Type.Array(DocumentView),
  missingDocuments: Type.Array(Type.Object({ label: Text, step: Text })),
  links: Type.Array(LinkView),
  /** The chain from licence to publication, walked both ways from this case. */
  chain: ChainView,
})

export const CaseSummary = Type.Object({
  id: Type.String(),
  number: Type.String(),
  title: Type.String(),
  procedure: Type.String(),
  procedureTitle: Text,
  state: Type.String(),
  stateLabel: Text,
  ended: Type.Boolean(),
  organ: Type.String(),
  party: Nullable(Type.String()),
  regionCode: Type.String(),
  dueAt: Nullable(Type.String()),
  overdue: Type.Boolean(),
  openedAt: Type.String(),
  changedAt: Type.String(),
})

export const TodoItem = Type.Object({
  ...CaseSummary.properties,
  nextStep: Nullable(Text),
  assignedToMe: Type.Boolean(),
  waitsFor: Type.Array(Text),
  deadline: Nullable(DeadlineView),
  segment: Type.String(),
})

export const CaseFilter = Type.Object({
  procedure: Type.Optional(Type.String(label('事项', 'Procedure'))),
  state: Type.Optional(Type.String(label('状态', 'State'))),
  region: Type.Optional(Type.String({ ...label('区域', 'Region'), pattern: '^\\d{6}(\\d{3})?$' })),
  open: Type.Optional(Type.Boolean(label('在办', 'Open'))),
  overdue: Type.Optional(Type.Boolean(label('逾期', 'Overdue'))),
  mine: Type.Optional(Type.Boolean(label('我承办', 'Assigned to me'))),
  /** Only drills; they stand in no list unless asked for. */
  drill: Type.Optional(Type.Boolean(label('演练', 'Drills'))),
  q: Type.Optional(Type.String({ ...label('案号或名称', 'Number or title'), maxLength: 100 })),
  sort: Type.Optional(
    Type.Union(
      [
        Type.Literal('-changedAt'),
        Type.Literal('changedAt'),
        Type.Literal('dueAt'),
        Type.Literal('-openedAt'),
        Type.Literal('number'),
      ],
      label('排序', 'Sort'),
    ),
  ),
})

export const CasePage = Type.Object({
  cases: Type.Array(CaseSummary),
  next: Nullable(Type.String()),
})

export const listCases = endpoint({
  method: 'GET',
  path: '/api/v1/cases',
  allow: 'signedIn',
  summary: text('案件列表', 'Cases in the caller’s sight'),
  query: Type.Object({
    ...CaseFilter.properties,
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    after: Type.Optional(Type.String({ maxLength: 400 })),
  }),
  reply: CasePage,
})

export const countCases = endpoint({
  method: 'GET',
  path: '/api/v1/cases/count',
  allow: 'signedIn',
  summary: text('案件计数', 'How many cases a filter finds; exact up to 10,000'),
  query: CaseFilter,
  reply: Type.Object({ total: Type.Integer(), exact: Type.Boolean() }),
})

export const exportCases = endpoint({
  method: 'GET',
  path: '/api/v1/cases/export',
  allow: 'signedIn',
  summary: text('导出案件', 'Export cases as CSV or XLSX'),
  query: Type.Object({
    ...CaseFilter.properties,
    format: Type.Union([Type.Literal('csv'), Type.Literal('xlsx')], label('格式', 'Format')),
    language: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])),
  }),
})

export const openCase = endpoint({
  method: 'POST',
  path: '/api/v1/cases',
  allow: 'signedIn',
  summary: text('立案', 'Open a case'),
  body: Type.Object({
    procedure: Type.String(label('事项', 'Procedure')),
    opening: Anything,
    partyId: Type.Optional(Type.String({ ...label('当事人', 'Party'), format: 'uuid' })),
    organId: Type.Optional(Type.String({ ...label('办理机关', 'Organ'), format: 'uuid' })),
    links: Type.Optional(
      Type.Array(
        Type.Object({
          meaning: Type.String({ maxLength: 40 }),
          kind: Type.String({ maxLength: 40 }),
          id: Type.String({ maxLength: 100 }),
        }),
        { maxItems: 50 },
      ),
    ),
  }),
  reply: CaseView,
})

export const getCase = endpoint({
  method: 'GET',
  path: '/api/v1/cases/:id',
  allow: 'signedIn',
  summary: text('案件', 'A case with everything that may be done in it'),
  params: CaseId,
  reply: CaseView,
})

export const takeStep = endpoint({
  method: 'POST',
  path: '/api/v1/cases/:id/steps/:step',
  allow: 'signedIn',
  summary: text('办理', 'Take a step or make an observation'),
  params: Type.Object({ ...CaseId.properties, step: Type.String(label('事项', 'Step')) }),
  body: Type.Object({
    data: Type.Optional(Anything),
    documents: Type.Optional(
      Type.Array(
        Type.Object({
          document: Type.String(label('文书', 'Paper')),
          fileId: Type.String({ ...label('文件', 'File'), format: 'uuid' }),
        }),
        { maxItems: 40 },
      ),
    ),
    seq: Type.Optional(Type.Integer(label('所见进展', 'Last event seen'))),
  }),
  reply: CaseView,
})

export const saveDraft = endpoint({
  method: 'PUT',
  path: '/api/v1/cases/:id/drafts/:step',
  allow: 'signedIn',
  summary: text('存草稿', 'Keep a form that is not yet handed in'),
  params: Type.Object({ ...CaseId.properties, step: Type.String(label('事项', 'Step')) }),
  body: Type.Object({ data: Anything }),
  reply: Type.Object({ savedAt: Type.String() }),
})

export const assignCase = endpoint({
  method: 'POST',
  path: '/api/v1/cases/:id/assignments',
  allow: 'signedIn',
  summary: text('指定承办人', 'Name the person who handles a case'),
  params: CaseId,
  body: Type.Object({
    capacity: Type.String(label('身份', 'Capacity')),
    userId: Type.String({ ...label('人员', 'Person'), format: 'uuid' }),
  }),
  reply: CaseView,
})

export const readPersonal = endpoint({
  method: 'POST',
  path: '/api/v1/cases/:id/personal',
  allow: 'signedIn',
  summary: text('查看个人信息（留痕）', 'Open the personal values of a case; journaled'),
  params: CaseId,
  body: Type.Object({
    reason: Type.String({ ...label('理由', 'Reason'), minLength: 2, maxLength: 200 }),
  }),
  reply: Type.Object({ values: Type.Record(Type.String(), Nullable(Type.String())) }),
})

export const getTodo = endpoint({
  method: 'GET',
  path: '/api/v1/todo',
  allow: 'signedIn',
  summary: text('我的待办', 'What waits for me'),
  reply: Type.Object({
    now: Type.String(),
    today: Type.String(),
    isWorkingDay: Type.Boolean(),
    calendarVersion: Type.String(),
    items: Type.Array(TodoItem),
    waiting: Type.Array(TodoItem),
    days: Type.Array(
      Type.Object({ date: Type.String(), isWorkingDay: Type.Boolean(), due: Type.Integer() }),
    ),
  }),
})

export const uploadFile = endpoint({
  method: 'POST',
  path: '/api/v1/files',
  allow: 'signedIn',
  summary: text('上传文件', 'Upload a file to attach to a step'),
  reply: Type.Object({
    id: Type.String(),
    name: Type.String(),
    mediaType: Type.String(),
    sizeBytes: Type.Integer(),
    sha256: Type.String(),
  }),
})

export const getDocument = endpoint({
  method: 'GET',
  path: '/api/v1/cases/:id/documents/:documentId',
  allow: 'signedIn',
  summary: text('下载文书', 'A paper of a case'),
  params: Type.Object({
    ...CaseId.properties,
    documentId: Type.String({ ...label('文书', 'Paper'), format: 'uuid' }),
  }),
})
