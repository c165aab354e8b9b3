import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { ROOT } from '#server/config.ts'

/**
 * A real Chromium out of an npm package, so that journeys run on a bare machine. `CHROME_PATH` names
 * another one, for machines that the package does not serve (anything but Linux on x64).
 */
const CACHE = join(ROOT, '.cache', 'chromium')
const LIBRARY_FOLDERS = ['/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64']
const ARGUMENTS = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none']

export async function openBrowser(): Promise<Browser> {
  const own = process.env.CHROME_PATH
  if (own) return chromium.launch({ executablePath: own, args: ARGUMENTS })
  const folder = await unpacked()
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ARGUMENTS,
    env: {
      ...process.env,
      ...(hasNss() ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }),
    },
  })
}

/**
 * The package unpacks into the temporary folder under fixed names and takes whatever lies there. It
 * is given a folder of its own, which gets its final name only once it is whole: several test files
 * may start at once.
 */
async function unpacked(): Promise<string> {
  const final = join(CACHE, 'unpacked')
  if (existsSync(final)) return final
  const draft = join(CACHE, `unpacking-${process.pid}`)
  mkdirSync(draft, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = draft
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium')
    await packed.executablePath()
    await inflate(join(ROOT, 'node_modules', '@sparticuz', 'chromium', 'bin', 'al2023.tar.br'))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  if (existsSync(final)) rmSync(draft, { recursive: true, force: true })
  else renameSync(draft, final)
  return final
}

/** A bare image lacks the one system library that Chromium cannot do without. */
const hasNss = (): boolean =>
  LIBRARY_FOLDERS.some((folder) => existsSync(join(folder, 'libnss3.so')))

/** Longer than anything takes here; a journey that waits longer has lost its way. */
const PATIENCE_MS = 10_000

export const DESKTOP = { width: 1440, height: 900 } as const
export const PHONE = { width: 390, height: 844 } as const

/** A page for one visitor: own cookies, own storage, Chinese unless said. */
export async function openPage(
  browser: Browser,
  url: string,
  options: { viewport?: { width: number; height: number }; language?: 'zh' | 'en' } = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: options.viewport ?? DESKTOP,
    locale: options.language === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(PATIENCE_MS)
  if (options.language) {
    const kept = JSON.stringify(options.language)
    await context.addInitScript(`localStorage.setItem('jinzhi.language', ${JSON.stringify(kept)})`)
  }
  return { context, page: await context.newPage() }
}
