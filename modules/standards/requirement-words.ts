import { type Text, text } from '#kernel/text.ts'
import type { Requirement } from './requirement.ts'

/** What a limit demands, as it is printed: `≤ 0.1 mg/kg`, `n=5, c=2, m=100, M=1000 CFU/g`. */
export function requirementWords(requirement: Requirement): Text {
  switch (requirement.kind) {
    case 'bounds': {
      const { lower, upper, unit } = requirement
      const ends = [lower, upper].filter((end) => end !== undefined)
      const printed = ends.map(({ operator, value }) => `${PRINTED[operator]} ${value}`)
      return both(`${printed.join(', ')}${unitPart(unit)}`)
    }
    case 'absent': {
      const where = requirement.portion ? `/${requirement.portion}` : ''
      return text(`不得检出${where}`, `must not be detected${where}`)
    }
    case 'forbidden':
      return text('不得使用', 'must not be used')
    case 'plan': {
      const { n, c, m, M, unit, portion } = requirement
      const upper = M === null ? '' : `, M=${M}`
      return both(`n=${n}, c=${c}, m=${m}${portion ? `/${portion}` : ''}${upper}${unitPart(unit)}`)
    }
    case 'text':
      return both(requirement.text)
    case 'withdrawn':
      return text('限量已取消', 'withdrawn')
  }
}

const PRINTED = { '<=': '≤', '<': '<', '>=': '≥', '>': '>' } as const

const both = (words: string): Text => text(words, words)

const unitPart = (unit: string | null): string => (unit === null || unit === '1' ? '' : ` ${unit}`)
