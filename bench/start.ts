import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { ROOT } from '#server/config.ts'
import { type Figure, printFigures } from './support/figures.ts'

/** From a bare clone to the first page, and from a stopped installation to it again. */
const PORT = 18_080
const SECONDS_MAX = 600

export async function benchStart(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jinzhi-bench-'))
  const clone = join(folder, 'clone')
  try {
    execFileSync('git', ['clone', '--quiet', ROOT, clone])
    const first = await startOnce(clone, folder)
    const second = await startOnce(clone, folder)
    const megabytes = Number(
      execFileSync('du', ['-sm', join(clone, 'node_modules')], {
        encoding: 'utf8',
      }).split('\t')[0],
    )
    const figures: Figure[] = [
      { name: 'bare clone to first page', value: first, unit: 's', goal: 240, sense: 'atMost' },
      { name: 'second start to first page', value: second, unit: 's', goal: 5, sense: 'atMost' },
      {
        name: 'installed packages of the product',
        value: megabytes,
        unit: 'MB',
        goal: null,
        sense: 'atMost',
        note: 'Node 24, PostgreSQL 18 and the build tool are in it',
      },
    ]
    printFigures('Start', figures)
    return figures
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startOnce(clone: string, folder: string): Promise<number> {
  const began = performance.now()
  const child = spawn(
    'npm',
    ['start', '--', '--port', String(PORT), '--data', join(folder, 'data')],
    {
      cwd: clone,
      stdio: 'ignore',
      detached: true,
    },
  )
  try {
    await firstPage(child)
    return (performance.now() - began) / 1000
  } finally {
    await stop(child)
  }
}

async function firstPage(child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < SECONDS_MAX * 10; waited++) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`)
    const answer = await fetch(`http://127.0.0.1:${PORT}/`).catch(() => null)
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Error('no page')
}

/** The whole group, as Ctrl-C does it. */
async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done))
  process.kill(-child.pid!, 'SIGINT')
  await ended
}
