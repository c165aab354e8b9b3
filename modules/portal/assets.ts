import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { sha256 } from '#platform/journal/canonical.ts'

/**
 * Style and fonts of the public pages. Their names carry a hash, so that caches may keep them for
 * ever. The font is cut into slices by character, and only a device without Chinese characters of
 * its own loads any of them: a phone that has some is spared nearly a megabyte.
 */
export interface Assets {
  readonly style: Asset
  readonly fonts: Asset
  /** Loads `fonts` where they are needed; the pages do without it. */
  readonly script: Asset
  /** A slice of the font by its file name; null where there is none of that name. */
  font(name: string): Buffer | null
}

export interface Asset {
  readonly path: string
  readonly mediaType: string
  readonly body: string
}

const FOLDER = '/portal'

export function loadAssets(): Assets {
  const entry = createRequire(import.meta.url).resolve(
    '@fontsource-variable/noto-sans-sc/index.css',
  )
  const files = join(dirname(entry), 'files')
  const known = new Set(readdirSync(files))
  const fontFaces = readFileSync(entry, 'utf8')
    .replace(/\/\*.*?\*\//g, '')
    .replaceAll('url(./files/', `url(${FOLDER}/fonts/`)
    .replace(/\n\s*/g, '')
  return {
    style: named('style.css', styleSheet()),
    fonts: named('fonts.css', fontFaces),
    script: named('own-font.js', read('own-font.js')),
    font: (name) => (known.has(name) ? readFileSync(join(files, name)) : null),
  }
}

/** The parts of the style sheet, in the order of their names: later rules win. */
function styleSheet(): string {
  const folder = join(import.meta.dirname, 'style')
  const parts = readdirSync(folder).sort()
  return parts.map((part) => readFileSync(join(folder, part), 'utf8')).join('\n')
}

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8')

function named(name: string, body: string): Asset {
  const [stem, ending] = name.split('.')
  const hash = sha256(body).toString('hex').slice(0, 12)
  const mediaType = `text/${ending === 'js' ? 'javascript' : 'css'}; charset=utf-8`
  return { path: `${FOLDER}/${stem}-${hash}.${ending}`, mediaType, body }
}
