import { type Text, text } from '#kernel/text.ts'
import { type Html, html } from './html.ts'
import { layout, type Site, say, to } from './layout.ts'
import { W } from './words.ts'

/** What this is and what it is not, privacy, accessibility, where to complain. */
const SECTIONS: readonly { id: string; title: Text; paragraphs: readonly Text[] }[] = [
  {
    id: 'what',
    title: text('这是什么', 'What this is'),
    paragraphs: [
      text(
        '金质是质量监督机构办理业务的开放平台。这里公布召回公告和面向公众的风险提示，每条都能追到办理它的案件和证据。',
        'Jinzhi is an open platform on which quality-supervision bodies do their work. Recall notices and warnings to the public appear here; each can be followed back to its case and evidence.',
      ),
      text(
        '本软件不是官方系统。标为“待核对”的限量、期限尚未与法律标准原文核对；所用密码算法未经商用密码认证；未配置印章或签名服务时，文书不具有印章效力。',
        'This software is not an official system. Limits and terms marked unconfirmed have not been checked against the texts of law; its cryptography is not certified; where no seal or signature service is configured, papers carry no legal seal.',
      ),
      text(
        '查不到召回或提示，不等于对产品质量的保证。',
        'Finding no recall or warning is no promise of quality.',
      ),
    ],
  },
  {
    id: 'complaints',
    title: text('投诉举报', 'Complaints and reports'),
    paragraphs: [
      text(
        '消费纠纷、违法线索，可拨打12315，或登录全国12315平台（www.12315.cn）。请留好购买凭证、包装和照片。',
        'For disputes and suspected offences call 12315, or use the national platform at www.12315.cn. Keep the receipt, the pack and photos.',
      ),
    ],
  },
  {
    id: 'privacy',
    title: text('隐私', 'Privacy'),
    paragraphs: [
      text(
        '公开页面不用登录，不设Cookie，不记录您查询的内容，不加载其他网站的内容。',
        'Public pages need no sign-in, set no cookies, keep no record of what you look for, and load nothing from other sites.',
      ),
      text(
        '公布的内容不含个人信息；企业公布的联系电话除外。认为公布内容涉及您的个人信息的，可向办理机关要求更正或撤回。',
        'What is published holds no personal data, save the phone number a firm gives to the public. Whoever finds personal data may ask the authority named on the page to correct or withdraw it.',
      ),
    ],
  },
  {
    id: 'accessibility',
    title: text('无障碍说明', 'Accessibility'),
    paragraphs: [
      text(
        '页面按 GB/T 37668 和 WCAG 2.2 AA 的要求设计：不用脚本也能阅读，可只用键盘操作，可放大到400%，状态不只用颜色表示，图旁有同样数字的表。发现不便之处，请告知主办单位。',
        'Pages are made to GB/T 37668 and WCAG 2.2 AA: readable without script, usable by keyboard alone, up to 400% zoom, no status by colour alone, a table beside every chart. Please tell the operator what does not work for you.',
      ),
    ],
  },
]

export function aboutPage(site: Site): string {
  const main = html`<div class="w narrow plain-page"><h1>${say(site, W.about)}</h1>
${SECTIONS.map(({ id, title, paragraphs }) => section(site, id, title, paragraphs))}
<p class="links"><a href="${to(site, '/open')}">${say(site, W.openData)}</a>
<a href="/api/openapi.json">${say(site, W.interfaces)}</a>
<a href="${to(site, '/journal')}">${say(site, W.journal)}</a></p></div>`
  return layout(site, { title: say(site, W.about), main })
}

const section = (site: Site, id: string, title: Text, paragraphs: readonly Text[]): Html =>
  html`<section id="${id}"><h2>${say(site, title)}</h2>${paragraphs.map(
    (paragraph) => html`<p>${say(site, paragraph)}</p>`,
  )}${id === 'complaints' && html`<p><a class="call" href="tel:12315">${say(site, text('拨打 12315', 'Call 12315'))}</a></p>`}</section>`

/** Open data: what there is, in which forms, and how to keep up with it. */
export function openDataPage(site: Site): string {
  const forms = (kind: string) =>
    html`<p class="links"><a href="/open/${kind}.json">JSON</a> <a href="/open/${kind}.csv">CSV</a> <a href="/open/${kind}.atom">Atom</a></p>`
  const main = html`<div class="w narrow plain-page"><h1>${say(site, W.openData)}</h1>
<p>${say(site, W.openDataNote)}</p>
<section id="recalls"><h2>${say(site, W.recalls)}</h2>${forms('recalls')}</section>
<section id="warnings"><h2>${say(site, W.warnings)}</h2>${forms('warnings')}</section>
<section id="catalogue"><h2>${say(site, text('目录与接口', 'Catalogue and interfaces'))}</h2>
<p class="links"><a href="/open/catalog.json">DCAT</a> <a href="/api/openapi.json">OpenAPI 3.1</a></p>
<p>${say(
    site,
    text(
      '撤回的公告以 state=withdrawn 留在数据里，并附原因；请据此撤下您转载的内容。数据按最近变动排序，用 after 续取；页面和订阅源最多缓存一分钟。',
      'What is withdrawn stays in the data as state=withdrawn with its reason: take it down wherever you repeat it. Data is ordered by last change; go on with `after`. Pages and feeds are cached for a minute at most.',
    ),
  )}</p></section></div>`
  return layout(site, { title: say(site, W.openData), main })
}

export function notFoundPage(site: Site): string {
  const main = html`<div class="w narrow plain-page"><h1>${say(site, text('没有找到这个页面', 'This page was not found'))}</h1>
<p>${say(
    site,
    text(
      '可能是地址输错，或内容尚未公布。',
      'The address may be mistyped, or nothing is published here.',
    ),
  )}</p>
<form class="search" role="search" action="${to(site, '/search')}"><label for="q">${say(site, W.searchLabel)}</label>
<div class="box"><input id="q" name="q" type="search" maxlength="100"><button>${say(site, W.search)}</button></div></form>
<p class="links"><a href="${to(site, '/')}">${say(site, W.home)}</a> <a href="${to(site, '/recalls')}">${say(site, W.allRecalls)}</a></p></div>`
  const title = say(site, text('没有找到', 'Not found'))
  return layout(site, { title, main, isFound: false })
}
