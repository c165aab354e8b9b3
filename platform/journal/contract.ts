import { Type } from 'typebox'
import { endpoint } from '#kernel/endpoint.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

const Nullable = Type.Union([Type.String(), Type.Null()])

export const readJournal = endpoint({
  method: 'GET',
  path: '/api/v1/journal',
  allow: 'signedIn',
  summary: text('审计日志', 'The journal, newest first; for the audit administrator'),
  query: Type.Object({
    kind: Type.Optional(Type.String({ ...label('事件', 'What was done'), maxLength: 80 })),
    subject: Type.Optional(Type.String({ ...label('对象', 'Subject'), maxLength: 100 })),
    actor: Type.Optional(Type.String({ ...label('人员', 'Person'), format: 'uuid' })),
    after: Type.Optional(Type.String({ format: 'uuid' })),
  }),
  reply: Type.Object({
    entries: Type.Array(
      Type.Object({
        id: Type.String(),
        at: Type.String(),
        kind: Type.String(),
        actorId: Nullable,
        organId: Nullable,
        subjectKind: Type.String(),
        subjectId: Type.String(),
        body: Type.Unknown(),
        sha256: Type.String(),
        seq: Nullable,
      }),
    ),
    next: Nullable,
  }),
})

export const listRoots = endpoint({
  method: 'GET',
  path: '/api/v1/journal/roots',
  allow: 'anyone',
  summary: text('每日日志根值', 'Head of the journal at the end of each day'),
  reply: Type.Object({
    rule: Type.String(),
    roots: Type.Array(
      Type.Object({
        day: Type.String(),
        lastSeq: Type.String(),
        chainSha256: Type.String(),
        publishedAt: Type.String(),
      }),
    ),
  }),
})
