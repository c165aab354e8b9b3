import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify'

/** The rows that were sent back, with a column that says why; made only when there is one. */
export function rejectedFile(folder: string, name: string) {
  let writer: ReturnType<typeof stringify> | null = null
  let done: Promise<void> = Promise.resolve()
  const path = join(folder, name)
  return {
    get path() {
      return writer ? path : null
    },
    add: (values: Readonly<Record<string, string | undefined>>, reason: string) => {
      if (!writer) {
        mkdirSync(folder, { recursive: true })
        writer = stringify({ header: true, bom: true })
        const file = createWriteStream(path)
        done = new Promise((resolve, reject) => file.on('finish', resolve).on('error', reject))
        writer.pipe(file)
      }
      writer.write({ ...values, reason })
    },
    close: async () => {
      writer?.end()
      await done
    },
  }
}
