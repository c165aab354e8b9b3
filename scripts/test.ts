/**
 * `npm test`: types, style, unused code, then every test, real-browser journeys included.
 * `npm test -- PATTERN` runs only the tests whose path holds the pattern.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const patterns = process.argv.slice(2)
const bin = (name: string) => join(root, 'node_modules', '.bin', name)

interface Stage {
  readonly name: string
  readonly command: readonly string[]
}

const checks: readonly Stage[] = [
  { name: '类型 types', command: [bin('tsc'), '-p', '.'] },
  { name: '风格 style', command: [bin('biome'), 'check', '--error-on-warnings', '.'] },
  { name: '未用代码 unused code', command: [bin('knip'), '--no-progress'] },
]

const tests: Stage = {
  name: '测试 tests',
  command: [process.execPath, join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...patterns],
}

for (const { name, command } of patterns.length > 0 ? [tests] : [...checks, tests]) {
  const started = performance.now()
  console.log(`▸ ${name}`)
  const [file = '', ...flags] = command
  const { status } = spawnSync(file, flags, { cwd: root, stdio: 'inherit', env: environment() })
  if (status !== 0) {
    console.error(`✗ ${name}`)
    process.exit(status ?? 1)
  }
  console.log(`  ${Math.round((performance.now() - started) / 1000)} s`)
}

/** Scripts of packages start with the Node of the product, not with the one of the shell. */
function environment(): NodeJS.ProcessEnv {
  const path = [join(process.execPath, '..'), process.env.PATH].join(':')
  return { ...process.env, PATH: path, NODE_ENV: 'test' }
}
