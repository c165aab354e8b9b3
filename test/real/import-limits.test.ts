import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { calendarDate } from '#kernel/dates.ts'
import { judgeAll, prepareLimit } from '#modules/laboratory/judgement/index.ts'
import { importLimits, loadLimitBook, standards } from '#modules/standards/index.ts'
import { SYSTEM } from '#platform/db.ts'
import { ROOT } from '#server/config.ts'
import { setUpWorld } from '#test/support/world.ts'

const FOLDER = join(ROOT, '..', 'shared', 'data', 'limits', 'kr_mfds')
const isThere = existsSync(FOLDER)
const title = isThere ? '' : ' (skipped: ../shared/data/limits/kr_mfds is not there)'
const world = setUpWorld({ modules: [standards] })

test.skipIf(!isThere)(
  `72,813 Korean limits: each row accounted for, and again without adding one${title}`,
  { timeout: 600_000 },
  async () => {
    const report = await importLimits(world.program.work, { folder: FOLDER })
    expect(report.rows).toBe(72_813)
    expect(report.accepted + report.corrected + report.rejected).toBe(72_813)
    expect(report.rejections.map(({ code }) => code).sort()).toEqual([
      ...Array(6).fill('valueNotANumber'),
      ...Array(5).fill('valuesDisagree'),
    ])
    const copies = report.corrections.filter(({ code }) => code === 'duplicateOfRow').length
    expect(report.versionsAdded).toBe(72_813 - report.rejected - copies)
    const again = await importLimits(world.program.work, { folder: FOLDER })
    expect(again).toMatchObject({ versionsAdded: 0, categoriesAdded: 0, itemsAdded: 0 })
    expect([again.accepted, again.corrected]).toEqual([report.accepted, report.corrected])
  },
)

test.skipIf(!isThere)(`results are judged by the limits imported${title}`, async () => {
  const book = await world.db.read(SYSTEM, (tx) => loadLimitBook(tx, prepareLimit, 'mfds'))
  const on = calendarDate('2024-06-01')
  // Beef (소고기) with acetamiprid, whose limit in force since 2023-04-11 follows the one of 2018.
  const found = book.find('mfds:B01010100FJ000', 'mfds:E10048', on)
  expect(found).toHaveLength(1)
  const judged = ['0.0001', '9'].map((text) => judgeAll(found, { text, unit: 'mg/kg' })[0])
  expect(judged.map(({ verdict }) => verdict)).toEqual(['pass', 'fail'])
  expect(judged[0]!.evidence.limit?.inForceOn).toBe('2023-04-11')
})
