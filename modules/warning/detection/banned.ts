import type { CalendarDate } from '#kernel/dates.ts'
import { text } from '#kernel/text.ts'
import type { Formula } from './finding.ts'

/** Failing samples of one item in one week. */
export interface BannedInputs {
  readonly hazard: string | null
  readonly samples: readonly {
    readonly sampleId: string
    readonly on: CalendarDate
    readonly forInfants: boolean
  }[]
}

/**
 * Rule R3: one failing sample is enough, at once, where it holds a substance that has no business in
 * food at all, or a pathogen in food for infants. None is expected and none is tolerated.
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
  compute: (inputs) => {
    const samples = new Set(grave(inputs).map((sample) => sample.sampleId))
    if (!concerns(inputs.hazard)) return notApplicable
    return {
      rule: 'R3',
      verdict: samples.size > 0 ? 'fired' : 'notFired',
      observed: String(samples.size),
      expected: '0',
      threshold: '0',
      figures: {
        hazard: inputs.hazard,
        metOn:
          grave(inputs)
            .map((sample) => sample.on)
            .sort()[0] ?? null,
      },
      said:
        inputs.hazard === 'nonEdible'
          ? text(
              `非食用物质不合格${samples.size}批，1批即报`,
              `${samples.size} samples with a non-edible substance; one is enough`,
            )
          : text(
              `婴幼儿食品检出致病菌${samples.size}批，1批即报`,
              `${samples.size} samples of infant food with a pathogen; one is enough`,
            ),
    }
  },
}

export const concerns = (hazard: string | null): boolean =>
  hazard === 'nonEdible' || hazard === 'pathogen'

const grave = ({ hazard, samples }: BannedInputs) =>
  samples.filter((sample) => hazard === 'nonEdible' || (hazard === 'pathogen' && sample.forInfants))

const notApplicable = {
  rule: 'R3',
  verdict: 'notApplicable',
  observed: null,
  expected: null,
  threshold: null,
  figures: {},
  said: text(
    '项目不属非食用物质或致病菌',
    'The item is neither a non-edible substance nor a pathogen',
  ),
} as const
