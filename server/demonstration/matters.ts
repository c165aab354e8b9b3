import type { CalendarDate } from '#kernel/dates.ts'
import type { Act } from './cast.ts'
import type { RiskTold } from './warnings.ts'

/** What a walk along the chain may be about: one product, one item, good and bad results. */
export interface Matter {
  readonly product: string
  readonly category: string
  /** As laboratories write it and as the register of test items names it. */
  readonly item: string
  readonly unit: string
  readonly good: string
  readonly bad: readonly [string, string, string]
  readonly hazardKind: 'pathogen' | 'chemical' | 'quality'
  readonly recallClass: 1 | 2
  readonly risk: RiskTold
}

const units = (dirty: number): string =>
  Array.from({ length: 5 }, (_, at) => `${at === dirty ? '检出' : '未检出'}/25g`).join('；')

const listeria: Matter = {
  product: '酱卤鸭翅（演示）',
  category: '酱卤肉制品',
  item: '单核细胞增生李斯特氏菌',
  unit: '',
  good: units(-1),
  bad: [units(0), units(2), units(4)],
  hazardKind: 'pathogen',
  recallClass: 1,
  risk: risk('酱卤鸭翅', '单核细胞增生李斯特氏菌', 'I', 4, 'bannedOrPathogen'),
}

const cadmium: Matter = {
  product: '籼米（演示）',
  category: '大米',
  item: '镉',
  unit: 'mg/kg',
  good: '0.08',
  bad: ['0.31', '0.44', '0.52'],
  hazardKind: 'chemical',
  recallClass: 1,
  risk: risk('籼米', '镉', 'II', 3, 'upTo5'),
}

const preservative: Matter = {
  product: '蛋黄酥（演示）',
  category: '糕点',
  item: '山梨酸及其钾盐',
  unit: 'g/kg',
  good: '0.42',
  bad: ['1.31', '1.62', '2.05'],
  hazardKind: 'quality',
  recallClass: 2,
  risk: risk('蛋黄酥', '山梨酸', 'III', 2, 'upTo5'),
}

export const MATTERS: readonly Matter[] = [listeria, cadmium, preservative]

/** Severity, excess, general public and one province give the level that is named with them. */
function risk(
  product: string,
  hazard: string,
  level: 'I' | 'II' | 'III',
  severity: 2 | 3 | 4,
  exceedance: 'upTo5' | 'bannedOrPathogen',
): RiskTold {
  return {
    assessment: {
      severity,
      exceedance,
      users: 'general',
      spread: 'province',
      level,
      grounds: '同一周内三地检出同一危害，建议对公众预警。',
    },
    title: `${product}${hazard}风险预警（演示）`,
    areas: ['330000'],
    product: `${product}（演示）`,
    hazard,
  }
}

export function recallPlan(today: CalendarDate) {
  const lotNumber = `${today.replaceAll('-', '')}W`
  return {
    lots: [{ lotNumber, madeUnits: 2000, shippedUnits: 1800, onHandUnits: 200 }],
    areas: ['330000'],
    way: '下架封存，逐级退回，消费者凭产品全额退款。',
    disposal: '就地监督销毁，事先报告时间和地点。',
    noticeText: '请立即停止食用并退回购买处。',
    reportEveryDays: 1,
    contactName: '高岘（演示）',
    contactPhone: '0571-00000000',
  }
}

/** The way of the recall, from stopping production to the end of the case. */
export function recallActs(
  matter: Matter,
  plan: ReturnType<typeof recallPlan>,
  today: CalendarDate,
): readonly Act[] {
  const [lot] = plan.lots
  const progress = {
    asOf: today,
    notifiedHolders: 12,
    tiers: [
      {
        tier: 'retail',
        holders: 12,
        sealedUnits: 20,
        returnedUnits: 1700,
        consumedUnits: 80,
        destroyedUnits: 0,
      },
    ],
  }
  const notice = `即日起召回批号${lot!.lotNumber}的${matter.product}，请停止食用并退回购买处，全额退款。`
  const grounds = `${matter.item}不合格。`
  return [
    firm('stopProduction', { isolatedUnits: 200, place: '一号成品库（演示）' }),
    firm('assess', { class: matter.recallClass, grounds }, 'assessment'),
    firm('filePlan', plan, 'plan'),
    firm('announce', { site: 'province', text: notice }, 'notice'),
    firm('reportProgress', progress, 'progress'),
    {
      by: 'lin',
      step: 'checkHolder',
      data: {
        holder: '北汀便利店（演示）',
        visitedAt: `${today}T08:00:00+08:00`,
        noticeReceived: true,
        secondOfficer: '方回（演示）',
        bookUnits: 20,
        sealedUnits: 20,
        returnedUnits: 0,
      },
    },
    firm(
      'dispose',
      { way: 'destroyed', units: 1900, place: '焚烧厂（演示）', at: today, reportedBefore: true },
      'disposal',
    ),
    firm('summarise', { cause: '原料验收不严。', measures: '增加进货检验项目。' }, 'summary'),
    {
      by: 'lin',
      step: 'evaluate',
      data: { result: 'effective', grounds: '回收率98.8%，达到要求。' },
    },
    { by: 'zhao', step: 'close' },
  ]
}

const firm = (step: string, data: unknown, paper?: string): Act => ({
  by: 'gao',
  step,
  data,
  ...(paper && { papers: [paper] }),
})
