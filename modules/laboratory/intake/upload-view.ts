import type { Static } from 'typebox'
import { type Text, text } from '#kernel/text.ts'
import type { LineView, NoteView as NoteSchema, UploadView } from '../contract-uploads.ts'
import type { FaultGroup, UploadLineRow, UploadRow } from '../store-uploads.ts'
import { type Note, noteView } from './notes.ts'
import { doneLines } from './uploads.ts'

/** Uploads and their lines as they are shown. */
export type UploadShown = Static<typeof UploadView>

export function uploadView(upload: UploadRow, now: Date): UploadShown {
  const lines = upload.accepted + upload.corrected + upload.rejected
  return {
    id: upload.id,
    source: upload.source,
    state: upload.state,
    fileName: upload.file_name,
    format: upload.format,
    heads: upload.heads,
    lines,
    accepted: upload.accepted,
    corrected: upload.corrected,
    rejected: upload.rejected,
    copies: upload.copies,
    unchanged: upload.unchanged,
    replacing: upload.replacing,
    stored: upload.stored,
    failing: upload.failing,
    waiting: Math.max(0, linesToImport(upload) - upload.stored),
    progress: progressOf(upload, now),
    fault: upload.fault,
    sentence: sentenceOf(upload, lines),
    createdAt: upload.created_at.toISOString(),
    finishedAt: upload.finished_at?.toISOString() ?? null,
  }
}

/** How far, how fast, and how long still: from the lines done since the phase began. */
function progressOf(upload: UploadRow, now: Date): UploadShown['progress'] {
  if (upload.state !== 'reading' && upload.state !== 'importing') return null
  const done = doneLines(upload)
  const total = upload.state === 'importing' ? linesToImport(upload) : null
  const share = total === null ? upload.share_read : done / Math.max(1, total)
  const seconds = (now.getTime() - upload.phase_started_at.getTime()) / 1000
  const rate = seconds > 0 ? (done - upload.phase_started_lines) / seconds : 0
  const left = (1 - share) * (share > 0 ? done / share : 0)
  return {
    phase: upload.state,
    done,
    total,
    share,
    rowsPerSecond: rate > 0 ? Math.round(rate) : null,
    secondsLeft: rate > 0 ? Math.ceil(left / rate) : null,
  }
}

const linesToImport = (upload: UploadRow): number =>
  upload.accepted + upload.corrected - upload.copies - upload.unchanged

function sentenceOf(upload: UploadRow, lines: number): Text {
  const n = (value: number): string => value.toLocaleString('en-US')
  const counts = text(
    `${n(lines)}行：可接受${n(upload.accepted)}，自动更正${n(upload.corrected)}，退回${n(upload.rejected)}`,
    `${n(lines)} lines: ${n(upload.accepted)} accepted, ${n(upload.corrected)} corrected, ${n(upload.rejected)} rejected`,
  )
  switch (upload.state) {
    case 'unreadable':
      return upload.fault ?? text('文件无法读取', 'The file cannot be read')
    case 'discarded':
      return text('已作废，未存入任何结果', 'Discarded; no result was stored')
    case 'imported':
      return text(
        `${counts.zh}；存入${n(upload.stored)}条结果，其中不合格${n(upload.failing)}条`,
        `${counts.en}; ${n(upload.stored)} results stored, ${n(upload.failing)} of them failing`,
      )
    default:
      return counts
  }
}

export const lineView = (row: UploadLineRow): Static<typeof LineView> => ({
  line: row.line,
  outcome: row.outcome,
  cells: row.cells,
  notes: row.notes.map(shownNote),
  copyOf: row.copy_of,
  known: row.known,
  isStored: row.is_stored,
  mendedByUpload: row.mended_by_upload,
})

export const shownNote = (note: Note): Static<typeof NoteSchema> => ({
  ...noteView(note),
  field: note.field,
})

export function faultView({ lines, firstLine, became, ...given }: FaultGroup) {
  const note = { ...given, ...(became !== null && { became }) } as Note
  return { ...shownNote(note), lines, firstLine }
}

export const repeatedSaid = (isRepeated: boolean, upload: UploadRow): Text => {
  if (!isRepeated) return text('已收到，正在试运行', 'Received; the dry run is under way')
  return upload.state === 'imported'
    ? text('已导入过，未作改动', 'Imported before; nothing was changed')
    : text('已上传过，未作改动', 'Sent before; nothing was changed')
}
