import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { addDays, dateIn, endOfDay } from '#kernel/dates.ts'
import { type Clock, movableClock } from '#platform/clock.ts'
import { type Db, SYSTEM } from '#platform/db.ts'
import { getInstallation, updateInstallation } from '#platform/identity/store.ts'
import { masterKeyIn } from '#platform/personal.ts'
import type { Log } from '#platform/platform.ts'
import { modules } from '../modules.ts'
import { createProgram } from '../program.ts'
import { type Cast, castAt, type Deed } from './cast.ts'
import { registerPeople } from './people.ts'
import { recallDeeds } from './recalls.ts'
import { type Delivered, deliver, fruitCluster, type ResultLine, yearOfResults } from './results.ts'
import { findAlarm, type RiskTold, warnThePublic } from './warnings.ts'

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
    const results = { accepted: 0, corrected: 0, rejected: 0, failing: 0 }
    const deeds = [
      ...recallDeeds(cast, organs, today),
      ...resultDeeds(cast, clock.now(), today, results),
      { at: hoursBefore(today, 13), done: () => followAlarm(cast, clock) },
    ].toSorted((a, b) => a.at.getTime() - b.at.getTime())
    for (const deed of deeds) {
      clock.set(deed.at)
      await deed.done()
      await program.work.platform.jobs.settled()
    }
    const { accepted, corrected, rejected, failing } = results
    tell(
      `  检验结果 results ${accepted + corrected}，退回 rejected ${rejected}，不合格 failing ${failing}`,
    )
    clock.set(today)
    await program.work.platform.jobs.settled()
    await stage.db.write(SYSTEM, (tx) => updateInstallation(tx, { demonstration_loaded_at: today }))
  } finally {
    await program.stop()
  }
}

/** The year before comes in at once, the last weeks week by week, as laboratories send them. */
function resultDeeds(
  cast: Cast,
  start: Date,
  today: Date,
  total: Record<keyof Delivered, number>,
): Deed[] {
  const lines = yearOfResults(dateIn(today))
  const first = dateIn(start)
  const send = async (login: string, part: readonly ResultLine[]) => {
    if (part.length === 0) return
    const sent = await deliver(cast, login, part)
    for (const key of DELIVERED) total[key] += sent[key]
  }
  const deeds: Deed[] = [
    {
      at: start,
      done: () =>
        send(
          'yu',
          lines.filter((line) => line.sampledOn < first),
        ),
    },
    { at: hoursBefore(today, 14), done: () => send('yu', fruitCluster(today)) },
  ]
  for (let monday = first; monday < dateIn(today); monday = addDays(monday, 7)) {
    const next = addDays(monday, 7)
    const week = lines.filter((line) => line.sampledOn >= monday && line.sampledOn < next)
    const end = endOfDay(addDays(next, -1))
    deeds.push({
      at: end < today ? end : hoursBefore(today, 15),
      done: async () => {
        await send(
          'yu',
          week.filter((line) => !line.area.startsWith('33')),
        )
        await send(
          'wen',
          week.filter((line) => line.area.startsWith('33')),
        )
      },
    })
  }
  return deeds
}

const DELIVERED = ['accepted', 'corrected', 'rejected', 'failing'] as const

/** One alarm is followed through to a warning; the others wait on the desks of their analysts. */
async function followAlarm(cast: Cast, clock: ReturnType<typeof movableClock>): Promise<void> {
  const alarm = await findAlarm(cast, 'he', { item: '二氧化硫残留量', rule: 'R1' })
  if (!alarm) throw new Error('the demonstration has raised no alarm')
  const people = { analyst: 'he', expert: 'mu', head: 'tan' }
  await warnThePublic(cast, alarm.caseId, people, FRUIT, clock)
}

const FRUIT: RiskTold = {
  assessment: {
    severity: 2,
    exceedance: 'upTo5',
    users: 'vulnerable',
    spread: 'provinces',
    level: 'II',
    grounds: '三省同时检出，超限量1.4至3.1倍，食用人群含儿童，建议对公众预警。',
  },
  title: '蜜饯二氧化硫残留量超标风险预警（演示）',
  areas: ['140000', '210000', '620000'],
  product: '杏脯等蜜饯（演示）',
  hazard: '二氧化硫残留量',
}

const hoursBefore = (at: Date, hours: number): Date => new Date(at.getTime() - hours * 3_600_000)

const BROKEN =
  '上次载入演示数据时中断，请删除数据目录（或重建数据库）后重新开始。' +
  'Loading the demonstration broke off last time: remove the data folder (or recreate the database) and start again.'
