import { describe } from '#kernel/procedure/describe.ts'
import { cite } from '#reference/index.ts'
import { modules } from './modules.ts'

/** The generated page of every procedure, by file name, and an index of them. */
export function procedurePages(): Map<string, string> {
  const procedures = modules.flatMap((module) => module.procedures ?? [])
  const pages = new Map(
    procedures.map((one) => [`${one.name}.md`, describe(one, (basis) => cite(basis).zh)]),
  )
  const rows = procedures.map(
    (one) => `| ${one.inventory} | [${one.title}](${one.name}.md) | ${one.english.title} |`,
  )
  const head = ['# 程序 Procedures', '', '| | 程序 | Procedure |', '|---|---|---|']
  return pages.set('README.md', [...head, ...rows, ''].join('\n'))
}
