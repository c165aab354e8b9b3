import { type Text, text } from '#kernel/text.ts'
import type { JudgementRule, ReasonCode, Repair, Verdict } from './evidence.ts'

/** What the codes of a judgement mean, in words a laboratory and an officer can act on. */
export const verdictWords: Readonly<Record<Verdict, Text>> = {
  pass: text('合格', 'passes'),
  fail: text('不合格', 'fails'),
  inconclusive: text('不能判定', 'inconclusive'),
  notJudged: text('未判定', 'not judged'),
}

export const reasonWords: Readonly<Record<ReasonCode, Text>> = {
  noLimit: text(
    '没有查到生产日期当日有效的限量',
    'no limit was in force for this category and item on the day',
  ),
  categoryTooCoarse: text(
    '标准对该类别下的细类分别规定，请填写更细的类别',
    'the standard tells kinds of this category apart; give a finer category',
  ),
  limitConditional: text(
    '限量只在一定条件下适用，须由人确认条件',
    'the limit holds only under a condition; a person must confirm it',
  ),
  limitWithdrawn: text('该限量已取消，标准不再要求', 'the standard no longer demands this'),
  demandInWords: text('标准要求为文字，须由人判定', 'the demand is in words; a person must judge'),
  resultMissing: text('没有结果，请补填', 'there is no result; fill it in'),
  resultInWords: text('结果是文字，不是数值', 'the result is in words, not a number'),
  resultUnreadable: text('结果无法读成数值，请核对', 'the result cannot be read; check it'),
  exponentLost: text(
    '数值的指数丢失（如“4.4×10”），请补上后重新报送',
    'the exponent is lost (as in “4.4×10”); put it back and send it again',
  ),
  separatorUnclear: text(
    '逗号是千位分隔还是分隔两个数值不明，请去掉或改用分号',
    'a comma may group thousands or part two numbers; leave it out or write a semicolon',
  ),
  unitMissing: text('没有单位，请补填', 'there is no unit; fill it in'),
  unitUnknown: text('单位不在单位表内，请核对', 'the unit is not in the table; check it'),
  unitsDiffer: text(
    '结果内外的单位不一致，请核对',
    'two units are given that disagree; check them',
  ),
  unitIncompatible: text(
    '结果与限量的单位不是同一种量，不能换算',
    'result and limit are of different dimensions and cannot be converted',
  ),
  portionMissing: text(
    '没有写明取样量（如 25 g）',
    'the portion examined is not given (such as 25 g)',
  ),
  portionTooSmall: text('取样量小于标准要求', 'less was examined than the standard demands'),
  detectionLimitUnknown: text(
    '未检出但没有检出限，请补填检出限',
    'nothing was detected, but the limit of detection is not given; fill it in',
  ),
  detectionLimitAboveLimit: text(
    '检出限高于限量，该方法不能作出判定',
    'the limit of detection lies above the limit; the method cannot decide',
  ),
  levelNotStated: text(
    '标准未规定应达到的检出水平，按未检出判定',
    'the standard sets no level the method must reach; judged as not detected',
  ),
  amountUnknown: text('检出但没有数值', 'something was detected, but not how much'),
  belowDetectionLimit: text(
    '数值低于所报检出限，按低于检出限处理',
    'the number lies below the stated limit of detection and is taken as below it',
  ),
  zeroIsNoMeasurement: text(
    '结果为 0 不等于未检出，请写“未检出”和检出限',
    'zero is not “not detected”; write that, with the limit of detection',
  ),
  signUndecided: text(
    '只知道大于或小于某值，不足以判定',
    'only a side of a value is known, which does not decide',
  ),
  withinUncertainty: text(
    '与限量之差在不确定度以内，按判定规则不作结论',
    'the distance to the limit is within the uncertainty; the decision rule leaves it open',
  ),
  uncertaintyMissing: text(
    '判定规则需要不确定度，请补填',
    'the rule needs the uncertainty; fill it in',
  ),
  coverageUnknown: text('没有包含因子 k，请补填', 'the coverage factor k is not given; fill it in'),
  unitsOfPlanMissing: text(
    '独立样品数与采样方案的 n 不符',
    'the number of units is not the n of the sampling plan',
  ),
  upperLevelLost: text('限量中 M 的指数丢失', 'the exponent of M is lost in the limit'),
  severalValuesDisagree: text(
    '几个数值的结论不一致，须由人判定',
    'several values do not say the same; a person must judge',
  ),
  repairedReading: text(
    '结果经整理后才能读出，不据此判为合格',
    'the result was put right before it could be read, and nothing passes on that',
  ),
  limitDoubtful: text(
    '限量本身有疑问，不据此判为合格',
    'the limit is doubtful; nothing passes on it',
  ),
}

export const repairWords: Readonly<Record<Repair, Text>> = {
  exponentFlattened: text(
    '上标指数写成了平排数字（如“4.2×104”），读作 4.2×10⁴',
    'a raised exponent had come down (“4.2×104”) and was read as 4.2×10⁴',
  ),
  remarkSetAside: text('结果旁的文字未参与判定', 'words beside the result were set aside'),
  unitFromLimit: text(
    '结果没有单位，按限量的单位读',
    'the result has no unit; that of the limit was taken',
  ),
  unitFromResult: text(
    '限量没有单位，按结果的单位读',
    'the limit has no unit; that of the result was taken',
  ),
  unitNotInTable: text(
    '单位不在单位表内，两处写法相同，未换算直接比较',
    'the unit is not in the table but written alike on both sides; compared unconverted',
  ),
}

export const decisionWords: Readonly<Record<JudgementRule['decision'], Text>> = {
  simple: text('简单接受（不计不确定度，风险共担）', 'simple acceptance (shared risk)'),
  guardedAcceptance: text('保护带接受', 'guarded acceptance'),
  guardedRejection: text('保护带拒收', 'guarded rejection'),
  guardBand: text('双侧保护带', 'guard band on both sides'),
}
