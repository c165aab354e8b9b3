import { problemsOf } from '#kernel/procedure/check.ts'
import { isLaw, isRole } from '#reference/index.ts'
import { modules } from '#server/modules.ts'
import type { Command } from './index.ts'

/** Proves every definition sound; the same check runs in the tests. */
export const checkCommand: Command = {
  words: ['check'],
  run: async () => {
    const procedures = modules.flatMap((module) => module.procedures ?? [])
    const problems = procedures.flatMap((one) => problemsOf(one, { isLaw, isRole }))
    for (const problem of problems) console.log(`✗ ${problem}`)
    console.log(`${procedures.length}个程序定义 procedures, ${problems.length}处问题 problem(s)`)
    process.exitCode = problems.length === 0 ? 0 : 1
  },
}
