import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '#server/config.ts'
import nodeFlags from '../../scripts/node-flags.json' with { type: 'json' }
import type { ServerProcessGiven } from './server-process.ts'

export interface ServerProcess {
  readonly url: string
  readonly port: number
  /** Highest resident memory so far. */
  memoryPeakMib(): number
  /** Ends it in good order. */
  stop(): Promise<void>
  /** As the kernel ends it when there is no time for anything. */
  kill(): Promise<void>
}

/** Starts a server in a process of its own and waits until it answers. */
export async function startServer(given: ServerProcessGiven): Promise<ServerProcess> {
  const script = join(ROOT, 'test', 'support', 'server-process.ts')
  const child: ChildProcess = fork(script, [JSON.stringify(given)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: nodeFlags,
  })
  const ended = new Promise((done) => child.once('exit', done))
  const early = ended.then(() => {
    throw new Error('the server ended before it answered')
  })
  early.catch(() => {})
  const [port] = (await Promise.race([once(child, 'message'), early])) as [number]
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    memoryPeakMib: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024
    },
    stop: async () => {
      if (child.connected) child.disconnect()
      await ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
