import { type Static, type TProperties, Type } from 'typebox'
import { Choice, Count, Day, Line, Personal, Prose, RegionCode, Several } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'

/** Who scores an applicant, and what ties them to it: the same in every evaluation. */
const expert = {
  name: Personal('专家姓名', 'Expert'),
  employer: Line('工作单位', 'Employer'),
  province: RegionCode('所在省份', 'Province of the expert'),
  tie: Choice('与申报单位的利害关系（近三年）', 'Tie to the applicant in the last 3 years', {
    none: ['无', 'None'],
    employed: ['受聘或任职', 'Employed by it'],
    advised: ['提供咨询、培训或检验服务', 'Advised, trained or tested for it'],
    related: ['亲属或投资关系', 'Family or investment'],
  }),
}

export const Expert = Type.Object(expert, label('专家', 'Expert'))
export type Expert = Static<typeof Expert>

/** One line of a scoring sheet: the expert and the points of each group. */
export const scoredBy = <Points extends TProperties>(points: Points) =>
  Type.Object({ ...expert, ...points }, label('专家评分', 'Score of an expert'))

/** Where the applicant stands among those of its round, and how many of them go on. */
export const ListPlace = Type.Object({
  rank: Count('名次', 'Rank', ['名', '']),
  quota: Count('入选名额', 'Places', ['个', 'places']),
  opinion: Prose('意见', 'Opinion'),
})
export type ListPlace = Static<typeof ListPlace>

/** Something on record that speaks against an applicant. */
const onRecord = {
  on: Day('发生日期', 'Date'),
  reference: Line('文号或案号', 'Number of the record'),
}

/** Grounds that exclude a famous brand, FBM; those with a date count for three years. */
export const BrandRecord = Type.Object(
  {
    kind: Choice('情形', 'Kind', {
      failedSampling: ['省级以上监督抽查不合格', 'Failed provincial or national sampling'],
      failedExport: [
        '出口商品检验不合格或索赔',
        'Failed export inspection, or a claim from abroad',
      ],
      accident: ['质量、安全事故', 'Quality or safety accident'],
      majorComplaint: ['经查实的重大质量投诉', 'Proven major complaint'],
      otherViolation: ['其他严重违法', 'Other serious violation'],
    }),
    ...onRecord,
  },
  label('不良记录', 'Record'),
)
export type BrandRecord = Static<typeof BrandRecord>

/** Grounds that exclude from the quality award for five years, QAM. */
export const AwardRecord = Type.Object(
  {
    kind: Choice('情形', 'Kind', {
      qualityAccident: ['重大质量事故', 'Major quality accident'],
      safetyAccident: ['重大安全事故', 'Major safety accident'],
      environmentAccident: ['重大环境事故', 'Major environmental accident'],
      seriousViolation: ['严重违法违规', 'Serious violation'],
    }),
    ...onRecord,
  },
  label('不良记录', 'Record'),
)
export type AwardRecord = Static<typeof AwardRecord>

export const noRecords = <Item extends typeof BrandRecord | typeof AwardRecord>(item: Item) =>
  Several('不良记录（没有的留空）', 'Records against it; none where empty', item, 0)
