import { type Static, Type } from 'typebox'
import { Choice, Count, Day, Known, Line, Personal, Prose, Several } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'
import { AwardRecord, Expert, ListPlace, noRecords, scoredBy } from './contract-experts.ts'

/** Shapes of the quality award, QAM. */
const Honour = Choice('奖项', 'Honour', {
  prize: ['质量奖', 'Prize'],
  nomination: ['质量奖提名奖', 'Nomination'],
})

/** The form that opens a case; the name of a person who is nominated stays sealed. */
export const AwardOpening = Type.Object({
  round: Type.Integer({
    ...label('评选届次（年度）', 'Round, by year'),
    minimum: 2001,
    maximum: 2100,
  }),
  nomineeKind: Choice('申报类别', 'Kind of nominee', {
    organisation: ['组织', 'Organisation'],
    individual: ['个人', 'Individual'],
  }),
  individual: Type.Optional(Personal('个人姓名（个人申报必填）', 'Name, of an individual')),
  field: Line('领域（制造、服务、工程等）', 'Field: manufacturing, service, construction …'),
  summary: Prose('质量管理模式和成效', 'Quality management and its results'),
  records: noRecords(AwardRecord),
})
export type AwardOpening = Static<typeof AwardOpening>

export const AwardCheck = Type.Object({
  records: noRecords(AwardRecord),
  opinion: Prose('推荐意见', 'Recommendation'),
})
export type AwardCheck = Static<typeof AwardCheck>

const Points = (zh: string, en: string, maximum: number) =>
  Type.Integer({
    ...label(`${zh}（${maximum}分）`, `${en} (${maximum})`, { unit: text('分', 'points') }),
    minimum: 0,
    maximum,
  })

/** The layout of GB/T 19580, 1000 points in all (from memory, unconfirmed). */
const AwardScore = scoredBy({
  leadership: Points('领导', 'Leadership', 110),
  strategy: Points('战略', 'Strategy', 90),
  customers: Points('顾客与市场', 'Customers and market', 90),
  resources: Points('资源', 'Resources', 130),
  processes: Points('过程管理', 'Processes', 100),
  measurement: Points('测量、分析与改进', 'Measurement', 80),
  results: Points('结果', 'Results', 400),
})

export const AwardScores = Type.Object({
  scores: Several('专家评分', 'Scores', AwardScore, 3),
})
export type AwardScores = Static<typeof AwardScores>

export const AwardSite = Type.Object({
  ...ListPlace.properties,
  visitedOn: Day('现场评审日期', 'Visited on'),
  team: Several('评审组', 'Team', Expert, 2),
})
export type AwardSite = Static<typeof AwardSite>

/** A vote of the committee with what the round has given so far. */
export const AwardVote = Type.Object({
  honour: Honour,
  prizesSoFar: Count('本届已表决质量奖', 'Prizes voted so far in this round', ['个', '']),
  nominationsSoFar: Count('本届已表决提名奖', 'Nominations voted so far in this round', ['个', '']),
  members: Count('委员总数', 'Members', ['人', 'members']),
  present: Count('到会委员', 'Members present', ['人', 'members']),
  inFavour: Count('赞成', 'In favour', ['票', 'votes']),
})
export type AwardVote = Static<typeof AwardVote>

export const AwardWithdrawal = Type.Object({
  ground: Choice('撤销情形', 'Ground', {
    fraud: ['弄虚作假', 'Fraud'],
    majorAccident: ['重大质量、安全、环境事故', 'Major quality, safety or environmental accident'],
  }),
  grounds: Prose('理由', 'Grounds'),
})

/** What the case is about at any moment; no name of a person in it. */
export const QualityAward = Type.Object({
  round: AwardOpening.properties.round,
  nomineeKind: AwardOpening.properties.nomineeKind,
  isNamed: Type.Boolean(label('已写明个人姓名', 'The individual is named')),
  field: AwardOpening.properties.field,
  summary: AwardOpening.properties.summary,
  records: AwardOpening.properties.records,
  score: Known(Line('材料评审得分', 'Score of the papers')),
  honour: Known(Honour),
})
export type QualityAward = Static<typeof QualityAward>
