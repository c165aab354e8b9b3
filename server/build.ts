import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { DIST, ROOT } from './config.ts'

/**
 * Builds the web application when what it is made of has changed. The build lists its own sources;
 * the hash over them is written last, so that a build that was broken off is done again.
 */
const ALWAYS = ['package-lock.json', 'vite.config.ts', 'server/build.ts']
const SOURCES = '.sources'
const MARKER = '.built'
const DRAFT = join(ROOT, '.cache', 'web-draft')
const LOCK = join(ROOT, '.cache', 'web-build.lock')
const WAIT_MS = 200
const LOCK_STALE_MS = 300_000

export async function buildWeb(tell: (line: string) => void): Promise<void> {
  if (isFresh()) return
  await alone(async () => {
    if (isFresh()) return
    tell('网页 web application …')
    const began = performance.now()
    await runVite()
    const files = await compressAssets()
    writeFileSync(join(DRAFT, MARKER), hashOfSources(DRAFT))
    putInPlace()
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    tell(`网页已生成 built: ${files} files, ${seconds} s`)
  })
}

const isFresh = (): boolean =>
  existsSync(join(DIST, MARKER)) && readFileSync(join(DIST, MARKER), 'utf8') === hashOfSources(DIST)

function hashOfSources(built: string): string {
  const hash = createHash('sha256')
  const listed = readFileSync(join(built, SOURCES), 'utf8').split('\n').filter(Boolean)
  for (const file of [...ALWAYS, ...listed]) {
    const path = join(ROOT, file)
    hash.update(`${file}\0`).update(existsSync(path) ? readFileSync(path) : 'gone')
  }
  return hash.digest('hex')
}

/** Two programs may start at once; the second one waits and then finds the work done. */
async function alone(work: () => Promise<void>): Promise<void> {
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  const began = performance.now()
  while (!tookLock()) {
    if (isAbandoned() || performance.now() - began > LOCK_STALE_MS) rmSync(LOCK, { force: true })
    await new Promise((done) => setTimeout(done, WAIT_MS))
  }
  try {
    await work()
  } finally {
    rmSync(LOCK, { force: true })
  }
}

function tookLock(): boolean {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

/** Left behind by a program that was killed while it built. */
function isAbandoned(): boolean {
  try {
    process.kill(Number(readFileSync(LOCK, 'utf8')), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/**
 * A process of its own: what the bundler holds in memory is given back before the server starts.
 */
function runVite(): Promise<void> {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', '--outDir', DRAFT], {
    cwd: ROOT,
    // Standard output is left to results.
    stdio: ['ignore', 2, 2],
    // What is built is what users get, also when a test run asks for it.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('exit', (code) =>
      code === 0 ? done() : fail(new Error(`网页未能生成 the web build failed (${code})`)),
    )
  })
}

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

/**
 * A server that is running goes on serving: the new pages take the place of the old in one move.
 */
function putInPlace(): void {
  const old = `${DRAFT}-old`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(DIST)) renameSync(DIST, old)
  renameSync(DRAFT, DIST)
  rmSync(old, { recursive: true, force: true })
}

/** Compressed once here, so that the server never has to; fonts are compressed already. */
async function compressAssets(): Promise<number> {
  const folder = join(DRAFT, 'assets')
  const names = readdirSync(folder)
  for (const name of names.filter((file) => /\.(js|css|svg|json)$/.test(file))) {
    const path = join(folder, name)
    const content = readFileSync(path)
    writeFileSync(`${path}.br`, await brotli(content, QUALITY))
    writeFileSync(`${path}.gz`, await gzipped(content))
  }
  return names.length
}
