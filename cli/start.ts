import type { AddressInfo } from 'node:net'
import { SYSTEM } from '#platform/db.ts'
import { demonstrationAccounts } from '#platform/identity/organs.ts'
import { getInstallation } from '#platform/identity/store.ts'
import { buildWeb } from '#server/build.ts'
import { loadDemonstration } from '#server/demonstration/load.ts'
import { walkOnce } from '#server/demonstration/walk.ts'
import type { Command } from './index.ts'
import { type Installation, openInstallation, tell } from './installation.ts'

/** `npm start`: from nothing to a page that can be opened, saying at each stage what is done. */
export const startCommand: Command = {
  words: ['start'],
  run: async ({ flags }) => {
    const began = performance.now()
    const stopped = waitForSignal()
    const isWalk = flags.once ?? false
    tell(isWalk ? '金质 Jinzhi' : '金质 Jinzhi（Ctrl-C 停止 to stop）')
    if (!isWalk) await buildWeb((line) => tell(`  ${line}`))
    tell('  数据库 database …')
    const installation = await openInstallation(flags, { serve: !isWalk, prepare: loadIfEmpty })
    try {
      await serve(installation, isWalk, began)
      if (!isWalk) await stopped
    } finally {
      tell('  正在停止 stopping …')
      await installation.close()
    }
    process.exit(process.exitCode ?? 0)
  },
}

const loadIfEmpty = (stage: Parameters<typeof loadDemonstration>[0]): Promise<void> =>
  loadDemonstration(stage, (line) => tell(`  ${line}`))

async function serve(installation: Installation, isWalk: boolean, began: number): Promise<void> {
  const { config, database, program } = installation
  const { migrated, described } = database
  tell(`  ${described}${migrated.length > 0 ? `，升级${migrated.length}步 upgraded` : ''}`)
  await program.start()
  await program.app.listen({ host: config.host, port: isWalk ? 0 : config.port })
  const { port } = program.app.server.address() as AddressInfo
  if (isWalk) {
    await walkOnce(program.work, `http://127.0.0.1:${port}`, (line) => console.log(line))
    return
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  tell(`\n✓ 就绪 ready（${seconds} s）`)
  tell(`  公众 public    http://localhost:${port}/`)
  tell(`  办公 officers  http://localhost:${port}/work`)
  await tellAccounts(installation)
}

async function tellAccounts({ program }: Installation): Promise<void> {
  const { db } = program.work.platform
  const installation = await db.read(SYSTEM, (tx) => getInstallation(tx))
  if (installation?.mode !== 'demonstration') return
  tell('  演示账户（登录页一键进入，无需密码）demonstration accounts, one click to enter:')
  for (const account of await db.read(SYSTEM, (tx) => demonstrationAccounts(tx))) {
    tell(`    ${account.login.padEnd(14)} ${account.displayName} · ${account.organ}`)
  }
}

function waitForSignal(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
}
