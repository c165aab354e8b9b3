import { type Language, text } from '#kernel/text.ts'
import type { Download } from '#platform/http.ts'
import { Problem } from '#platform/problems.ts'
import { exportTable } from '#platform/table-export.ts'
import { type FieldName, fields } from './fields.ts'
import type { Register } from './register.ts'

/**
 * A file to fill in: the heads, and for a product category one line for each item that has a limit
 * there, with the unit of the limit. Heads that must be filled in carry a star.
 */
export function templateFile(
  { book }: Pick<Register, 'book'>,
  asked: { category?: string; format: 'csv' | 'xlsx'; language: Language },
): Download {
  const { language } = asked
  const category = asked.category === undefined ? null : book.category(asked.category)
  if (category === undefined) throw unknownCategory()
  const items = category ? book.itemsOf(category.code) : []
  const rows = category
    ? items.map((item) =>
        line({ productCategory: category.code, testItem: item.zh, unit: item.unit ?? '' }),
      )
    : []
  return exportTable({
    fileName: category ? `results-${category.code}` : 'results',
    format: asked.format,
    heads: fields.map(({ head, isRequired }) => `${head[language]}${isRequired ? '*' : ''}`),
    rows: inTurn(rows),
  })
}

const line = (given: Partial<Record<FieldName, string>>): string[] =>
  fields.map(({ name }) => given[name] ?? '')

async function* inTurn(rows: readonly string[][]): AsyncGenerator<string[]> {
  yield* rows
}

const unknownCategory = (): Problem =>
  new Problem(404, 'categoryUnknown', text('没有这个产品类别', 'There is no such product category'))
