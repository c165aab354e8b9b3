import type { Language } from '#kernel/text.ts'
import { type Db, SYSTEM } from '#platform/db.ts'
import type { Download } from '#platform/http.ts'
import { exportTable } from '#platform/table-export.ts'
import { pageOfLines, type UploadRow } from '../store-uploads.ts'
import { RETURN_HEADS } from './fields.ts'
import { noteSentence } from './notes.ts'
import { layoutOfUpload } from './read-upload.ts'

const PAGE_ROWS = 1000

/**
 * Rejected lines as a file in the columns they came in, with the reason and with the place they
 * came from, so that they can be mended and sent again: only those lines change.
 */
export function returnedFile(
  db: Db,
  upload: UploadRow,
  as: { format: 'csv' | 'xlsx'; language: Language },
): Download {
  const own = columnsKept(upload)
  return exportTable({
    fileName: `returned-${upload.id}`,
    format: as.format,
    heads: [
      ...own.map((column) => upload.heads[column] ?? ''),
      RETURN_HEADS.reason[as.language],
      RETURN_HEADS.line[as.language],
      RETURN_HEADS.upload[as.language],
    ],
    rows: rowsOf(db, upload, own, as.language),
  })
}

/** All columns but those of an earlier return, which are written anew. */
function columnsKept(upload: UploadRow): number[] {
  const { places } = layoutOfUpload(upload)
  const dropped = [places.get('returnReason'), places.get('returnLine'), places.get('returnUpload')]
  return upload.heads.map((_, column) => column).filter((column) => !dropped.includes(column))
}

async function* rowsOf(
  db: Db,
  upload: UploadRow,
  columns: readonly number[],
  language: Language,
): AsyncGenerator<string[]> {
  let after = 0
  for (;;) {
    const lines = await db.read(SYSTEM, (tx) =>
      pageOfLines(tx, { uploadId: upload.id, outcome: 'rejected', after, limit: PAGE_ROWS }),
    )
    for (const line of lines) {
      const reasons = line.notes
        .filter(({ code }) => code !== 'mended')
        .map((note) => noteSentence(note)[language])
      yield [
        ...columns.map((column) => line.cells[column] ?? ''),
        reasons.join(language === 'zh' ? '；' : '; '),
        String(line.line),
        upload.id,
      ]
    }
    if (lines.length < PAGE_ROWS) return
    after = lines.at(-1)!.line
  }
}
