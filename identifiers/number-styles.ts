/**
 * The number styles of the platform, as templates of `document-number.ts`, by the key that document
 * types name. Brackets are 〔〕 today and （） in papers of 2007; `{organ}` is 国 for the nation, the
 * short name of a province, or the letters a prefecture chose for itself (杭).
 *
 * `practice`: the form is in use among authorities (probable). `design`: chosen for this platform;
 * an office may set its own template.
 */
export interface NumberStyle {
  readonly template: string
  readonly source: 'practice' | 'design'
  readonly example: string
}

const design = (template: string, example: string): NumberStyle => ({
  template,
  source: 'design',
  example,
})

const practice = (template: string, example: string): NumberStyle => ({
  template,
  source: 'practice',
  example,
})

export const NUMBER_STYLES = {
  /** 许可文书 */
  LIC: design('{organ}市监许{act:受|准|不|延|变|注}〔{year}〕{serial}号', '京市监许受〔2026〕15号'),
  /** 案件文书：立、告、听、强、罚、责改、移 */
  CASE: practice('{organ}市监{act}〔{year}〕{serial}号', '京市监罚〔2026〕12号'),
  CASE_2007: practice('（{year}）{organ}质监罚字第{serial}号', '（2007）京质监罚字第12号'),
  /** 食品小作坊登记证; the provinces may prescribe their own */
  WORKSHOP: design('XZF{region}{year}{serial:5}', 'XZF330106202600007'),
  /** 化妆品生产许可证 */
  COSMETICS: practice('{province:1}妆{year}{serial:4}', '粤妆20260001'),
  /** 抽样单 */
  SMP: design('PC-{year}-{region}-{body:5}-{serial:4}', 'PC-2026-110101-BJ001-0007'),
  /** 检验报告; `lab` is the serial of the laboratory's CMA certificate */
  REP: design('{lab:4}-{year}-{serial:6}', '0123-2026-000456'),
  /** 监督抽查通知书 */
  SNT: design('{plan}-{serial:4}', 'GC2026Q3-110000-0042'),
  /** 抽查结果通知书 */
  RES: design('{plan}-R-{serial:4}', 'GC2026Q3-110000-R-0042'),
  /** 计划：G 国家、S 省、D 市、X 县；C 抽查、Z 专项 */
  PLN: design('{level:G|S|D|X}{kind:C|Z}{year}{period:Q1|Q2|Q3|Q4|Z}-{region}', 'GC2026Q3-000000'),
  /** 备案 */
  FIL: design('BA-{region}-{year}-{serial:5}', 'BA-330106-2026-00021'),
  /** 召回：F 食品、C 消费品、V 汽车 */
  RCL: design('ZH-{goods:F|C|V}-{year}-{serial:5}', 'ZH-F-2026-00003'),
  /** 责令召回通知书 */
  RECALL_ORDER: design('{organ}市监召〔{year}〕{serial}号', '浙市监召〔2026〕4号'),
  /** 缺陷线索与调查 */
  DEF: design('QX-{year}-{serial:6}', 'QX-2026-000118'),
  /** 投诉 */
  CMP: design('TS{region}{date}{serial:5}', 'TS3301062026031500012'),
  /** 举报 */
  RPT: design('JB{region}{date}{serial:5}', 'JB3301062026031500004'),
  /** 举报奖励 */
  RWD: design('JL-{region}-{year}-{serial:4}', 'JL-330106-2026-0002'),
  /** 协查函 */
  AST: design('XC-{from:6}-{to:6}-{year}-{serial:4}', 'XC-330000-440000-2026-0007'),
  /** 列入严重违法失信名单 */
  BLK: design('{organ}市监列严〔{year}〕{serial}号', '浙市监列严〔2026〕3号'),
  /** 信用等级告知书 */
  CRD: design('XY-{uscc:18}-{date}', 'XY-91330100799655058B-20260101'),
  /** 风险信号 */
  RSK: design('FX-{year}-{serial:7}', 'FX-2026-0000123'),
  /** 预警：R 红、O 橙、Y 黄、B 蓝 */
  WRN: design('YJ-{colour:R|O|Y|B}-{year}-{serial:4}', 'YJ-O-2026-0004'),
  /** 突发事件 */
  EMR: design('YS-{region}-{year}-{serial:3}', 'YS-130100-2026-002'),
  /** 突发事件的报告, counted within the event */
  EMR_REPORT: design('{event}-{serial:2}', 'YS-130100-2026-002-03'),
  /** 新闻发布稿 */
  PRS: design('XW-{year}-{serial:4}', 'XW-2026-0009'),
  /** 国家标准计划项目：T 推荐、Q 强制、Z 指导 */
  STP: practice('{year}{serial:4}-{force:T|Q|Z}-{owner}', '20261234-T-469'),
  /** 聘任与解聘 */
  PER: design('{act:JD|XG|XX}-{region}-{year}-{serial:4}', 'JD-110101-2026-0005'),
  /** 挂牌督办 */
  LST: design('GP-{year}-{serial:2}', 'GP-2026-07'),
  /** 检查任务书与记录 */
  INS: design('JC-{region}-{date}-{serial:4}', 'JC-330106-20260315-0003'),
  /** 线索 */
  CLU: design('XS-{region}-{year}-{serial:6}', 'XS-330106-2026-000077'),
  /** 公告 */
  NOT: design('{organ}市监公告〔{year}〕{serial}号', '国市监公告〔2026〕8号'),
  /** 内部文书 */
  INT: design('NB-{region}-{year}-{serial:6}', 'NB-330106-2026-000321'),
} as const satisfies Record<string, NumberStyle>
