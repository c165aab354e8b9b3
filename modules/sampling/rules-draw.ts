import { createHash } from 'node:crypto'
import { type CaseFacts, lastTaken } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { DrawnTarget, DrawState, Frame, Redraw, Seed } from './contract-draw.ts'

/** The draw, pure: the same frame and seed give the same result to everybody who makes it again. */
type Facts = CaseFacts<DrawState>

/** Officers are drawn from counters far above those of targets (design). */
const OFFICER_OFFSET = 1_000_000
const TEAM = 2

/**
 * The numbers 1 to `size` in the order in which they are drawn. Each has the number that SHA-256 of
 * `key|counter` begins with; the largest come first, which with equal weights is the exponential-key
 * draw.
 */
export function drawOrder(size: number, key: string, offset = 0): number[] {
  const marks = Array.from({ length: size }, (_, index) => ({
    number: index + 1,
    mark: createHash('sha256')
      .update(`${key}|${offset + index}`)
      .digest('hex')
      .slice(0, 16),
  }))
  marks.sort((a, b) => (a.mark === b.mark ? a.number - b.number : a.mark < b.mark ? 1 : -1))
  return marks.map(({ number }) => number)
}

const keyOf = (frameSha256: string, seed: string): string => `${frameSha256}|${seed}`

const officerOrder = (frame: Frame, seed: string, target: number): number[] =>
  drawOrder(
    frame.officersSize,
    keyOf(frame.officersSha256, seed),
    OFFICER_OFFSET + target * frame.officersSize,
  )

export const beginDraw: DrawState = { frame: null, seed: null, drawn: [], targetsTried: 0 }

export function frameIsWideEnough(_facts: Facts, data: Frame): Refusal | null {
  if (data.take >= 1 && data.take <= data.frameSize && data.officersSize >= TEAM) return null
  return refuse(
    'frameTooNarrow',
    `名录内有${data.frameSize}个对象、${data.officersSize}名人员，不足以抽取${data.take}个对象并各派两人`,
    `The frame has ${data.frameSize} targets and ${data.officersSize} officers: too few to draw`,
    { remedy: { zh: '请补充名录或减少抽取数', en: 'Widen the lists or draw fewer' } },
  )
}

export function frameIsFixed(facts: Facts): Refusal | null {
  if (facts.subject.frame) return null
  return refuse(
    'frameNotFixed',
    '抽取前须先固定并公布名录的摘要，此后再取种子',
    'The hash of the frame is fixed and published first; only then comes the seed',
    { about: 'paper', basis: 'design' },
  )
}

/** Whoever fixed the frame could not know the seed. */
export function seedIsLater(facts: Facts, data: Seed): Refusal | null {
  const fixed = lastTaken(facts, 'fixFrame')
  const at = new Date(data.seedAt)
  if (fixed && at > fixed.at && at <= facts.now) return null
  return refuse(
    'seedTooEarly',
    '种子须取自名录固定之后已经发生的公开事件',
    'The seed comes from a public event after the frame was fixed, and one that has happened',
    { about: 'time', basis: 'design' },
  )
}

export const withFrame = <S extends DrawState>(subject: S, frame: Frame): S => ({
  ...subject,
  frame,
})

export function withDraw<S extends DrawState>(subject: S, seed: Seed): S {
  const { frame } = subject
  if (!frame) return subject
  const order = drawOrder(frame.frameSize, keyOf(frame.frameSha256, seed.seed))
  const drawn = order.slice(0, frame.take).map((target) => teamFor(frame, seed.seed, target))
  return { ...subject, seed, drawn, targetsTried: drawn.length }
}

const teamFor = (frame: Frame, seed: string, target: number): DrawnTarget => ({
  target,
  officers: officerOrder(frame, seed, target).slice(0, TEAM),
  officersTried: TEAM,
})

export function isDrawn(facts: Facts, data: { target: number }): Refusal | null {
  if (facts.subject.drawn.some(({ target }) => target === data.target)) return null
  return refuse(
    'notDrawn',
    `${data.target}号不是抽中的对象`,
    `Number ${data.target} was not drawn`,
    { basis: 'design' },
  )
}

const OFFICER_REASONS: readonly Redraw['reason'][] = ['conflict', 'unfit']

export function reasonFits(_facts: Facts, data: Redraw): Refusal | null {
  if (OFFICER_REASONS.includes(data.reason) === (data.officer !== undefined)) return null
  return refuse(
    'reasonDoesNotFit',
    '更换人员须填人员序号和人员方面的理由；更换对象只能用对象方面的理由',
    'Reasons about officers replace an officer, the others replace a target',
    { basis: 'design' },
  )
}

export function othersRemain(facts: Facts, data: Redraw): Refusal | null {
  const { frame, drawn, targetsTried } = facts.subject
  const team = drawn.find(({ target }) => target === data.target)
  const isTeam = data.officer === undefined || team?.officers.includes(data.officer)
  const [tried, all] =
    data.officer === undefined
      ? [targetsTried, frame?.frameSize ?? 0]
      : [team?.officersTried ?? 0, frame?.officersSize ?? 0]
  if (isTeam && tried < all) return null
  return refuse(
    'nothingLeftToDraw',
    '该人员不在本组，或名录内已无可递补者',
    'The officer is not of this team, or nobody is left to draw',
  )
}

/** The next in the order takes the place of the one that falls out. */
export function withRedraw<S extends DrawState>(subject: S, data: Redraw): S {
  const { frame, seed, drawn } = subject
  if (!frame || !seed) return subject
  if (data.officer !== undefined) {
    return {
      ...subject,
      drawn: drawn.map((team) =>
        team.target === data.target ? withOtherOfficer(frame, seed, team, data.officer!) : team,
      ),
    }
  }
  const order = drawOrder(frame.frameSize, keyOf(frame.frameSha256, seed.seed))
  const next = order[subject.targetsTried]
  const others = drawn.filter(({ target }) => target !== data.target)
  return {
    ...subject,
    drawn: next === undefined ? others : [...others, teamFor(frame, seed.seed, next)],
    targetsTried: subject.targetsTried + 1,
  }
}

function withOtherOfficer(frame: Frame, seed: Seed, team: DrawnTarget, out: number): DrawnTarget {
  const next = officerOrder(frame, seed.seed, team.target)[team.officersTried]
  return {
    ...team,
    officers: team.officers.flatMap((one) => (one === out ? (next ?? []) : one)),
    officersTried: team.officersTried + 1,
  }
}
