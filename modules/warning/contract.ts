import { type Static, Type } from 'typebox'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/**
 * Forms of a risk warning. Product, hazard and areas are fields, never prose, so that a warning can
 * be found by what it is about and withdrawn everywhere it was shown.
 */
const Line = (zh: string, en: string, characters = 200) =>
  Type.String({ ...label(zh, en), minLength: 1, maxLength: characters })

const Prose = (zh: string, en: string) =>
  Type.String({ ...label(zh, en), minLength: 4, maxLength: 4000, format: 'textarea' })

const Areas = (zh: string, en: string) =>
  Type.Array(Type.String({ ...label('区划代码', 'Region code'), pattern: '^\\d{6}$' }), {
    ...label(zh, en, {
      hint: text('全国填 000000', 'The whole nation is 000000'),
    }),
    minItems: 1,
    maxItems: 400,
    uniqueItems: true,
  })

/** The four levels and their colours, Emergency Response Law art. 63. */
const LEVEL_I = Type.Literal('I', label('Ⅰ级：红色', 'I: red'))
const LEVEL_II = Type.Literal('II', label('Ⅱ级：橙色', 'II: orange'))
const LEVEL_III = Type.Literal('III', label('Ⅲ级：黄色', 'III: yellow'))
const LEVEL_IV = Type.Literal('IV', label('Ⅳ级：蓝色', 'IV: blue'))

export const Level = Type.Union(
  [LEVEL_I, LEVEL_II, LEVEL_III, LEVEL_IV],
  label('预警级别', 'Warning level'),
)

export const Assessed = Type.Union(
  [
    LEVEL_I,
    LEVEL_II,
    LEVEL_III,
    LEVEL_IV,
    Type.Literal('none', label('不预警，继续关注', 'No warning; keep watching')),
  ],
  label('评估级别', 'Assessed level'),
)

/** Product and hazard that a warning is about. */
export const Concern = {
  product: Line('产品或产品类别', 'Product or product group'),
  hazard: Line('危害（项目）', 'Hazard (item)'),
  areas: Areas('涉及地区', 'Areas concerned'),
}

/** The form that opens a case: something points to a risk. */
export const RiskSignal = Type.Object({
  source: Type.Union(
    [
      Type.Literal('detection', label('监测规则发现', 'Rule of detection')),
      Type.Literal('sampling', label('抽样检验', 'Sampling and testing')),
      Type.Literal('complaint', label('投诉举报', 'Complaint or report')),
      Type.Literal('accident', label('事故报告', 'Report of an accident')),
      Type.Literal('abroad', label('境外通报', 'Notice from abroad')),
      Type.Literal('media', label('媒体报道', 'Media')),
      Type.Literal('other', label('其他', 'Other')),
    ],
    label('信息来源', 'Source'),
  ),
  ...Concern,
  facts: Prose('情况说明', 'What was found'),
})
export type RiskSignal = Static<typeof RiskSignal>

const SignalLot = Type.Object(
  {
    producer: Type.Optional(Line('生产者', 'Producer')),
    name: Line('产品名称', 'Product'),
    lotNumber: Type.Optional(Line('批号', 'Lot', 60)),
    value: Type.Optional(Line('检出值', 'Value found', 60)),
    limit: Type.Optional(Line('限量', 'Limit', 60)),
  },
  label('产品批次', 'Product and lot'),
)

/** What the analyst found when checking: source, lots, values and limits (form SIGNAL). */
export const Validation = Type.Object({
  checked: Prose('核实情况', 'What was checked, and how'),
  lots: Type.Array(SignalLot, { ...label('涉及批次', 'Lots concerned'), maxItems: 200 }),
})
export type Validation = Static<typeof Validation>

export const Discard = Type.Object({
  reason: Type.Union(
    [
      Type.Literal('samplingConcentrated', label('抽样集中所致', 'Sampling was concentrated')),
      Type.Literal('methodChanged', label('检验方法变更所致', 'The method of test changed')),
      Type.Literal('reportedAgain', label('重复上报或重复公布', 'Reported or published twice')),
      Type.Literal('noRisk', label('核实后无风险', 'No risk was found')),
      Type.Literal('subsided', label('关注期内未再出现', 'Nothing more came while watched')),
      Type.Literal('other', label('其他', 'Other')),
    ],
    label('排除理由', 'Reason'),
  ),
  grounds: Prose('理由说明', 'Grounds'),
})
export type Discard = Static<typeof Discard>

