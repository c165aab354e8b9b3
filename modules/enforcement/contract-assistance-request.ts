import { type Static, Type } from 'typebox'
import { Choice, Confirmed, Day, Line, Prose, RegionCode, Yes } from '#kernel/fields.ts'

/** Shapes of a request for assistance in another region. */
export const AssistanceOpening = Type.Object({
  assistingOrgan: Line('协查机关', 'Organ asked to help'),
  assistingRegion: RegionCode('协查地区', 'Region of that organ'),
  caseNumber: Line('案件编号', 'Number of the case', 80),
  matter: Prose('协查事项', 'What is asked for'),
  kind: Choice('类别', 'Kind', {
    evidence: ['调查取证', 'Gathering evidence'],
    identity: ['核实主体', 'Checking who somebody is'],
    goods: ['核查货物来源或去向', 'Origin or whereabouts of goods'],
    notice: ['案件通报', 'Notice of a case'],
  }),
  isUrgent: Yes('情况紧急', 'Urgent'),
})
export type AssistanceOpening = Static<typeof AssistanceOpening>

export const AssistanceSending = Type.Object({
  route: Choice('发送途径', 'Route', {
    direct: ['直接发送', 'Directly'],
    superior: ['经共同上级机关', 'Through the common superior'],
  }),
  deadlineTold: Confirmed('函件已写明协查事项和要求', 'The letter states what is asked for'),
})

export const Receipt = Type.Object({ receivedOn: Day('收到日期', 'Received on') })

export const ReturnNotMine = Type.Object({
  competentOrgan: Line('有管辖权的机关', 'Organ that is competent'),
  grounds: Prose('退回理由', 'Grounds'),
})

export const Assignment = Type.Object({ unit: Line('承办部门', 'Unit in charge') })

export const AssistanceReply = Type.Object({
  result: Choice('协查结果', 'Result', {
    done: ['已查清', 'Found out'],
    part: ['部分查清', 'Found out in part'],
    impossible: ['无法查清', 'Cannot be found out'],
  }),
  findings: Prose('情况和材料目录', 'Findings and list of papers'),
})

export const AssistanceExtension = Type.Object({
  extendedTo: Day('延至', 'Extended to'),
  askerTold: Confirmed('已告知提出协查请求的机关', 'The asking organ has been told'),
  grounds: Prose('理由', 'Grounds'),
})

export const More = Type.Object({ matter: Prose('补充协查事项', 'What more is asked for') })

export const AssistanceRequest = Type.Object({ ...AssistanceOpening.properties })
export type AssistanceRequest = Static<typeof AssistanceRequest>
