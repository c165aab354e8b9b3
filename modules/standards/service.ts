import { parseStandardNumber } from '#identifiers/standard-number.ts'
import type { CalendarDate } from '#kernel/dates.ts'
import { parseDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { text } from '#kernel/text.ts'
import { parseUnit } from '#kernel/units.ts'
import type { CaseWork } from '#platform/cases/service.ts'
import type { Tx } from '#platform/db.ts'
import { type Caller, demandRole } from '#platform/identity/caller.ts'
import { record } from '#platform/journal/journal.ts'
import { conflict, refusedFor } from '#platform/problems.ts'
import type { NewLimitBody, NewStandardBody } from './contract.ts'
import { backdatingFault, requirementFaults } from './limit-rules.ts'
import type { Requirement } from './requirement.ts'
import { addLimitVersions, holdRegister, type NewLimit } from './store.ts'
import { findLimit, limitsOfItem, type NamedLimit, versionsOfSeries } from './store-limits.ts'
import { findCategory, findItem } from './store-lists.ts'
import * as standards from './store-standards.ts'

/** Entries of the standards desk. Nothing is overwritten: what is newly known stands beside it. */
const ROLE = 'standardsOfficer'

export async function registerStandard(
  { platform }: CaseWork,
  caller: Caller,
  given: NewStandardBody,
): Promise<{ id: Id; version: number }> {
  demandRole(caller, ROLE)
  const standard = newStandard(given)
  const now = platform.clock.now()
  return platform.db.write(caller.scope, async (tx) => {
    await holdRegister(tx)
    const known = await standards.findStandardByNumber(tx, standard.number)
    const version = known
      ? await standards.addStandardVersion(tx, now, caller.userId, known.id, standard)
      : 1
    const ids = await standards.addStandards(tx, now, caller.userId, [standard])
    const id = ids.get(standard.number)!
    await linkSuperseded(tx, id, given)
    await record(tx, now, {
      kind: 'standards.standardRegistered',
      actorId: caller.userId,
      organId: caller.organ.id,
      subject: { kind: 'standard', id },
      body: { number: standard.number, version, status: standard.status },
    })
    return { id, version }
  })
}

function newStandard(given: NewStandardBody): standards.NewStandard {
  const parsed = parseStandardNumber(given.number, { shortYear: true })
  if (!parsed.ok) {
    const { code, message, remedy } = parsed
    throw refusedFor([refuse(code, message.zh, message.en, { ...(remedy && { remedy }) })], [])
  }
  const { publishedOn = null, inForceOn = null, abolishedOn = null } = given
  const faults = dateFaults(publishedOn, inForceOn, abolishedOn)
  if (faults.length > 0) throw refusedFor(faults, [])
  return {
    number: parsed.value,
    family: `${parsed.prefix} ${parsed.number}`,
    kind: parsed.kind,
    force: parsed.force,
    title: given.title,
    titleEn: given.titleEn ?? null,
    status: given.status,
    publishedOn,
    inForceOn,
    abolishedOn,
    note: given.note ?? null,
    source: given.source,
    confidence: given.confidence,
  }
}

function dateFaults(
  publishedOn: string | null,
  inForceOn: string | null,
  abolishedOn: string | null,
): Refusal[] {
  const faults: Refusal[] = []
  for (const day of [publishedOn, inForceOn, abolishedOn]) {
    if (day !== null && !parseDate(day)) {
      faults.push(refuse('noSuchDay', `没有 ${day} 这一天`, `There is no day ${day}`))
    }
  }
  if (publishedOn && inForceOn && inForceOn < publishedOn) {
    faults.push(
      refuse('forceBeforePublication', '实施日期早于发布日期', 'In force before it was published', {
        about: 'time',
      }),
    )
  }
  if (inForceOn && abolishedOn && abolishedOn < inForceOn) {
    faults.push(
      refuse('abolishedBeforeForce', '废止日期早于实施日期', 'Abolished before it was in force', {
        about: 'time',
      }),
    )
  }
  return faults
}

async function linkSuperseded(tx: Tx, id: Id, given: NewStandardBody): Promise<void> {
  const links: standards.Supersession[] = []
  for (const written of given.supersedes ?? []) {
    const parsed = parseStandardNumber(written, { shortYear: true })
    const old = parsed.ok ? await standards.findStandardByNumber(tx, parsed.value) : undefined
    if (!old || old.id === id) {
      throw refusedFor(
        [
          refuse(
            'supersededUnknown',
            `登记簿中没有“${written}”，请先登记被代替的标准`,
            `“${written}” is not in the register; register the superseded standard first`,
          ),
        ],
        [],
      )
    }
    const { inForceOn = null, source } = given
    links.push({ newId: id, oldId: old.id, inForceOn, source })
  }
  await standards.addSupersessions(tx, links)
}

/** A new version beside the old ones. Saying again what a version says already is refused. */
export async function registerLimit(
  { platform }: CaseWork,
  caller: Caller,
  given: NewLimitBody,
): Promise<{ limit: NamedLimit; versions: Awaited<ReturnType<typeof versionsOfSeries>> }> {
  demandRole(caller, ROLE)
  const now = platform.clock.now()
  return platform.db.write(caller.scope, async (tx) => {
    await holdRegister(tx)
    const limit = await newLimit(tx, given)
    const [id] = await addLimitVersions(tx, now, caller.userId, [limit])
    if (!id) {
      throw conflict(
        'alreadyRegistered',
        text('登记簿中已有内容相同的版本', 'A version that says the same is in the register'),
      )
    }
    const made = (await findLimit(tx, id))!
    await record(tx, now, {
      kind: 'standards.limitRegistered',
      actorId: caller.userId,
      organId: caller.organ.id,
      subject: { kind: 'limit', id },
      body: { series: made.series, version: made.version, standard: made.standard },
    })
    await platform.events.publish(tx, now, {
      type: 'standards.limitRegistered',
      subjectId: id,
      data: { category: made.categoryId, item: made.itemId, inForceFrom: made.inForceFrom },
    })
    return { limit: made, versions: await versionsOfSeries(tx, made.series) }
  })
}

async function newLimit(tx: Tx, given: NewLimitBody): Promise<NewLimit> {
  const [standard, category, item] = [
    await standards.findStandard(tx, given.standardId),
    await findCategory(tx, given.categoryId),
    await findItem(tx, given.itemId),
  ]
  const faults = requirementFaults(given.requirement)
  const unknown: [unknown, string, string][] = [
    [standard, '标准', 'standard'],
    [category, '产品类别', 'category'],
    [item, '检验项目', 'test item'],
  ]
  for (const [found, zh, en] of unknown) {
    if (!found)
      faults.push(refuse('unknown', `登记簿中没有该${zh}`, `No such ${en} in the register`))
  }
  if (!parseDate(given.inForceFrom)) {
    faults.push(refuse('noSuchDay', '实施日期不存在', 'There is no such day'))
  }
  if (!standard || !category || !item || faults.length > 0) throw refusedFor(faults, [])
  const condition = given.condition ?? ''
  const beside = (await limitsOfItem(tx, item.id)).filter(
    (version) =>
      version.categoryId === category.id &&
      version.family === standard.family &&
      version.isRemainder === given.remainder &&
      version.condition === condition,
  )
  const backdated = backdatingFault(beside, given.inForceFrom, given.note)
  if (backdated) throw refusedFor([backdated], [])
  return {
    scheme: category.scheme,
    standardId: standard.id,
    family: standard.family,
    categoryId: category.id,
    itemId: item.id,
    isRemainder: given.remainder,
    condition,
    inForceFrom: given.inForceFrom as CalendarDate,
    requirement: spelled(given.requirement),
    comparison: given.comparison,
    clause: given.clause ?? null,
    note: given.note ?? null,
    source: given.source,
    sourceKey: null,
    confidence: given.confidence,
  }
}

/** One spelling of the unit, so that the same limit is the same text. */
function spelled(requirement: Requirement): Requirement {
  if (!('unit' in requirement) || requirement.unit === null) return requirement
  return { ...requirement, unit: parseUnit(requirement.unit)?.symbol ?? requirement.unit }
}
