import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { problemsOf } from '#kernel/procedure/check.ts'
import { inventoryLimits, isLaw, isRole } from '#reference/index.ts'
import { ROOT } from './config.ts'
import { generatedPages } from './generated-pages.ts'
import { modules } from './modules.ts'

const procedures = modules.flatMap((module) => module.procedures ?? [])

test.each(procedures.map((one) => [one.key, one] as const))('%s is sound', (_key, procedure) => {
  expect(problemsOf(procedure, { isLaw, isRole })).toEqual([])
})

test.each(procedures.map((one) => [one.key, one] as const))(
  '%s: every limit of the inventory has its length, unit and certainty',
  (_key, procedure) => {
    const units: Record<string, string> = {
      h: 'hour',
      wd: 'working day',
      cd: 'day',
      mo: 'month',
      y: 'year',
    }
    for (const limit of Object.values(procedure.limits)) {
      const source = inventoryLimits.get(limit.id)
      if (!source) {
        expect(limit.confidence, limit.id).toBe('d')
        continue
      }
      expect(limit.confidence, limit.id).toBe(source.conf)
      if (source.text) {
        expect(limit.term, limit.id).toBeTypeOf('function')
        continue
      }
      const plural = Math.abs(source.n) === 1 ? '' : 's'
      expect(limit.term, limit.id).toBe(`${source.n} ${units[source.unit]}${plural}`)
    }
  },
)

test('every procedure stands in the chain or says that it does not', () => {
  const placed = modules.flatMap((module) => Object.keys(module.chain ?? {}))
  expect(procedures.map((one) => one.name).filter((name) => !placed.includes(name))).toEqual([])
})

test('the generated pages are fresh: run ./jinzhi docs', () => {
  for (const [name, page] of generatedPages()) {
    const file = join(ROOT, 'docs', name)
    expect(readFileSync(file, 'utf8'), name).toBe(page)
  }
})
