import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * The conventions of the house, as tests with numbers. `mayUse` is the architecture diagram: calls
 * go down it, news goes up as events.
 */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  registry: [],
  standards: [],
  licensing: ['registry', 'standards'],
  sampling: ['registry', 'standards', 'licensing'],
  laboratory: ['registry', 'standards', 'sampling'],
  warning: ['registry', 'standards', 'laboratory'],
  emergency: ['registry', 'warning'],
  recall: ['registry', 'laboratory', 'warning'],
  tracing: ['registry', 'licensing', 'laboratory', 'recall'],
  enforcement: ['registry', 'licensing', 'sampling', 'laboratory', 'recall'],
  credit: ['registry', 'licensing', 'sampling', 'recall', 'enforcement'],
  hotline: ['registry', 'enforcement'],
  campaigns: ['registry', 'sampling', 'enforcement'],
  promotion: ['registry', 'licensing', 'credit'],
  indices: ['registry', 'laboratory', 'credit'],
  oversight: ['registry', 'standards', 'laboratory', 'warning', 'recall', 'indices'],
  portal: ['registry', 'standards', 'laboratory', 'warning', 'recall'],
}

/** What each folder at the top may import from the others. */
const layers: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  statistics: ['kernel'],
  identifiers: ['kernel'],
  reference: ['kernel'],
  platform: ['kernel', 'identifiers', 'reference'],
  modules: ['kernel', 'statistics', 'identifiers', 'reference', 'platform', 'web'],
  web: ['kernel', 'identifiers', 'reference', 'platform', 'modules'],
  server: ['kernel', 'identifiers', 'reference', 'platform', 'modules', 'statistics'],
  cli: ['kernel', 'identifiers', 'reference', 'platform', 'modules', 'server'],
}

const FILE_LINES_MAX = 400
const LINE_CHARACTERS_MAX = 100

const root = join(import.meta.dirname, '..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file && existsSync(join(root, file)))
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const isTest = (file: string) => /\.test\.tsx?$|^test\/|^bench\/|\/test-/.test(file)
const code = files.filter((file) => /\.(ts|tsx)$/.test(file))
const productCode = code.filter((file) => !isTest(file) && !file.endsWith('.config.ts'))

/** Longer than the house allows; a text in quotes cannot be broken. */
const isLong = (line: string): boolean => line.length > LINE_CHARACTERS_MAX && !/['"`]/.test(line)

/** Every import of a file that leads to a file of ours, as a path from the root. */
function importsOf(file: string): string[] {
  const specifiers = [...read(file).matchAll(/(?:from|import) '([#.][^']+)'/g)].map((m) => m[1]!)
  return specifiers.map((specifier) =>
    specifier.startsWith('#') ? specifier.slice(1) : normalize(join(dirname(file), specifier)),
  )
}

const found = (pattern: RegExp, inFiles: readonly string[]): string[] =>
  inFiles.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [],
      ),
  )

describe('size', () => {
  test(`no file of code is longer than ${FILE_LINES_MAX} lines`, () => {
    const long = code.filter((file) => read(file).split('\n').length > FILE_LINES_MAX + 1)
    expect(long).toEqual([])
  })

  test(`no line is longer than ${LINE_CHARACTERS_MAX} characters, save for a text in quotes`, () => {
    const tables = /modules\/\w+\/procedures\/|\.test\.ts$/
    const long = code
      .filter((file) => !tables.test(file))
      .flatMap((file) =>
        read(file)
          .split('\n')
          .flatMap((line, index) => (isLong(line) ? [`${file}:${index + 1}`] : [])),
      )
    expect(long).toEqual([])
  })
})

