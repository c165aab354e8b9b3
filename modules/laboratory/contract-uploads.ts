import { Type } from 'typebox'
import { endpoint } from '#kernel/endpoint.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'
import { fields } from './intake/fields.ts'

/** What crosses HTTP when results are handed in. */
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()])
const Text = Type.Object({ zh: Type.String(), en: Type.String() })
const Count = Type.Integer({ minimum: 0 })
const Literals = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>(Type.Enum([...values]))

export const UploadId = Type.Object({
  id: Type.String({ ...label('上传', 'Upload'), format: 'uuid' }),
})

export const ProgressView = Type.Object({
  phase: Literals(['reading', 'importing']),
  /** Lines done in this phase. */
  done: Count,
  /** Null while the file has not been read to its end. */
  total: Nullable(Count),
  /** Part done, 0 to 1. */
  share: Type.Number(),
  /** Null until there is something to count a rate from. */
  rowsPerSecond: Nullable(Type.Number()),
  secondsLeft: Nullable(Type.Number()),
})

export const UploadView = Type.Object({
  id: Type.String(),
  source: Literals(['file', 'stream', 'rows', 'published']),
  state: Literals(['reading', 'read', 'importing', 'imported', 'unreadable', 'discarded']),
  fileName: Nullable(Type.String()),
  format: Type.String(),
  heads: Type.Array(Type.String()),
  /** Accepted, corrected and rejected add up to it. */
  lines: Count,
  accepted: Count,
  corrected: Count,
  rejected: Count,
  /** Among the corrected: copies of another line, stored once. */
  copies: Count,
  /** Among accepted and corrected: stored already, just so. */
  unchanged: Count,
  /** Among accepted and corrected: would replace a stored result, or did. */
  replacing: Count,
  /** Results stored by this upload, and the failing ones among them. */
  stored: Count,
  failing: Count,
  /** Lines that an import would still deal with. */
  waiting: Count,
  progress: Nullable(ProgressView),
  /** Why the whole could not be read, or broke off. */
  fault: Nullable(Text),
  /** The outcome in one sentence. */
  sentence: Text,
  createdAt: Type.String(),
  finishedAt: Nullable(Type.String()),
})

export const NoteView = Type.Object({
  code: Type.String(),
  isFault: Type.Boolean(),
  field: Nullable(Type.String()),
  column: Nullable(Text),
  read: Type.String(),
  became: Nullable(Type.String()),
  line: Nullable(Type.Integer()),
  why: Text,
  remedy: Nullable(Text),
})

export const LineView = Type.Object({
  line: Type.Integer(),
  outcome: Literals(['accepted', 'corrected', 'rejected']),
  cells: Type.Array(Type.String()),
  notes: Type.Array(NoteView),
  copyOf: Nullable(Type.Integer()),
  known: Nullable(Literals(['unchanged', 'replacing'])),
  isStored: Type.Boolean(),
  /** Upload in which a rejected line came again and was taken in. */
  mendedByUpload: Nullable(Type.String()),
})

export const receiveUpload = endpoint({
  method: 'POST',
  path: '/api/v1/uploads',
  allow: 'signedIn',
  summary: text(
    '上传检验结果文件（CSV、XLSX、NDJSON），先试运行；同一文件重复上传不作改动',
    'Send a file of results (CSV, XLSX, NDJSON) for a dry run; the same file again changes nothing',
  ),
  reply: Type.Object({
    upload: UploadView,
    isRepeated: Type.Boolean(),
    said: Text,
  }),
})

export const listUploads = endpoint({
  method: 'GET',
  path: '/api/v1/uploads',
  allow: 'signedIn',
  summary: text('本机构的上传', 'Uploads of the caller’s laboratory, newest first'),
  query: Type.Object({
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    after: Type.Optional(Type.String({ format: 'uuid' })),
  }),
  reply: Type.Object({
    uploads: Type.Array(UploadView),
    total: Count,
    next: Nullable(Type.String()),
  }),
})

export const getUpload = endpoint({
  method: 'GET',
  path: '/api/v1/uploads/:id',
  allow: 'signedIn',
  summary: text('一次上传及其进度', 'An upload, its counts and its progress'),
  params: UploadId,
  reply: UploadView,
})

/** Which lines are asked for. A code finds lines with a fault; a column, what it reads just so. */
export const LineFilter = Type.Object({
  outcome: Type.Optional(Literals(['accepted', 'corrected', 'rejected'])),
  /** Lines that need not be stored, that replace something or still would, or that came again. */
  among: Type.Optional(Literals(['copies', 'unchanged', 'replacing', 'toReplace', 'mendedLater'])),
  code: Type.Optional(Type.String({ ...label('原因代码', 'Code of the fault'), maxLength: 40 })),
  field: Type.Optional(Type.String({ ...label('列', 'Column'), maxLength: 40 })),
  /** Nothing unless said. */
  read: Type.Optional(Type.String({ ...label('读到的内容', 'What was read'), maxLength: 4000 })),
})

export const listUploadRows = endpoint({
  method: 'GET',
  path: '/api/v1/uploads/:id/rows',
  allow: 'signedIn',
  summary: text(
    '上传的各行及其结局',
    'Lines of an upload and how each ended; of streams the corrected and rejected ones',
  ),
  params: UploadId,
  query: Type.Object({
    ...LineFilter.properties,
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    after: Type.Optional(Type.Integer({ minimum: 0 })),
  }),
  reply: Type.Object({
    heads: Type.Array(Type.String()),
    rows: Type.Array(LineView),
    total: Count,
    next: Nullable(Type.Integer()),
  }),
})

