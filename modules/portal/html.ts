/**
 * HTML as a tagged template: everything that is filled in is escaped, save what is HTML already.
 * Lists are joined, `null`, `undefined` and `false` leave nothing.
 */
export class Html {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }

  toString(): string {
    return this.source
  }
}

export type Fill = Html | string | number | null | undefined | false | readonly Fill[]

export function html(strings: TemplateStringsArray, ...fills: readonly Fill[]): Html {
  const parts = strings.flatMap((part, at) => [part, at < fills.length ? filled(fills[at]) : ''])
  return new Html(parts.join(''))
}

export const escapeHtml = (text: string): string =>
  text
    // Control characters have no place in HTML or XML.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

function filled(fill: Fill): string {
  if (fill === null || fill === undefined || fill === false) return ''
  if (fill instanceof Html) return fill.source
  if (Array.isArray(fill)) return fill.map(filled).join('')
  return escapeHtml(String(fill))
}
