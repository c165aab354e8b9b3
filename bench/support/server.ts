import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { laboratory } from '#modules/laboratory/index.ts'
import { registry } from '#modules/registry/index.ts'
import { standards } from '#modules/standards/index.ts'
import { systemClock } from '#platform/clock.ts'
import { openDb } from '#platform/db.ts'
import { createProgram } from '#server/program.ts'

/**
 * The server in a process of its own, so that its memory can be seen: takes the connection of a
 * database as its argument, sends its port to the parent, and stops when the parent lets go of it.
 */
const connection = JSON.parse(process.argv[2] ?? '{}') as { host: string; user: string }
const db = openDb(connection, 10)
const filesFolder = mkdtempSync(join(tmpdir(), 'jinzhi-bench-files-'))
const quiet = { info: () => {}, warn: console.error, error: console.error }
const program = await createProgram({
  db,
  clock: systemClock,
  modules: [registry, standards, laboratory],
  filesFolder,
  masterKey: randomBytes(32),
  scanner: null,
  publicUrl: 'http://127.0.0.1',
  dist: null,
  log: quiet,
})
await program.start()
await program.app.listen({ host: '127.0.0.1', port: 0 })
process.send?.((program.app.server.address() as AddressInfo).port)
process.once('disconnect', async () => {
  await program.stop()
  await db.close()
  rmSync(filesFolder, { recursive: true, force: true })
})
