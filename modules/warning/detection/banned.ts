import type { CalendarDate } from '#kernel/dates.ts'
import { text } from '#kernel/text.ts'
import { total } from './feed.ts'
import type { Formula } from './finding.ts'

/** Failing samples of one item in one week. */
export interface BannedInputs {
  readonly hazard: string | null
  readonly forInfants: boolean
  readonly days: readonly { readonly on: CalendarDate; readonly failing: number }[]
}

/**
 * Rule R3: one failing sample is enough, at once, where it holds a substance that has no business
 * in food at all, or a pathogen in food for infants. None is expected and none is tolerated.
 */
export const banned: Formula<BannedInputs> = {
  rule: 'R3',
  id: 'warning.R3',
  version: 1,
  title: text(
    'R3：非食用物质、婴幼儿食品致病菌',
    'R3: non-edible substance, pathogen in infant food',
  ),
  source: 'design',
  compute: ({ hazard, forInfants, days }) => {
    if (!concerns(hazard, forInfants)) return notApplicable
    const failing = total(days)
    const metOn = days.map((day) => day.on).sort()[0] ?? null
    return {
      rule: 'R3',
      verdict: failing > 0 ? 'fired' : 'notFired',
      observed: String(failing),
      expected: '0',
      threshold: '0',
      figures: { hazard, metOn },
      said:
        hazard === 'nonEdible'
          ? text(
              `非食用物质不合格${failing}批，1批即报`,
              `${failing} samples with a non-edible substance; one is enough`,
            )
          : text(
              `婴幼儿食品检出致病菌${failing}批，1批即报`,
              `${failing} samples of infant food with a pathogen; one is enough`,
            ),
    }
  },
}

export const concerns = (hazard: string | null, forInfants: boolean): boolean =>
  hazard === 'nonEdible' || (hazard === 'pathogen' && forInfants)

const notApplicable = {
  rule: 'R3',
  verdict: 'notApplicable',
  observed: null,
  expected: null,
  threshold: null,
  figures: {},
  said: text(
    '不属非食用物质，也不属婴幼儿食品中的致病菌',
    'Neither a non-edible substance nor a pathogen in infant food',
  ),
} as const
