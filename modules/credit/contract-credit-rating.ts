import { type Static, Type } from 'typebox'
import { Choice, Count, Day, Instant, Known, Line, Prose, Several, Yes } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/** Forms of the quality-credit rating; the firm is the party. Nobody types a score or a grade. */
const Points = (zh: string, en: string, most: number) =>
  Type.Integer({
    ...label(`${zh}（0–${most}）`, `${en}, 0 to ${most}`, { unit: text('分', 'points') }),
    minimum: 0,
    maximum: most,
  })

export const RatingOpening = Type.Object({
  filedOn: Day('建档日期', 'Filed since'),
  group: Choice('评价范围', 'Group', {
    keyEnterprise: ['重点企业', 'Key enterprise'],
    keyIndustry: ['重点行业企业', 'Enterprise of a key industry'],
    filed: ['其他建档企业', 'Other filed enterprise'],
  }),
})
export type RatingOpening = Static<typeof RatingOpening>

const AdverseEvent = Type.Object(
  {
    kind: Choice('不良行为', 'Adverse event', {
      warning: ['警告、通报批评', 'Warning or criticism'],
      smallFine: ['一万元以下罚款或简易程序', 'Fine under 10,000, or simple procedure'],
      fine: ['一万元至十万元罚款', 'Fine of 10,000 to 100,000'],
      largeFine: ['十万元以上罚款或没收', 'Fine over 100,000, or confiscation'],
      stopBusiness: ['责令停产停业或暂扣许可证', 'Business stopped or licence suspended'],
      licenceRevoked: ['吊销许可证', 'Licence revoked'],
      failedSampling: ['监督抽查严重不合格', 'Failed sampling, severe item'],
      orderedRecall: ['责令召回', 'Ordered recall'],
      refusedInspection: ['拒绝检查、抽查', 'Refused inspection or sampling'],
      unremediedBreach: ['质量承诺违约未补救', 'Unremedied breach of a commitment'],
      falseData: ['自报数据虚假', 'False data in its own filing'],
    }),
    on: Day('发生日期', 'On'),
    source: Line('来源（文号、案号）', 'Source: number of the decision or case', 80),
  },
  label('不良行为', 'Adverse event'),
)

export const CreditData = Type.Object(
  {
    licences: Points('许可有效、档案完整', 'Licences valid, file complete', 20),
    systems: Points('体系认证、自检能力、标准公开', 'Certification, own tests, standards', 20),
    inspections: Points('一年内监督检查', 'Inspections of the year', 10),
    complaints: Points('一年内投诉及时处理', 'Complaints settled in time', 10),
    commitment: Points('质量承诺签订并履行', 'Commitment signed and kept', 5),
    honours: Points('荣誉和主动召回', 'Honours and voluntary recall', 5),
    samples: Type.Array(
      Type.Object(
        {
          yearsAgo: Type.Union(
            [
              Type.Literal(1, label('最近一年', 'The last year')),
              Type.Literal(2, label('前一年', 'The year before')),
              Type.Literal(3, label('再前一年', 'Two years before')),
            ],
            label('年度', 'Year'),
          ),
          tested: Count('抽查批次', 'Sampled', ['批', 'lots']),
          passed: Count('合格批次', 'Passed', ['批', 'lots']),
        },
        label('监督抽查', 'Samples'),
      ),
      { ...label('三年监督抽查', 'Samples of three years'), maxItems: 3 },
    ),
    adverseEvents: Several('三年不良行为', 'Adverse events of three years', AdverseEvent, 0),
    isBlacklisted: Yes('在严重违法失信名单', 'On the list of serious dishonesty'),
    gravestOn: Type.Optional(
      Day('添加非食用物质或犯罪的日期', 'Day of a non-edible substance or crime'),
    ),
    hasOpenFailedSampling: Yes('抽查不合格尚未处理完毕', 'A failed sampling is not closed'),
    hasUnremediedBreach: Yes('承诺违约尚未补救', 'A breach of commitment is not remedied'),
  },
  label('评价数据', 'Data'),
)
export type CreditData = Static<typeof CreditData>

export const Trigger = Type.Object({ event: AdverseEvent })
export type Trigger = Static<typeof Trigger>

export const RatingReview = Type.Object({ opinion: Prose('复核意见', 'Opinion') })

export const RatingObjection = Type.Object({
  disputed: Prose('有异议的记录', 'What is disputed'),
  grounds: Prose('理由', 'Grounds'),
})

export const ObjectionDecision = Type.Object({
  result: Choice('决定', 'Decision', {
    upheld: ['异议成立，更正记录', 'Upheld: the record is corrected'],
    rejected: ['异议不成立', 'Rejected'],
  }),
  withdrawn: Several(
    '撤下的记录（来源）',
    'Records withdrawn, by source',
    Line('来源', 'Source', 80),
    0,
  ),
  grounds: Prose('理由', 'Grounds'),
})
export type ObjectionDecision = Static<typeof ObjectionDecision>

const Grade = Choice('信用等级', 'Grade', {
  AAA: ['AAA 守信', 'AAA trustworthy'],
  AA: ['AA 守信', 'AA trustworthy'],
  A: ['A 守信', 'A trustworthy'],
  B: ['B 基本守信', 'B mostly trustworthy'],
  C: ['C 失信', 'C dishonest'],
  D: ['D 严重失信', 'D seriously dishonest'],
  N: ['未评级', 'Not graded'],
})

export const ScoreResult = Type.Object(
  {
    score: Line('得分', 'Score', 10),
    grade: Grade,
    samplingPoints: Line('监督抽查得分', 'Points of sampling', 10),
    deducted: Line('扣分', 'Deducted', 10),
    formula: Line('规则', 'Formula', 60),
    version: Count('规则版本', 'Version of the formula'),
    computedAt: Instant('计算时间', 'Computed at'),
  },
  label('评分', 'Score'),
)

/** What the case is about at any moment; the fold of its history. */
export const CreditRating = Type.Object({
  ...RatingOpening.properties,
  data: Known(CreditData),
  result: Known(ScoreResult),
  inForce: Known(Grade),
  hasObjected: Yes('本次评价已提出异议', 'This result has been objected to'),
})
export type CreditRating = Static<typeof CreditRating>
