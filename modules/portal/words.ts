import { type Text, text } from '#kernel/text.ts'
import type { RecallContent, RecallStanding, WarningContent } from './contract.ts'

/** What the portal says, in both languages. Facts about goods stay in the language they came in. */
export const RECALL_CLASS: Readonly<Record<string, Text>> = {
  1: text('一级召回', 'Class 1 recall'),
  2: text('二级召回', 'Class 2 recall'),
  3: text('三级召回', 'Class 3 recall'),
}

export const WARNING_LEVEL: Readonly<Record<string, Text>> = {
  I: text('Ⅰ级 红色', 'Level I red'),
  II: text('Ⅱ级 橙色', 'Level II orange'),
  III: text('Ⅲ级 黄色', 'Level III yellow'),
  IV: text('Ⅳ级 蓝色', 'Level IV blue'),
}

export const HAZARD_KIND: Readonly<Record<string, Text>> = {
  pathogen: text('致病菌', 'Pathogen'),
  chemical: text('化学性污染', 'Chemical contamination'),
  nonEdible: text('非食用物质', 'Non-edible substance'),
  allergen: text('未标示致敏物质', 'Undeclared allergen'),
  foreignBody: text('异物', 'Foreign body'),
  quality: text('质量安全指标不合格', 'Fails on quality or safety'),
  label: text('标签标识问题', 'Label fault'),
}

export const RECALL_STANDING: Readonly<Record<RecallStanding, Text>> = {
  underway: text('正在召回', 'Recall under way'),
  disposed: text('正在召回', 'Recall under way'),
  notCompleted: text('正在召回', 'Recall under way'),
  ended: text('召回已结束', 'Recall ended'),
}

/** More about the standing than the headline tells; nothing where there is nothing to tell. */
export const STANDING_NOTE: Partial<Readonly<Record<RecallStanding, Text>>> = {
  disposed: text(
    '企业已处置收回的产品，主管机关正在评估效果。',
    'The firm has disposed of what came back; the authority is assessing the effect.',
  ),
  notCompleted: text(
    '企业未按要求完成召回，已移交查处。请继续按下面的说明处理。',
    'The firm did not complete the recall and the matter was handed over. Go on as said below.',
  ),
  ended: text(
    '企业已完成召回。家中如仍有所列批次，请不要食用，联系企业处理。',
    'The firm has completed the recall. If you still have one of the lots, do not eat it; contact the firm.',
  ),
}

/** One line for a shopper: what to do with the product. */
export function shortAdvice({ hazardKind, standing }: RecallContent): Text {
  if (standing === 'ended') return text('已结束', 'Ended')
  switch (hazardKind) {
    case 'allergen':
      return text('过敏者请勿食用', 'Do not eat if you are allergic')
    case 'label':
      return text('请核对标签', 'Check the label')
    default:
      return text('请勿食用', 'Do not eat')
  }
}

/** What a person who has the product at home does now, step by step. */
export function actions(content: RecallContent): Text[] {
  const phone = content.contactPhone
  return [
    firstAction(content.hazardKind),
    text(
      `留好包装，退到购买的地方${phone ? `，或拨打企业电话 ${phone} 办理退货` : '，或联系企业办理退货'}。`,
      `Keep the pack and return it to where you bought it${phone ? `, or call the firm on ${phone}` : ', or contact the firm'}.`,
    ),
    text(
      '已经食用并感到不适，请就医并说明食用时间。',
      'If you have eaten it and feel unwell, see a doctor and say when you ate it.',
    ),
  ]
}

function firstAction(hazardKind: string): Text {
  switch (hazardKind) {
    case 'allergen':
      return text(
        '对未标示的成分过敏的人不要食用，也不要转送他人。',
        'Do not eat it if you are allergic to what the label leaves out, and do not pass it on.',
      )
    case 'label':
      return text(
        '对照召回原因核对标签；有疑问就不要食用。',
        'Compare the label with the reason of the recall; if in doubt, do not eat it.',
      )
    default:
      return text('不要食用，也不要转送他人。', 'Do not eat it, and do not pass it on.')
  }
}

export const WARNING_STANDING: Readonly<Record<WarningContent['standing'], Text>> = {
  inForce: text('预警中', 'In force'),
  response: text('已启动应急响应', 'Emergency response under way'),
  lifted: text('已解除', 'Lifted'),
}

/** What an act of a case did to its publication. */
export const CHANGES: Readonly<Record<string, Text>> = {
  announce: text('发布召回公告', 'Recall notice published'),
  reportProgress: text('更新召回进展', 'Progress updated'),
  changeClass: text('调整召回级别', 'Class changed'),
  dispose: text('处置召回产品', 'Goods disposed of'),
  demandMore: text('要求继续召回', 'Further recall demanded'),
  close: text('召回结束', 'Recall ended'),
  sendClue: text('未按要求完成，移交查处', 'Not completed; handed over'),
  issue: text('发布预警', 'Warning issued'),
  upgrade: text('升级预警', 'Warning raised'),
  startResponse: text('启动应急响应', 'Emergency response started'),
  lift: text('解除预警', 'Warning lifted'),
  correction: text('更正', 'Correction'),
  withdrawal: text('撤回', 'Withdrawal'),
}

export const W = {
  siteName: text('金质', 'Jinzhi'),
  siteTitle: text('质量安全公开查询', 'Public quality and safety information'),
  skip: text('跳到正文', 'Skip to content'),
  demonstration: text(
    '演示环境：单位、产品、数据均为虚构',
    'Demonstration: bodies, products and data are fictitious',
  ),
  otherLanguage: text('English', '中文'),
  headline: text('买到的东西放心吗？查一查', 'Is it safe? Look it up'),
  searchHelp: text(
    '输入产品名、企业名、条码、批号或公告编号。',
    'Type a product, a firm, a bar code, a lot or the number of a notice.',
  ),
  searchLabel: text('查询内容', 'What to look for'),
  searchExample: text('例如：酱卤牛肉 20261102A', 'For example: 酱卤牛肉 20261102A'),
  search: text('查询', 'Search'),
  noSignIn: text('不用登录，不记录您查了什么。', 'No sign-in; what you look for is not kept.'),
  tasks: text('常用服务', 'Common tasks'),
  currentRecalls: text('正在召回', 'Recalls under way'),
  allRecalls: text('全部召回', 'All recalls'),
  warnings: text('风险提示', 'Risk warnings'),
  allWarnings: text('全部提示', 'All warnings'),
  openData: text('公开数据', 'Open data'),
  openDataNote: text(
    '可下载JSON、CSV，可订阅Atom。每条都有来源、发布日期和更正记录。',
    'JSON and CSV to download, Atom to subscribe to. Each entry has its source, date and corrections.',
  ),
  recalls: text('召回', 'Recalls'),
  lots: text('批号', 'Lots'),
  noRecalls: text('目前没有正在进行的召回。', 'No recall is under way.'),
  noWarnings: text('目前没有有效的风险提示。', 'No warning is in force.'),
  updated: text('数据更新', 'Data updated'),
  accessibility: text('无障碍说明', 'Accessibility'),
  corrections: text('更正与撤回记录', 'Corrections and withdrawals'),
  privacy: text('隐私', 'Privacy'),
  interfaces: text('接口说明', 'For developers'),
  about: text('关于本平台', 'About'),
  journal: text('日志校验', 'Journal roots'),
  staff: text('工作人员入口', 'Staff sign-in'),
  home: text('首页', 'Home'),
} as const satisfies Record<string, Text>
