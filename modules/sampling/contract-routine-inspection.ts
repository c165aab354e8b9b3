import { type Static, Type } from 'typebox'
import {
  Choice,
  Confirmed,
  Count,
  Day,
  Known,
  Line,
  Personal,
  Prose,
  Several,
  Yes,
} from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { OfficerPair } from './contract-officers.ts'

/** Shapes of one visit of two officers to one firm. */

/** The form that opens a case, on arrival. */
export const Visit = Type.Object({
  kind: Choice('检查类型', 'Kind of inspection', {
    routine: ['日常监督检查', 'Routine'],
    unannounced: ['飞行检查', 'Unannounced'],
    clue: ['有因检查', 'For cause'],
  }),
  class: Choice('风险（信用）等级', 'Class of the firm', {
    A: ['A级', 'A'],
    B: ['B级', 'B'],
    C: ['C级', 'C'],
    D: ['D级', 'D'],
    none: ['未分级', 'None yet'],
  }),
  checklist: Line('检查要点表及版本', 'List of points and its version'),
  points: Count('要点数', 'Points on the list', ['项', 'points']),
  suspicion: Type.Optional(
    Prose('违法线索（飞行检查、有因检查必填）', 'Suspicion, unless the visit was drawn'),
  ),
})
export type Visit = Static<typeof Visit>

/** Whether a superior has just checked the same points (FSIM 42). */
export const RepeatCheck = Type.Object({
  superiorCheckedOn: Type.Optional(
    Day('上级最近检查相同项目的日期（无则不填）', 'A superior checked the same points on'),
  ),
  suspicion: Type.Optional(Prose('重复检查的违法线索', 'Suspicion, where checked again')),
})
export type RepeatCheck = Static<typeof RepeatCheck>

export const VisitStart = Type.Object({
  ...OfficerPair,
  place: Line('检查地点', 'Place'),
})

const Finding = Type.Object(
  {
    point: Line('检查要点', 'Point', 60),
    isKey: Yes('重点项', 'Key point'),
    result: Choice('结果', 'Result', {
      conforms: ['符合', 'Conforms'],
      fails: ['不符合', 'Fails'],
      notApplicable: ['不适用', 'Not applicable'],
    }),
    touchesSafety: Yes('影响食品（产品）安全', 'Touches safety'),
    fact: Type.Optional(Line('事实', 'Fact', 400)),
  },
  label('检查结果', 'Finding'),
)
export type Finding = Static<typeof Finding>

export const Findings = Type.Object({
  findings: Several('检查结果', 'Findings', Finding),
  recorded: Confirmed('已拍照或摄像记录', 'Recorded by picture or film'),
  signedByFirm: Choice('被检查单位签字', 'Signature of the firm', {
    signed: ['已签字', 'Signed'],
    refused: ['拒绝签字，已注明原因', 'Refused; the reason is noted'],
  }),
})
export type Findings = Static<typeof Findings>

export const VisitRefused = Type.Object({
  account: Prose('拒绝、阻挠检查的情况', 'How the inspection was refused or hindered'),
})

export const CorrectionOrder = Type.Object({
  demands: Prose('整改要求', 'What is to be put right'),
})

/** What was put right, seen on the spot or from the papers. */
export const Verification = Type.Object({
  way: Choice('核查方式', 'Way', {
    onSite: ['现场核查', 'On the spot'],
    papers: ['书面核查', 'From the papers'],
  }),
  corrected: Yes('已整改到位', 'Put right'),
  account: Prose('核查情况', 'What was seen'),
})
export type Verification = Static<typeof Verification>

export const Talk = Type.Object({
  legalPerson: Personal('法定代表人（主要负责人）', 'Legal person or head of the firm'),
  talk: Prose('约谈内容及企业承诺', 'What was said and promised'),
})

export const ResultPublished = Type.Object({
  site: Line('公开载体', 'Where it is published'),
  posted: Yes('已在经营场所张贴', 'Posted at the place of business'),
})

/** What a visit is at any moment; the fold of its history. */
export const RoutineInspection = Type.Object({
  ...Visit.properties,
  superiorCheckedOn: Known(Day('上级检查日期', 'Checked by a superior on')),
  findings: Type.Array(Finding, label('检查结果', 'Findings')),
  corrected: Known(Yes('已整改到位', 'Put right')),
})
export type RoutineInspection = Static<typeof RoutineInspection>
