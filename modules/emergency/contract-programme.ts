import { type Static, Type } from 'typebox'
import { Count, Day, Known, Line, Prose } from '#kernel/fields.ts'

/** The yearly drill of an organ and the handbook that the drills keep current (S53). */
export const ProgrammeOpening = Type.Object({
  title: Line('计划名称', 'Programme'),
  scope: Prose('演练范围与频次安排', 'Scope and rhythm'),
})
export type ProgrammeOpening = Static<typeof ProgrammeOpening>

export const DrillHeld = Type.Object({
  heldOn: Day('演练日期', 'Held on'),
  participants: Count('参演人数', 'Participants', ['人', 'persons']),
  lessons: Prose('改进要求', 'What is to be improved'),
})
export type DrillHeld = Static<typeof DrillHeld>

export const HandbookVersion = Type.Object({
  version: Line('手册版本', 'Version of the handbook', 40),
  changes: Prose('修改内容', 'Changes'),
})
export type HandbookVersion = Static<typeof HandbookVersion>

export const DrillProgramme = Type.Object({
  ...ProgrammeOpening.properties,
  drillsHeld: Count('已完成演练', 'Drills held', ['次', 'times']),
  lastHeldOn: Known(Day('最近一次演练', 'Last drill')),
  handbook: Known(HandbookVersion.properties.version),
})
export type DrillProgramme = Static<typeof DrillProgramme>
