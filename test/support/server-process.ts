import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { laboratory } from '#modules/laboratory/index.ts'
import { registry } from '#modules/registry/index.ts'
import { standards } from '#modules/standards/index.ts'
import { systemClock } from '#platform/clock.ts'
import { openDb } from '#platform/db.ts'
import { createProgram } from '#server/program.ts'

/**
 * The server in a process of its own, so that it can be killed and its memory be seen. It is told
 * which database and folder to work on, sends its port to its parent, and stops when the parent
 * lets go of it.
 */
export interface ServerProcessGiven {
  readonly connection: { readonly host: string; readonly user: string; readonly database: string }
  readonly filesFolder: string
}

const { connection, filesFolder } = JSON.parse(process.argv[2] ?? '') as ServerProcessGiven
const db = openDb(connection, 10)
const program = await createProgram({
  db,
  clock: systemClock,
  modules: [registry, standards, laboratory],
  filesFolder,
  masterKey: randomBytes(32),
  scanner: null,
  publicUrl: 'http://127.0.0.1',
  dist: null,
  // A database that is killed on purpose is no news.
  log: { info: () => {}, warn: () => {}, error: () => {} },
})
await program.start()
await program.app.listen({ host: '127.0.0.1', port: 0 })
process.send?.((program.app.server.address() as AddressInfo).port)
process.once('disconnect', async () => {
  await program.stop()
  await db.close()
  process.exit(0)
})