export const listUploadFaults = endpoint({
  method: 'GET',
  path: '/api/v1/uploads/:id/faults',
  allow: 'signedIn',
  summary: text(
    '退回原因，按列和读到的内容归并，可一次更正',
    'Faults of rejected lines, the same in the same column together, so that they can be mended at once',
  ),
  params: UploadId,
  reply: Type.Object({
    faults: Type.Array(
      Type.Object({ ...NoteView.properties, lines: Count, firstLine: Type.Integer() }),
    ),
  }),
})

export const mendUpload = endpoint({
  method: 'POST',
  path: '/api/v1/uploads/:id/mend',
  allow: 'signedIn',
  summary: text(
    '更正退回行：把某列读到的内容一律改写',
    'Rewrite what a column reads in rejected lines, and examine those lines again',
  ),
  params: UploadId,
  body: Type.Object({
    field: Literals(fields.map(({ name }) => name)),
    read: Type.String({ ...label('读到的内容', 'What was read'), maxLength: 4000 }),
    write: Type.String({ ...label('改写为', 'What to write'), maxLength: 400 }),
    line: Type.Optional(Type.Integer({ ...label('仅此行', 'This line only'), minimum: 1 })),
  }),
  reply: Type.Object({ mended: Count, stillRejected: Count, upload: UploadView }),
})

export const importUpload = endpoint({
  method: 'POST',
  path: '/api/v1/uploads/:id/import',
  allow: 'signedIn',
  summary: text('正式导入试运行接受的行', 'Store what the dry run accepted'),
  params: UploadId,
  body: Type.Object({
    replace: Type.Optional(
      Type.Boolean(
        label('替换已存结果', 'Replace stored results', {
          hint: text(
            '与已存结果不同的行作为更正存入，原结果保留可查；不选则退回',
            'lines that differ from stored results correct them, and the old ones stay readable; otherwise they go back',
          ),
        }),
      ),
    ),
  }),
  reply: UploadView,
})

export const discardUpload = endpoint({
  method: 'POST',
  path: '/api/v1/uploads/:id/discard',
  allow: 'signedIn',
  summary: text('作废尚未导入的上传', 'Discard an upload that has not been imported'),
  params: UploadId,
  reply: UploadView,
})

export const getRejectedFile = endpoint({
  method: 'GET',
  path: '/api/v1/uploads/:id/rejected',
  allow: 'signedIn',
  summary: text(
    '下载退回行：同样的列，加退回原因；改好后可直接上传',
    'Rejected lines in the columns they came in, with the reasons; to be mended and sent again',
  ),
  params: UploadId,
  query: Type.Object({
    format: Literals(['csv', 'xlsx']),
    language: Type.Optional(Literals(['zh', 'en'])),
  }),
})

export const getTemplate = endpoint({
  method: 'GET',
  path: '/api/v1/results/template',
  allow: 'signedIn',
  summary: text(
    '检验结果模板，可按产品类别预填检验项目',
    'Template for results; for a product category with its items filled in',
  ),
  query: Type.Object({
    category: Type.Optional(Type.String(label('产品类别', 'Product category'))),
    format: Literals(['csv', 'xlsx']),
    language: Type.Optional(Literals(['zh', 'en'])),
  }),
})

export const ResultRow = Type.Object(
  Object.fromEntries(
    fields.map(({ name, head, hint, isRequired, charactersMax }) => {
      const options = { ...label(head.zh, head.en, { hint }), maxLength: charactersMax }
      const schema = isRequired ? Type.String(options) : Type.Optional(Type.String(options))
      return [name, schema]
    }),
  ),
  { additionalProperties: false },
)

export const OutcomeView = Type.Object({
  line: Type.Integer(),
  outcome: Literals(['accepted', 'corrected', 'rejected']),
  notes: Type.Array(NoteView),
  copyOf: Nullable(Type.Integer()),
  known: Nullable(Literals(['unchanged', 'replacing'])),
  /** Null where nothing was stored: rejected, a copy, or stored already. */
  stored: Nullable(
    Type.Object({
      sampleId: Type.String(),
      resultKey: Type.String(),
      verdict: Type.String(),
      reasons: Type.Array(Type.String()),
      standard: Nullable(Type.String()),
    }),
  ),
})

const Replace = Type.Optional(
  Type.Union([Type.Literal('true'), Type.Literal('false')], label('替换已存结果', 'Replace')),
)

export const sendResults = endpoint({
  method: 'POST',
  path: '/api/v1/results',
  allow: 'signedIn',
  summary: text(
    '报送检验结果（每次至多1,000行），当即判定并存入；数值均为字符串',
    'Send results, at most 1,000 rows; they are judged and stored at once. Values are strings',
  ),
  body: Type.Object({
    rows: Type.Array(ResultRow, { minItems: 1, maxItems: 1000 }),
    replace: Type.Optional(Type.Boolean(label('替换已存结果', 'Replace stored results'))),
  }),
  reply: Type.Object({ upload: UploadView, rows: Type.Array(OutcomeView) }),
})

export const streamResults = endpoint({
  method: 'POST',
  path: '/api/v1/results/stream',
  allow: 'signedIn',
  summary: text(
    '逐行报送检验结果（text/csv 或 application/x-ndjson，UTF-8），边收边判边存；不确定是否送达时整份重发即可',
    'Send results line by line (text/csv or application/x-ndjson, UTF-8), judged and stored as they arrive; send the whole again when in doubt',
  ),
  query: Type.Object({ replace: Replace }),
  reply: Type.Object({
    upload: UploadView,
    /** The first rejected lines; the others are had from the upload. */
    rejected: Type.Array(LineView),
  }),
})
