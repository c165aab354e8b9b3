import type { Static } from 'typebox'
import { type Text, text } from '#kernel/text.ts'
import type {
  CategoryView,
  ItemView,
  LimitView,
  NamedLimitView,
  StandardSummary,
} from './contract.ts'
import { type Applied, confidenceOf, type LimitVersion } from './rules.ts'
import type { NamedLimit } from './store-limits.ts'
import type { CategoryRow, ItemRow } from './store-lists.ts'
import type { ListedStandardRow, StandardRow } from './store-standards.ts'

/** Rows as the API shows them; what is not confirmed says so. */
export const standardSummary = (row: StandardRow): Static<typeof StandardSummary> => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  force: row.force,
  title: row.title,
  titleEn: row.title_en,
  status: row.status,
  publishedOn: row.published_on,
  inForceOn: row.in_force_on,
  abolishedOn: row.abolished_on,
  confidence: row.confidence,
  unconfirmed: confidenceOf(row.confidence) === 'unconfirmed',
})

export const listedStandard = (row: ListedStandardRow) => ({
  ...standardSummary(row),
  supersedes: row.supersedes,
  supersededBy: row.superseded_by,
})

export const standardVersion = (row: StandardRow) => ({
  ...standardSummary(row),
  version: row.version,
  note: row.note,
  source: row.source,
  recordedAt: row.recorded_at.toISOString(),
})

export const limitView = (limit: LimitVersion): Static<typeof LimitView> => ({
  id: limit.id,
  version: limit.version,
  standard: limit.standard,
  categoryId: limit.categoryId,
  itemId: limit.itemId,
  remainder: limit.isRemainder,
  condition: limit.condition || null,
  inForceFrom: limit.inForceFrom,
  standardEndsOn: limit.standardEndsOn,
  requirement: limit.requirement,
  comparison: limit.comparison,
  clause: limit.clause,
  note: limit.note,
  source: limit.source,
  confidence: limit.confidence,
  unconfirmed: confidenceOf(limit.confidence) === 'unconfirmed',
})

export const namedLimitView = (limit: NamedLimit): Static<typeof NamedLimitView> => ({
  ...limitView(limit),
  standardId: limit.standardId,
  category: limit.category,
  item: limit.item,
  recordedAt: limit.recordedAt.toISOString(),
})

export const categoryView = (row: CategoryRow): Static<typeof CategoryView> => ({
  id: row.id,
  scheme: row.scheme,
  code: row.code,
  parentId: row.parent_id,
  name: row.name,
  nameEn: row.name_en,
  language: row.language,
  confidence: row.confidence,
})

export const itemView = (row: ItemRow): Static<typeof ItemView> => ({
  id: row.id,
  scheme: row.scheme,
  hazardId: row.hazard_id,
  name: row.name,
  nameEn: row.name_en,
  language: row.language,
  cas: row.cas,
  unit: row.unit,
  limitedFrom: row.limited_from,
  confidence: row.confidence,
})

/** Why a limit applies to a category, said in full whenever it is not its own. */
export function whyApplied({ version, by }: Applied, category: string, foundIn: string): Text {
  const { standard } = version
  switch (by) {
    case 'exact':
      return text(`${standard} 对“${category}”的限量`, `Limit of ${standard} for “${category}”`)
    case 'ancestor':
      return text(
        `${standard} 没有单列“${category}”，适用上级类别“${foundIn}”的限量`,
        `${standard} does not list “${category}”; the limit of “${foundIn}” above it applies`,
      )
    case 'remainder':
      return text(
        `${standard} 没有单列“${category}”，适用“${foundIn}”中其他品种的限量`,
        `${standard} does not list “${category}”; the limit for the rest of “${foundIn}” applies`,
      )
  }
}
