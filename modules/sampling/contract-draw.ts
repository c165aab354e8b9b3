import { type Static, Type } from 'typebox'
import { Choice, Count, Instant, Known, Line, Personal, Several } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/**
 * A double random draw, of targets and of officers, that an outsider can make again: the frame is
 * fixed by its hash, then the seed is taken from a public event that lies after it, then the draw
 * follows from both. Targets are numbers in the frame; who stands behind
 * a number stays sealed until the team has arrived (SD24).
 */
const Sha256 = (zh: string, en: string) =>
  Type.String({
    ...label(zh, en, {
      pattern: text('SHA-256 为 64 位十六进制数', 'SHA-256 is 64 hexadecimal digits'),
    }),
    pattern: '^[0-9a-f]{64}$',
  })

const Targets = (zh: string, en: string) => Count(zh, en, ['个', 'targets'])
const Officers = (zh: string, en: string) => Count(zh, en, ['人', 'officers'])

export const Frame = Type.Object({
  frameSha256: Sha256('抽查对象名录 SHA-256', 'SHA-256 of the frame of targets'),
  frameSize: Targets('名录内对象数', 'Targets in the frame'),
  officersSha256: Sha256('人员名录 SHA-256', 'SHA-256 of the list of officers'),
  officersSize: Officers('名录内人员数', 'Officers on the list'),
  take: Targets('抽取对象数', 'Targets to draw'),
})
export type Frame = Static<typeof Frame>

/** The seed, from a public event after the frame was fixed. */
export const Seed = Type.Object({
  seed: Line('种子', 'Seed', 200),
  seedEvent: Line('种子来源（公开事件）', 'Public event the seed comes from'),
  seedAt: Instant('公开事件时间', 'Time of the public event'),
})
export type Seed = Static<typeof Seed>

/** One drawn target and its two officers, by their numbers in the two lists. */
export const DrawnTarget = Type.Object(
  {
    target: Count('对象序号', 'Number of the target'),
    officers: Several('人员序号', 'Numbers of the officers', Count('人员序号', 'Officer')),
    officersTried: Count('已抽人员数', 'Officers drawn so far'),
  },
  label('抽取结果', 'Drawn'),
)
export type DrawnTarget = Static<typeof DrawnTarget>

/** Part of the subject of a plan that draws. */
export const DrawState = {
  frame: Known(Frame),
  seed: Known(Seed),
  drawn: Type.Array(DrawnTarget, label('抽取结果', 'Drawn')),
  targetsTried: Targets('已抽对象数', 'Targets drawn so far'),
}
const State = Type.Object(DrawState)
export type DrawState = Static<typeof State>

/** Nobody replaces what was drawn without a coded reason; the next is drawn, not chosen (SD19). */
export const Redraw = Type.Object({
  target: Count('对象序号', 'Number of the target'),
  officer: Type.Optional(Count('人员序号（更换人员时）', 'Officer, where an officer is replaced')),
  reason: Choice('更换理由', 'Reason', {
    stopped: ['停业、停产或注销', 'Closed, stopped or deregistered'],
    recentlyChecked: ['期内已由同级或上级抽查', 'Checked in the period already'],
    exempt: ['依法免检', 'Exempt by law'],
    conflict: ['人员有利害关系', 'Officer has an interest'],
    unfit: ['人员证件失效或不能履职', 'Officer has no valid certificate or is unable'],
  }),
})
export type Redraw = Static<typeof Redraw>

/** The team learns who stands behind a number; the name is sealed and each opening is journaled. */
export const SealedTarget = {
  target: Count('对象序号', 'Number of the target'),
  targetName: Personal('对象名称（密封）', 'Name of the target, sealed'),
}
