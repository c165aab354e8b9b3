import { limitBookVersion, loadLimitBook } from '#modules/standards/index.ts'
import { type Db, SYSTEM } from '#platform/db.ts'
import { prepareLimit } from '../judgement/index.ts'
import { type Bases, createBases } from './bases.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

/** The register of standards as intake and judgement use it: a picture of one moment. */
export interface Register {
  readonly version: number
  readonly vocabulary: Vocabulary
  readonly bases: Bases
  /** Categories, and the items that have limits in one: what templates are made of. */
  readonly book: Awaited<ReturnType<typeof loadLimitBook>>
}

export interface RegisterKeeper {
  /** The register as it stands now; loaded anew only where it has grown. */
  current(): Promise<Register>
}

export function createRegisterKeeper(db: Db): RegisterKeeper {
  let loaded: Promise<Register> | null = null
  return {
    current: async () => {
      const known = await loaded?.catch(() => null)
      if (known && known.version === (await db.read(SYSTEM, limitBookVersion))) return known
      loaded = load(db)
      return loaded
    },
  }
}

async function load(db: Db): Promise<Register> {
  const book = await db.read(SYSTEM, (tx) => loadLimitBook(tx, (limit) => prepareLimit(limit)))
  const { version } = book
  return { version, book, vocabulary: createVocabulary(book), bases: createBases(book) }
}
