import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { sha256 } from '#platform/journal/canonical.ts'

/**
 * Style and fonts of the public pages. Their names carry a hash, so that caches may keep them for
 * ever. The font is cut into slices by character; a browser that has a Chinese font of its own
 * takes none of them, and one that has not takes those that the page needs.
 */
export interface Assets {
  readonly style: Asset
  readonly fonts: Asset
  /** A slice of the font by its file name; null where there is none of that name. */
  font(name: string): Buffer | null
}

export interface Asset {
  readonly path: string
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
    style: named('style', styleSheet()),
    fonts: named('fonts', fontFaces),
    font: (name) => (known.has(name) ? readFileSync(join(files, name)) : null),
  }
}

/** The parts of the style sheet, in the order of their names: later rules win. */
function styleSheet(): string {
  const folder = join(import.meta.dirname, 'style')
  const parts = readdirSync(folder).sort()
  return parts.map((part) => readFileSync(join(folder, part), 'utf8')).join('\n')
}

const named = (name: string, body: string): Asset => ({
  path: `${FOLDER}/${name}-${sha256(body).toString('hex').slice(0, 12)}.css`,
  body,
})