/** Severity and likelihood, by the quick score of food hazards; the expert may depart from it. */
export const RiskAssessment = Type.Object({
  severity: Type.Union(
    [
      Type.Literal(1, label('1 微弱', '1 slight')),
      Type.Literal(2, label('2 一般', '2 moderate')),
      Type.Literal(3, label('3 严重', '3 serious')),
      Type.Literal(4, label('4 非常严重', '4 very serious')),
    ],
    label('危害严重程度', 'Severity'),
  ),
  exceedance: Type.Union(
    [
      Type.Literal('upTo1_5', label('限量的1.5倍以内', 'Up to 1.5 times the limit')),
      Type.Literal('upTo5', label('限量的5倍以内', 'Up to 5 times the limit')),
      Type.Literal('above5', label('限量的5倍以上', 'More than 5 times the limit')),
      Type.Literal('bannedOrPathogen', label('禁用物质或致病菌', 'Banned substance or pathogen')),
    ],
    label('超出程度', 'How far beyond the limit'),
  ),
  users: Type.Union(
    [
      Type.Literal('general', label('一般人群', 'General public')),
      Type.Literal('vulnerable', label('儿童、老人、孕妇', 'Children, elderly, pregnant')),
      Type.Literal('infants', label('婴幼儿', 'Infants')),
    ],
    label('食用人群', 'Who eats it'),
  ),
  spread: Type.Union(
    [
      Type.Literal('county', label('一县', 'One county')),
      Type.Literal('city', label('一市', 'One city')),
      Type.Literal('province', label('一省', 'One province')),
      Type.Literal('provinces', label('多省', 'Several provinces')),
    ],
    label('波及范围', 'Spread'),
  ),
  level: Assessed,
  grounds: Prose('评估意见', 'Opinion'),
  departure: Type.Optional(
    Prose('低于评分建议的理由', 'Why the level is below what the score proposes'),
  ),
})
export type RiskAssessment = Static<typeof RiskAssessment>

export const Watch = Type.Object({ grounds: Prose('关注要点', 'What to watch for') })

/** The text of a warning, as its readers will see it. */
export const WarningText = Type.Object({
  level: Level,
  audience: Type.Union(
    [
      Type.Literal('internal', label('系统内部', 'Inside the administration')),
      Type.Literal('firm', label('有关企业', 'Enterprises concerned')),
      Type.Literal('public', label('公众', 'The public')),
    ],
    label('发布对象', 'Audience'),
  ),
  title: Line('标题', 'Title', 100),
  ...Concern,
  lots: Type.Array(SignalLot, { ...label('涉及批次', 'Lots concerned'), maxItems: 200 }),
  risk: Prose('风险说明', 'The risk'),
  advice: Prose('应对建议', 'What to do'),
})
export type WarningText = Static<typeof WarningText>

export const Approval = Type.Object({ opinion: Prose('签发意见', 'Opinion of the approver') })

export const Lifting = Type.Object({
  reason: Type.Union(
    [
      Type.Literal('riskGone', label('风险消除', 'The risk is gone')),
      Type.Literal('wrong', label('预警有误，予以撤回', 'The warning was wrong and is withdrawn')),
    ],
    label('解除原因', 'Reason'),
  ),
  grounds: Prose('解除理由（随解除一并公布）', 'Grounds, published with the lifting'),
})
export type Lifting = Static<typeof Lifting>

export const Review = Type.Object({ finding: Prose('复核情况', 'What the review found') })

export const Response = Type.Object({ grounds: Prose('启动理由', 'Why the response is started') })

/** What the clock hands in when a rule of detection finds more of what is being watched. */
export const NewSignals = Type.Object({
  alarmId: Type.String({ ...label('预警信号', 'Alarm'), format: 'uuid' }),
})

export const IssuedWarning = Type.Object({
  ...WarningText.properties,
  issuedAt: Type.String({ ...label('发布时间', 'Issued at'), format: 'date-time' }),
})
export type IssuedWarning = Static<typeof IssuedWarning>

/** What the case is about at any moment; the fold of its history. */
export const RiskWarning = Type.Object({
  ...RiskSignal.properties,
  lots: Type.Array(SignalLot, label('涉及批次', 'Lots concerned')),
  assessed: Type.Union([Assessed, Type.Null()], label('评估级别', 'Assessed level')),
  score: Type.Union([Type.String(), Type.Null()], label('危害评分', 'Hazard score')),
  draft: Type.Union([WarningText, Type.Null()], label('待签发文稿', 'Text waiting for approval')),
  issued: Type.Union([IssuedWarning, Type.Null()], label('已发布预警', 'Warning issued')),
  lifted: Type.Union([Lifting, Type.Null()], label('解除', 'Lifting')),
})
export type RiskWarning = Static<typeof RiskWarning>
