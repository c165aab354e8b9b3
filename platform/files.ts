import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileTypeFromFile } from 'file-type'
import { type Id, newId } from '#kernel/ids.ts'
import { text } from '#kernel/text.ts'
import { type Db, SYSTEM, type Tx } from './db.ts'
import { Problem } from './problems.ts'
import { unpackedSize } from './zip.ts'

/**
 * Files by content. What a file claims to be does not count: its bytes are sniffed, its size and
 * the size it would unpack to are bounded, and it lies under its own hash.
 */
export interface FileStore {
  /** Receives the whole file before it touches the database: nothing waits for a slow line. */
  keep(at: Date, incoming: IncomingFile): Promise<StoredFile>
  read(sha256: Buffer): Readable
  path(sha256: Buffer): string
}

export interface IncomingFile {
  readonly stream: Readable
  readonly name: string
  readonly purpose: FilePurpose
  readonly uploadedBy: Id
  readonly organId: Id
}

export type FilePurpose = 'caseDocument' | 'import' | 'evidence'

export interface StoredFile {
  readonly id: Id
  readonly sha256: Buffer
  readonly sizeBytes: number
  readonly mediaType: string
  readonly name: string
  readonly state: 'clean' | 'quarantined' | 'unscanned'
}

/** Asks a scanner; null where none is configured. */
export type Scanner = ((path: string) => Promise<'clean' | 'infected'>) | null

export type FileTables = {
  'platform.file': {
    id: Id
    sha256: Buffer
    size_bytes: string
    media_type: string
    name: string
    purpose: string
    state: 'clean' | 'quarantined' | 'unscanned'
    uploaded_by: Id
    organ_id: Id
    uploaded_at: Date
  }
}

const MIB = 1024 * 1024
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const UNPACKED_BYTES_MAX = 2048 * MIB
const UNPACKED_RATIO_MAX = 200

const RULES: Record<FilePurpose, { bytesMax: number; types: readonly string[] }> = {
  caseDocument: {
    bytesMax: 30 * MIB,
    types: ['application/pdf', 'image/png', 'image/jpeg', 'text/plain', XLSX, DOCX],
  },
  evidence: {
    bytesMax: 200 * MIB,
    types: ['application/pdf', 'image/png', 'image/jpeg', 'video/mp4', 'text/plain', XLSX, DOCX],
  },
  import: { bytesMax: 1024 * MIB, types: ['text/plain', XLSX] },
}

export function createFileStore(db: Db, folder: string, scanner: Scanner): FileStore {
  mkdirSync(join(folder, 'incoming'), { recursive: true, mode: 0o700 })
  const pathOf = (sha256: Buffer) => {
    const name = sha256.toString('hex')
    return join(folder, name.slice(0, 2), name)
  }
  return {
    path: pathOf,
    read: (sha256) => createReadStream(pathOf(sha256)),
    keep: async (at, incoming) => {
      const rule = RULES[incoming.purpose]
      const draft = join(folder, 'incoming', randomUUID())
      try {
        const { sha256, size } = await receive(incoming.stream, draft, rule.bytesMax)
        const mediaType = await sniff(draft)
        if (!mediaType || !rule.types.includes(mediaType)) throw wrongType(mediaType)
        if (mediaType === XLSX || mediaType === DOCX) await refuseBomb(draft, size)
        const state = await scan(scanner, draft)
        const target = pathOf(sha256)
        mkdirSync(join(folder, sha256.toString('hex').slice(0, 2)), { recursive: true })
        await rename(draft, target)
        const row = { id: newId(at), sha256, mediaType, name: cleanName(incoming.name), state }
        await db.write(SYSTEM, (tx) => insert(tx, at, incoming, { ...row, sizeBytes: size }))
        return { ...row, sizeBytes: size }
      } finally {
        await rm(draft, { force: true })
      }
    },
  }
}

async function receive(
  stream: Readable,
  target: string,
  bytesMax: number,
): Promise<{ sha256: Buffer; size: number }> {
  const hash = createHash('sha256')
  let size = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      hash.update(chunk)
      done(size > bytesMax ? tooLarge(bytesMax) : null, chunk)
    },
  })
  await pipeline(stream, measure, createWriteStream(target, { mode: 0o600 }))
  const handle = await open(target, 'r')
  // What has been acknowledged must survive the power cord.
  await handle.sync()
  await handle.close()
  return { sha256: hash.digest(), size }
}

/** The media type by the bytes; text is what decodes as UTF-8 or GB 18030 and has no NUL. */
async function sniff(path: string): Promise<string | null> {
  const known = await fileTypeFromFile(path)
  if (known) return known.mime
  const handle = await open(path, 'r')
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0)
  await handle.close()
  const head = buffer.subarray(0, bytesRead)
  if (head.includes(0)) return null
  const cut = head.subarray(0, Math.max(0, head.length - 4))
  return decodes(cut, 'utf-8') || decodes(cut, 'gb18030') ? 'text/plain' : null
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

async function refuseBomb(path: string, size: number): Promise<void> {
  const unpacked = await unpackedSize(path)
  if (unpacked > UNPACKED_BYTES_MAX || unpacked > Math.max(size, MIB) * UNPACKED_RATIO_MAX) {
    throw new Problem(
      413,
      'unpacksTooLarge',
      text('文件解压后过大，未接收', 'The file would unpack to too much; it was not accepted'),
    )
  }
}

async function scan(scanner: Scanner, path: string): Promise<StoredFile['state']> {
  if (!scanner) return 'unscanned'
  if ((await scanner(path)) === 'clean') return 'clean'
  throw new Problem(
    422,
    'infected',
    text('文件含有恶意代码，未接收', 'The file carries malicious code; it was not accepted'),
  )
}

async function insert(tx: Tx, at: Date, from: IncomingFile, file: StoredFile): Promise<void> {
  await tx
    .withTables<FileTables>()
    .insertInto('platform.file')
    .values({
      id: file.id,
      sha256: file.sha256,
      size_bytes: String(file.sizeBytes),
      media_type: file.mediaType,
      name: file.name,
      purpose: from.purpose,
      state: file.state,
      uploaded_by: from.uploadedBy,
      organ_id: from.organId,
      uploaded_at: at,
    })
    .execute()
}

/** Keeps the name readable and harmless: no folders, no control characters, not endless. */
function cleanName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  const plain = name.replace(/[\u0000-\u001f\u007f/\\:*?"<>|]/g, '_').trim()
  return (plain || 'file').slice(-160)
}

const tooLarge = (bytesMax: number): Problem =>
  new Problem(
    413,
    'fileTooLarge',
    text(
      `文件超过${Math.floor(bytesMax / MIB)} MiB上限`,
      `The file is larger than ${Math.floor(bytesMax / MIB)} MiB`,
    ),
  )

const wrongType = (found: string | null): Problem =>
  new Problem(
    415,
    'fileTypeRefused',
    text(
      `不接收这种文件（识别为${found ?? '未知'}）；可用PDF、PNG、JPEG、DOCX、XLSX、CSV或文本`,
      `This kind of file is not accepted (found ${found ?? 'unknown'}); use PDF, PNG, JPEG, DOCX, XLSX, CSV or text`,
    ),
  )

export const fileSize = async (path: string): Promise<number> => (await stat(path)).size
