// Runs on any Node from 18 on and needs no package: installs what is locked, then hands over to the
// Node that the product itself runs on, which comes as a package.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [command = 'help', ...rest] = process.argv.slice(2)
const needsTests = command === 'test' || command === 'bench'
const NODE_MIN = [22, 18]

install()
run()

/** Installs once per lock file; what only tests need is left out until somebody tests. */
function install() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const wanted = createHash('sha256').update(lock).digest('hex')
  const marker = join(root, 'node_modules', '.jinzhi-installed')
  const [installed, extent] = existsSync(marker)
    ? readFileSync(marker, 'utf8').trim().split(' ')
    : []
  if (installed === wanted && (extent === 'all' || !needsTests)) return
  const extentNow = needsTests || extent === 'all' ? 'all' : 'product'
  console.error('安装依赖（按锁定版本，首次约需一分钟）Installing locked packages …')
  const omit = extentNow === 'all' ? [] : ['--omit=dev']
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const started = Date.now()
  const { status } = spawnSync(npm, ['ci', ...omit, ...flags], {
    cwd: root,
    // Standard output belongs to the command itself: it may be read by a program.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: '' },
  })
  if (status !== 0) {
    console.error(
      '依赖安装失败：请检查网络或 npm 源后重试。Installation failed: check network and registry, then try again.',
    )
    process.exit(status ?? 1)
  }
  writeFileSync(marker, `${wanted} ${extentNow}\n`)
  console.error(`  完成 done, ${Math.round((Date.now() - started) / 1000)} s`)
}

/**
 * How Node keeps the memory of the program. On a large machine V8 lets garbage pile up to many times
 * of what is alive; within these limits a stream of a million results stays below 512 MiB.
 */
function nodeFlags() {
  if (needsTests) return []
  return JSON.parse(readFileSync(join(root, 'scripts', 'node-flags.json'), 'utf8'))
}

function run() {
  const child = spawn(nodeBinary(), [...nodeFlags(), ...entry(), ...rest], { stdio: 'inherit' })
  // Ctrl-C reaches the child by itself; other signals are handed on.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (signal ? constants.signals[signal] : 1))
  })
}

function entry() {
  if (command === 'test') return [join(root, 'scripts', 'test.ts')]
  if (command === 'bench') return [join(root, 'bench', 'index.ts')]
  return [join(root, 'cli', 'index.ts'), command]
}

/** The Node of the package; `JINZHI_NODE=system` takes the one at hand, if it is new enough. */
function nodeBinary() {
  const name = `node-${process.platform}-${process.arch}`
  const packaged = join(root, 'node_modules', name, 'bin', 'node')
  if (process.env.JINZHI_NODE !== 'system' && existsSync(packaged)) return packaged
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > NODE_MIN[0] || (major === NODE_MIN[0] && minor >= NODE_MIN[1]))
    return process.execPath
  console.error(
    `本机需要 Node ${NODE_MIN.join('.')} 或更新版本（现为 ${process.versions.node}）。` +
      `Node ${NODE_MIN.join('.')} or newer is needed on this machine (found ${process.versions.node}).`,
  )
  process.exit(1)
}
