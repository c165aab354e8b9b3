import { open } from 'node:fs/promises'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const TAIL_BYTES = 65_557

/**
 * Sum of the sizes that the entries of a zip file say they unpack to, read from its directory
 * without unpacking anything. A file whose directory cannot be read counts as endless.
 */
export async function unpackedSize(path: string): Promise<number> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const tail = await readAt(file, Math.max(0, size - TAIL_BYTES), Math.min(size, TAIL_BYTES))
    const end = lastIndexOf(tail, END_OF_DIRECTORY)
    if (end < 0) return Number.POSITIVE_INFINITY
    const [length, offset] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
    if (offset === 0xffffffff || offset + length > size) return Number.POSITIVE_INFINITY
    return sumOfEntries(await readAt(file, offset, length))
  } finally {
    await file.close()
  }
}

function sumOfEntries(directory: Buffer): number {
  let sum = 0
  for (let at = 0; at + 46 <= directory.length; ) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) return Number.POSITIVE_INFINITY
    const unpacked = directory.readUInt32LE(at + 24)
    sum += unpacked === 0xffffffff ? Number.POSITIVE_INFINITY : unpacked
    const name = directory.readUInt16LE(at + 28)
    at += 46 + name + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return sum
}

async function readAt(
  file: Awaited<ReturnType<typeof open>>,
  position: number,
  length: number,
): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

function lastIndexOf(buffer: Buffer, signature: number): number {
  for (let at = buffer.length - 22; at >= 0; at--) {
    if (buffer.readUInt32LE(at) === signature) return at
  }
  return -1
}
