import type { CalendarDate } from '#kernel/dates.ts'
import { type Text, text } from '#kernel/text.ts'
import type { CaseWork } from '#platform/cases/service.ts'
import { PUBLIC, type Tx } from '#platform/db.ts'
import type { Router } from '#platform/http.ts'
import { notFound } from '#platform/problems.ts'
import * as contract from './contract.ts'
import { type ItemFound, resolveLimits } from './resolve.ts'
import { registerLimit, registerStandard } from './service.ts'
import { findLimit, pageOfLimits, versionsOfSeries } from './store-limits.ts'
import * as lists from './store-lists.ts'
import * as standards from './store-standards.ts'
import {
  categoryView,
  itemView,
  limitView,
  listedStandard,
  namedLimitView,
  standardSummary,
  standardVersion,
  whyApplied,
} from './view.ts'

const PAGE_ROWS = 50
const LIMITS_SHOWN = 100

export function standardsRoutes(work: CaseWork, router: Router): void {
  standardRoutes(work, router)
  limitRoutes(work, router)
  listRoutes(work, router)
}

function standardRoutes(work: CaseWork, router: Router): void {
  const { db } = work.platform
  router.on(contract.listStandards, ({ query }) =>
    db.read(PUBLIC, async (tx) => {
      const { limit = PAGE_ROWS, after, sort = 'number', ...filter } = query
      const page = { sort, limit, after }
      const { rows, total, next } = await standards.pageOfStandards(tx, filter, page)
      return { standards: rows.map(listedStandard), total, next }
    }),
  )
  router.on(contract.getStandard, ({ params }) =>
    db.read(PUBLIC, async (tx) => {
      const row = await standards.findStandard(tx, params.id)
      if (!row) throw notFound()
      const links = await standards.supersessionsOf(tx, row.id)
      const linked = (direction: standards.LinkRow['direction']) =>
        links
          .filter((link) => link.direction === direction)
          .map(({ id, number, in_force_on: inForceOn, source }) => ({
            id,
            number,
            inForceOn,
            source,
          }))
      const shown = await pageOfLimits(tx, { standardId: row.id }, { limit: LIMITS_SHOWN })
      return {
        standard: standardSummary(row),
        versions: (await standards.versionsOfStandard(tx, row.id)).map(standardVersion),
        supersedes: linked('supersedes'),
        supersededBy: linked('supersededBy'),
        limitCount: shown.total,
        limits: shown.limits.map(namedLimitView),
      }
    }),
  )
  router.on(contract.registerStandard, ({ body }, { caller }) =>
    registerStandard(work, caller, body),
  )
}

function limitRoutes(work: CaseWork, router: Router): void {
  const { db } = work.platform
  router.on(contract.listLimits, ({ query }) =>
    db.read(PUBLIC, async (tx) => {
      const { limit = PAGE_ROWS, after, standardId, category, item } = query
      const filter = { standardId, categoryId: category, itemId: item }
      const page = await pageOfLimits(tx, filter, { limit, after })
      return { limits: page.limits.map(namedLimitView), total: page.total, next: page.next }
    }),
  )
  router.on(contract.findLimits, ({ query }) => db.read(PUBLIC, (tx) => limitsInForce(tx, query)))
  router.on(contract.getLimit, ({ params }) =>
    db.read(PUBLIC, async (tx) => {
      const limit = await findLimit(tx, params.id)
      if (!limit) throw notFound()
      const versions = await versionsOfSeries(tx, limit.series)
      return { limit: namedLimitView(limit), versions: versions.map(limitView) }
    }),
  )
  router.on(contract.registerLimit, async ({ body }, { caller }) => {
    const { limit, versions } = await registerLimit(work, caller, body)
    return { limit: namedLimitView(limit), versions: versions.map(limitView) }
  })
}

async function limitsInForce(
  tx: Tx,
  query: { category: string; item: string; on: string; scheme?: string },
) {
  const { category, item, on, scheme = 'cn' } = query
  const found = await resolveLimits(tx, { category, item, on: on as CalendarDate, scheme })
  const nameOf = (id: string): string => found.names.get(id) ?? id
  return {
    on,
    category: found.category ? categoryView(found.category) : null,
    item: found.item ? itemView(found.item) : null,
    limits: found.choice.applied.map((applied) => {
      const foundIn = nameOf(applied.version.categoryId)
      return {
        limit: limitView(applied.version),
        by: applied.by,
        foundIn,
        why: whyApplied(applied, found.category?.name ?? category, foundIn),
      }
    }),
    conditional: found.choice.conditional.map(limitView),
    remarks: remarksOn(found, query),
  }
}