describe('edges', () => {
  test('modules use only what the table allows, and only through the door', () => {
    const wrong = code.flatMap((file) => {
      const own = /^modules\/(\w+)\//.exec(file)?.[1]
      if (!own || isTest(file)) return []
      return importsOf(file).flatMap((target) => {
        const other = /^modules\/(\w+)\/(.*)$/.exec(target)
        if (!other || other[1] === own) return []
        const isWeb = file.includes('/web/')
        const isDoor =
          other[2] === 'index.ts' ||
          (isWeb && /^(web\/index\.tsx|contract[\w-]*\.ts)$/.test(other[2]!))
        const isAllowed = isWeb || mayUse[own]?.includes(other[1]!)
        return isDoor && isAllowed ? [] : [`${file} → ${target}`]
      })
    })
    expect(wrong).toEqual([])
  })

  test('folders at the top import only downwards', () => {
    const wrong = productCode.flatMap((file) => {
      const own = file.split('/')[0]!
      const allowed = layers[own]
      if (!allowed) return []
      return importsOf(file).flatMap((target) => {
        const other = target.split('/')[0]!
        if (other === own || allowed.includes(other)) return []
        return [`${file} → ${target}`]
      })
    })
    expect(wrong).toEqual([])
  })

  test('the browser imports no file that touches the world', () => {
    const outside = /^(server|cli|scripts)\//
    const worldly = /(^platform\/|\/(store|service|routes)[\w-]*\.ts$)/
    const contract = /(contract|caller)[\w-]*\.ts$/
    const wrong = productCode
      .filter((file) => /^web\/|^modules\/\w+\/web\//.test(file))
      .flatMap((file) =>
        importsOf(file)
          .filter(
            (target) => outside.test(target) || (worldly.test(target) && !contract.test(target)),
          )
          .map((target) => `${file} → ${target}`),
      )
    expect(wrong).toEqual([])
  })

  test('kernel, statistics, identifiers, rules, procedures and contracts are pure', () => {
    const pure = productCode.filter((file) =>
      /^(kernel|statistics|identifiers)\/|\/(rules|contract)[\w-]*\.ts$|\/procedures\//.test(file),
    )
    const worldly =
      /from '(node:(?!crypto)|#platform\/(?!\w+\/\w*-?contract)|#server|pg|kysely|fastify)/
    expect(
      found(
        worldly,
        pure.filter((file) => !/^platform\//.test(file)),
      ),
    ).toEqual([])
  })

  test('SQL stands in stores only, HTTP in routes only', () => {
    const modules = productCode.filter((file) => file.startsWith('modules/'))
    const outsideStores = modules.filter((file) => !/\/store[\w-]*\.ts$/.test(file))
    const query = /\bsql`|\bsql\.|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/
    expect(found(query, outsideStores)).toEqual([])
    const outsideRoutes = modules.filter((file) => !/\/(routes|pages)[\w-]*\.ts$/.test(file))
    expect(found(/\brouter\.(on|page)\(/, outsideRoutes)).toEqual([])
  })
})

describe('banned', () => {
  const homes: Readonly<Record<string, RegExp>> = {
    'the time of day outside the clock': /\bDate\.now\(|new Date\(\)/,
    'the environment outside the configuration': /process\.env/,
    'checks switched off': /@ts-(ignore|expect-error|nocheck)/,
    'work put off': /\b(TODO|FIXME|XXX|HACK)\b/,
    'chance that cannot be replayed': /Math\.random\(/,
  }
  const mayHold: Readonly<Record<string, RegExp>> = {
    'the time of day outside the clock':
      /^(platform\/clock\.ts|web\/|scripts\/|modules\/\w+\/web\/)/,
    'the environment outside the configuration': /^(server\/(config|build)\.ts|scripts\/)/,
    'chance that cannot be replayed': /^(platform\/db\.ts)/,
  }
  test.each(Object.entries(homes))('%s', (name, pattern) => {
    const home = mayHold[name]
    expect(
      found(
        pattern,
        productCode.filter((file) => !home?.test(file)),
      ),
    ).toEqual([])
  })

  test('no word of where the code was written', () => {
    const paths = new RegExp(['/wo', 'rk/(main|shared)|/tmp/', 'brief'].join(''))
    const own = files.filter((file) => /\.(ts|tsx|md|sql|js|css|html)$/.test(file))
    expect(found(paths, own)).toEqual([])
  })
})

describe('documents', () => {
  const modules = [...new Set(code.flatMap((file) => /^modules\/(\w+)\//.exec(file)?.[1] ?? []))]

  test.each(modules)('module %s has a README of at most 80 lines and one door', (name) => {
    const readme = `modules/${name}/README.md`
    expect(files).toContain(readme)
    expect(read(readme).split('\n').length).toBeLessThanOrEqual(81)
    expect(files).toContain(`modules/${name}/index.ts`)
    expect(Object.keys(mayUse)).toContain(name)
  })

  test('every link inside a document leads somewhere', () => {
    const broken = files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
          .map((match) => match[1]!)
          .filter((target) => !existsSync(join(root, dirname(file), target)))
          .map((target) => `${file} → ${target}`),
      )
    expect(broken).toEqual([])
  })

  test('decisions are numbered without gaps or doubles', () => {
    const numbers = files.flatMap(
      (file) => /^docs\/adr\/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1] ?? [],
    )
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1).padStart(4, '0')))
    expect(numbers.length).toBeGreaterThan(4)
  })
})
