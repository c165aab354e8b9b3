import { prepareLaboratory } from '#modules/laboratory/index.ts'
import { loadRegions } from '#modules/registry/index.ts'
import { seedStandards } from '#modules/standards/index.ts'
import type { Db } from '#platform/db.ts'

/** Loads the reference tables that live in the database; running it again changes nothing. */
export async function loadReferences(db: Db, now: Date): Promise<void> {
  await loadRegions(db)
  await seedStandards(db, now)
  await prepareLaboratory(db, now)
}
