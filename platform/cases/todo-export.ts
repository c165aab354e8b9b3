import type { Static } from 'typebox'
import type { Language, Text } from '#kernel/text.ts'
import { text } from '#kernel/text.ts'
import type { Tx } from '../db.ts'
import type { Download } from '../http.ts'
import type { Caller } from '../identity/caller.ts'
import { exportTable } from '../table-export.ts'
import type { CaseWork } from './service.ts'
import { type Todo, todoOf } from './todo.ts'
import type { exportTodo } from './todo-contract.ts'

const HEADS: readonly Text[] = [
  text('剩余时间', 'Time left'),
  text('下一步', 'Next step'),
  text('案号', 'Number'),
  text('名称', 'Title'),
  text('当事人', 'Party'),
  text('状态', 'State'),
  text('到期', 'Due'),
  text('依据', 'Basis'),
]

type Query = Static<NonNullable<(typeof exportTodo)['query']>>

/** A to-do list is short, so it is made whole and not streamed from the database. */
export async function todoFile(
  work: CaseWork,
  tx: Tx,
  caller: Caller,
  { format, language = 'zh', procedure, segment }: Query,
): Promise<Download> {
  const todo = await todoOf(work, tx, caller)
  const items = todo.items.filter(
    (item) =>
      (procedure === undefined || item.procedure === procedure) &&
      (segment === undefined || item.segment === segment),
  )
  return exportTable({
    fileName: `todo-${todo.today}`,
    format,
    heads: HEADS.map((head) => head[language]),
    rows: rowsOf(items, language),
  })
}

async function* rowsOf(items: Todo['items'], language: Language): AsyncGenerator<string[]> {
  for (const item of items) {
    const { deadline } = item
    yield [
      deadline?.left[language] ?? '',
      item.nextStep?.[language] ?? '',
      item.number,
      item.title,
      item.party ?? '',
      item.stateLabel[language],
      deadline?.dueOn ?? deadline?.dueAt ?? '',
      deadline ? `${deadline.basis[language]} ${deadline.term[language]}` : '',
    ]
  }
}