/** Says what is missing: a category, an item, a limit, or what was left out and why. */
function remarksOn(
  { category, item, choice, categoryCandidates }: ItemFound,
  query: { category: string; item: string; on: string },
): (Text & { code: string })[] {
  const say = (code: string, said: Text) => ({ code, ...said })
  if (!category) {
    const several = categoryCandidates.join('、')
    const meant = several ? text(`；可能是：${several}`, `; it may be: ${several}`) : text('', '')
    return [
      say(
        'categoryUnknown',
        text(
          `没有类别“${query.category}”${meant.zh}`,
          `There is no one category “${query.category}”${meant.en}`,
        ),
      ),
    ]
  }
  if (!item) {
    const unknown = text(`没有项目“${query.item}”`, `There is no item “${query.item}”`)
    return [say('itemUnknown', unknown)]
  }
  const remarks = choice.tooCoarse.map((standard) =>
    say(
      'categoryTooCoarse',
      text(
        `${standard} 在“${category.name}”之下分品种规定，请给出更细的类别`,
        `${standard} tells kinds of “${category.name}” apart: give a finer category`,
      ),
    ),
  )
  if (choice.conditional.length > 0) {
    const count = choice.conditional.length
    remarks.push(
      say(
        'conditional',
        text(
          `另有${count}条限量以条件为前提，须由人确认条件是否成立`,
          `${count} more limit(s) depend on a condition that a person must confirm`,
        ),
      ),
    )
  }
  for (const { standard, inForceFrom } of choice.withdrawn) {
    const taken = text(
      `${standard} 的限量自 ${inForceFrom} 起取消`,
      `${standard} withdrew its limit on ${inForceFrom}`,
    )
    remarks.push(say('withdrawn', taken))
  }
  if (choice.applied.length === 0 && remarks.length === 0) {
    const none = text(
      `${query.on} 没有适用的限量；登记簿并不完整，没有限量不等于允许`,
      `No limit was in force on ${query.on}; the register is not complete, and none is no permission`,
    )
    remarks.push(say('noLimit', none))
  }
  return remarks
}

function listRoutes(work: CaseWork, router: Router): void {
  const { db } = work.platform
  router.on(contract.listCategories, ({ query }) =>
    db.read(PUBLIC, async (tx) => {
      const { limit = PAGE_ROWS, after, scheme = 'cn', parent, q } = query
      const filter = { scheme, parent, word: q }
      const { rows, total, next } = await lists.pageOfCategories(tx, filter, { limit, after })
      return { categories: rows.map(categoryView), total, next }
    }),
  )
  router.on(contract.listItems, ({ query }) =>
    db.read(PUBLIC, async (tx) => {
      const { limit = PAGE_ROWS, after, scheme = 'cn', hazard, q } = query
      const filter = { scheme, hazard, word: q }
      const { rows, total, next } = await lists.pageOfItems(tx, filter, { limit, after })
      return { items: rows.map(itemView), total, next }
    }),
  )
  router.on(contract.listHazards, () =>
    db.read(PUBLIC, async (tx) => ({
      hazards: (await lists.allHazards(tx)).map(({ name_en: nameEn, source: _, ...row }) => ({
        ...row,
        nameEn,
      })),
    })),
  )
  router.on(contract.listBannedSubstances, () =>
    db.read(PUBLIC, async (tx) => ({
      substances: (await lists.allBannedSubstances(tx)).map((row) => ({
        ...substance(row),
        typicalFoods: row.typical_foods,
      })),
    })),
  )
  router.on(contract.listAdditives, () =>
    db.read(PUBLIC, async (tx) => ({
      additives: (await lists.allAdditives(tx)).map((row) => ({
        ...substance(row),
        function: row.function,
        ins: row.ins,
        cns: row.cns,
      })),
    })),
  )
}

const substance = (row: lists.BannedRow | lists.AdditiveRow) => ({
  itemId: row.item_id,
  name: row.name,
  nameEn: row.name_en,
  cas: row.cas,
  source: row.source,
  confidence: row.confidence,
})
