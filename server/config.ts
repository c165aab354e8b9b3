import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** What an installation can set. Environment and command line are read here and only here. */
export interface Config {
  /** Folder of the embedded database, the files and the master key. */
  readonly dataFolder: string
  /** TCP port of the web server; 0 takes any free one. */
  readonly port: number
  /** Address the web server listens on; loopback unless said. */
  readonly host: string
  /** Any PostgreSQL 15 or newer in place of the embedded one. */
  readonly databaseUrl: string | null
  /** Address under which outsiders reach the installation. */
  readonly publicUrl: string
  /** Unix socket or `host:port` of a clamd virus scanner; null where there is none. */
  readonly clamd: string | null
  /** `fatal`, `error`, `warn`, `info` or `debug`. */
  readonly logLevel: string
}

export interface Flags {
  readonly data?: string | undefined
  readonly port?: string | undefined
}

const DEFAULT_PORT = 8080

export function readConfig(flags: Flags, environment: NodeJS.ProcessEnv = process.env): Config {
  const port = readPort(flags.port ?? environment.JINZHI_PORT)
  const dataFolder = resolve(flags.data ?? environment.JINZHI_DATA ?? 'data')
  if (!existsSync(dataFolder)) mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const host = environment.JINZHI_HOST ?? '127.0.0.1'
  return {
    dataFolder,
    port,
    host,
    databaseUrl: environment.DATABASE_URL ?? null,
    publicUrl: (environment.JINZHI_PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    clamd: environment.JINZHI_CLAMD ?? null,
    logLevel: environment.JINZHI_LOG ?? 'warn',
  }
}

function readPort(source: string | undefined): number {
  if (source === undefined) return DEFAULT_PORT
  const port = Number(source)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`端口应为0至65535的整数 A port is a whole number from 0 to 65535, not ${source}`)
}

export const ROOT = join(import.meta.dirname, '..')
export const MIGRATIONS = join(ROOT, 'migrations')
export const DIST = join(ROOT, 'dist')
