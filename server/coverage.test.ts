import { expect, test } from 'vitest'
import { coveredProcedures, limitLines, procedureIds, separationLines } from './coverage.ts'
import { modules } from './modules.ts'

const covered = coveredProcedures()

test.each(covered.map((one) => [one.id, one] as const))(
  '%s: every act and paper of the inventory is expressed or accounted for',
  (_id, { missing }) => {
    expect(missing).toEqual([])
  },
)

test('every procedure has its definition, every limit its place, every separation its sentence', () => {
  const defined = new Set(covered.map(({ id }) => id))
  expect(procedureIds.filter((id) => !defined.has(id))).toEqual([])
  expect(limitLines().flatMap(({ id, bound }) => (bound ? [] : [id]))).toEqual([])
  expect(separationLines().flatMap(({ id, holds }) => (holds ? [] : [id]))).toEqual([])
})

test('what is said of limits and separations is about ones that exist', () => {
  const limits = new Set(limitLines().map(({ id }) => id))
  const separations = new Set(separationLines().map(({ id }) => id))
  const named = modules.flatMap(({ differences = {}, separations: said = {} }) => [
    ...Object.keys(differences).filter((id) => !procedureIds.includes(id)),
    ...Object.values(differences).flatMap((one) =>
      Object.keys(one.limits ?? {}).filter((id) => !limits.has(id)),
    ),
    ...Object.keys(said).filter((id) => !separations.has(id)),
  ])
  expect(named).toEqual([])
})
