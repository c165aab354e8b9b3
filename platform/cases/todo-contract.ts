import { Type } from 'typebox'
import { endpoint } from '#kernel/endpoint.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/** The to-do list as a file: the same rows, in the same order, as on the screen. */
export const exportTodo = endpoint({
  method: 'GET',
  path: '/api/v1/todo/export',
  allow: 'signedIn',
  summary: text('导出待办', 'Export the to-do list as CSV or XLSX'),
  query: Type.Object({
    procedure: Type.Optional(Type.String(label('事项', 'Procedure'))),
    segment: Type.Optional(Type.String(label('时段', 'Segment'))),
    format: Type.Union([Type.Literal('csv'), Type.Literal('xlsx')], label('格式', 'Format')),
    language: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])),
  }),
})
