import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '#server/config.ts'

/** The program as a user starts, stops and loses it; each run is a process of its own. */
const folder = mkdtempSync(join(tmpdir(), 'jinzhi-e2e-'))
const data = join(folder, 'data')
const CLI = join(ROOT, 'cli', 'index.ts')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Run {
  readonly child: ChildProcess
  readonly said: () => string
  readonly ended: Promise<number | null>
}

function run(...args: string[]): Run {
  const child = spawn(process.execPath, [CLI, ...args, '--data', data], { cwd: ROOT })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk
    })
  }
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  return { child, said: () => said, ended }
}

async function until(run: Run, pattern: RegExp): Promise<RegExpExecArray> {
  for (;;) {
    const match = pattern.exec(run.said())
    if (match) return match
    if (run.child.exitCode !== null) throw new Error(`ended early:\n${run.said()}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

async function served(): Promise<{ running: Run; url: string }> {
  const running = run('start', '--port', '0')
  const [, port] = await until(running, /http:\/\/localhost:(\d+)\/work[\s\S]*one click/)
  return { running, url: `http://127.0.0.1:${port}` }
}

const isAlive = (pid: number): boolean => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

const databasePid = (): number =>
  Number.parseInt(readFileSync(join(data, 'postgres', 'cluster', 'postmaster.pid'), 'utf8'), 10)

describe('a walk', () => {
  let walk: Run
  beforeAll(async () => {
    walk = run('start', '--once')
    await walk.ended
  }, 300_000)

  test('goes along the whole chain, tells real counts and ends well', () => {
    expect(walk.child.exitCode, walk.said()).toBe(0)
    expect(walk.said()).toMatch(
      /results +7行 lines = 接受 accepted \d+ \+ 更正 corrected \d+ \+ 退回 rejected 1/,
    )
    expect(walk.said()).toMatch(/failing 3/)
    expect(walk.said()).toMatch(/recall +ZH-F-\d{4}-\d{5} 结案/)
    expect(walk.said()).toMatch(/journal +\d+条 linked，0处异常 faults，未封 unsealed 0/)
    expect(walk.said()).toMatch(/elapsed +\d/)
  })

  test('leaves no database behind', () => {
    expect(() => databasePid()).toThrow()
  })
})

describe('a served installation', () => {
  test('keeps everything through Ctrl-C, kill -9 of the server and kill -9 of the database', async () => {
    const recalls = async (url: string) => {
      const answer = await fetch(`${url}/open/recalls.json`)
      return ((await answer.json()) as { recalls: { number: string }[] }).recalls.map(
        (r) => r.number,
      )
    }
    const first = await served()
    const published = await recalls(first.url)
    expect(published.length).toBeGreaterThanOrEqual(3)
    const postgres = databasePid()
    first.running.child.kill('SIGKILL')
    await first.running.ended
    expect(isAlive(postgres)).toBe(true)

    const second = await served()
    expect(second.running.said()).not.toContain('载入演示数据')
    expect(databasePid()).toBe(postgres)
    expect(await recalls(second.url)).toEqual(published)
    process.kill(postgres, 'SIGKILL')
    second.running.child.kill('SIGKILL')
    await second.running.ended

    const third = await served()
    expect(databasePid()).not.toBe(postgres)
    expect(await recalls(third.url)).toEqual(published)
    third.running.child.kill('SIGINT')
    expect(await third.running.ended).toBe(0)
    expect(() => databasePid()).toThrow()
  }, 300_000)

  test('the journal of all that is whole', async () => {
    const verify = run('journal', 'verify')
    expect(await verify.ended, verify.said()).toBe(0)
    expect(verify.said()).toContain('✓')
  }, 120_000)

  test('a real installation cannot be made over it; in an empty folder it prints three links', async () => {
    const refused = run('init', '--name', '某省市场监督管理局', '--region', '330000')
    expect(await refused.ended).toBe(1)
    expect(refused.said()).toContain('--data')
    const empty = spawn(
      process.execPath,
      [
        CLI,
        'init',
        '--name',
        '某省市场监督管理局',
        '--region',
        '330000',
        '--data',
        join(folder, 'real'),
      ],
      { cwd: ROOT },
    )
    let said = ''
    empty.stdout.on('data', (chunk) => {
      said += chunk
    })
    expect(await new Promise((done) => empty.once('exit', done))).toBe(0)
    expect(said.match(/\/work\/invitation#[\w-]{40,}/g)).toHaveLength(3)
    expect(said).toContain('审计管理员')
  }, 120_000)
})
