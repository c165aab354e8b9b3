import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Clock, movableClock } from '#platform/clock.ts'
import { type Db, SYSTEM } from '#platform/db.ts'
import { getInstallation, updateInstallation } from '#platform/identity/store.ts'
import { masterKeyIn } from '#platform/personal.ts'
import type { Log } from '#platform/platform.ts'
import { modules } from '../modules.ts'
import { createProgram } from '../program.ts'
import { castAt } from './cast.ts'
import { registerPeople } from './people.ts'
import { tellRecalls } from './recalls.ts'

/** What the demonstration needs of an installation. */
export interface Stage {
  readonly db: Db
  readonly clock: Clock
  readonly dataFolder: string
  readonly publicUrl: string
  readonly log: Log
}

const STARTS_DAYS_AGO = 60

/**
 * Loads the demonstration world, once, into an empty database: organisations and people directly,
 * everything they did through the public API of a program whose clock runs through the last weeks.
 */
export async function loadDemonstration(stage: Stage, tell: (line: string) => void): Promise<void> {
  const installation = await stage.db.read(SYSTEM, (tx) => getInstallation(tx))
  if (installation) {
    const isBroken =
      installation.mode === 'demonstration' && installation.demonstration_loaded_at === null
    if (isBroken) throw new Error(BROKEN)
    return
  }
  tell('载入演示数据 loading the demonstration …')
  const today = stage.clock.now()
  const clock = movableClock(new Date(today.getTime() - STARTS_DAYS_AGO * 86_400_000))
  const program = await createProgram({
    ...stage,
    clock,
    modules,
    filesFolder: join(stage.dataFolder, 'files'),
    masterKey: masterKeyIn(join(stage.dataFolder, 'master.key')),
    scanner: null,
    dist: null,
  })
  try {
    const organs = await registerPeople(program.work.platform)
    await program.start()
    await program.app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = program.app.server.address() as AddressInfo
    const cast = castAt(`http://127.0.0.1:${port}`)
    const recalls = await tellRecalls(cast, organs, clock, today)
    clock.set(today)
    await program.work.platform.jobs.settled()
    await stage.db.write(SYSTEM, (tx) => updateInstallation(tx, { demonstration_loaded_at: today }))
    tell(`  召回 recalls ${recalls.length}`)
  } finally {
    await program.stop()
  }
}

const BROKEN =
  '上次载入演示数据时中断，请删除数据目录（或重建数据库）后重新开始。' +
  'Loading the demonstration broke off last time: remove the data folder (or recreate the database) and start again.'
