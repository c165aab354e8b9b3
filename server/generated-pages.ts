import { describe } from '#kernel/procedure/describe.ts'
import glossary from '#reference/glossary.json' with { type: 'json' }
import { cite } from '#reference/index.ts'
import { coveragePage } from './coverage.ts'
import { modules } from './modules.ts'

/** Pages of `docs/` that are written by the program, by their path below `docs/`. */
export function generatedPages(): Map<string, string> {
  const procedures = modules.flatMap((module) => module.procedures ?? [])
  const rows = procedures.map(
    (one) => `| ${one.inventory} | [${one.title}](${one.name}.md) | ${one.english.title} |`,
  )
  const head = ['# 程序 Procedures', '', '| | 程序 | Procedure |', '|---|---|---|']
  return new Map([
    ...procedures.map(
      (one) => [`procedures/${one.name}.md`, describe(one, (basis) => cite(basis).zh)] as const,
    ),
    ['procedures/README.md', [...head, ...rows, ''].join('\n')],
    ['glossary.md', glossaryPage()],
    ['coverage.md', coveragePage()],
  ])
}

function glossaryPage(): string {
  return [
    '# Glossary 词汇',
    '',
    'One Chinese term, one English term, one identifier; the same in code, tables, URLs and screens.',
    'Written from `reference/glossary.json` by `./jinzhi docs`.',
    '',
    '| 中文 | English | identifier |',
    '|---|---|---|',
    ...glossary.terms.map(([zh, en, identifier]) => `| ${zh} | ${en} | \`${identifier}\` |`),
    '',
  ].join('\n')
}
