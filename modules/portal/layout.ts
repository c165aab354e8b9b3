import { dateIn } from '#kernel/dates.ts'
import type { Language, Text } from '#kernel/text.ts'
import type { Assets } from './assets.ts'
import { type Html, html } from './html.ts'
import { W } from './words.ts'

/** Everything a page knows about where and when it is shown. */
export interface Site {
  readonly language: Language
  readonly now: Date
  readonly assets: Assets
  readonly publicUrl: string
  /** Body that runs the installation. */
  readonly operator: string
  readonly isDemonstration: boolean
  readonly updatedAt: Date | null
  /** Address of this page without the language, with its query. */
  readonly path: string
}

export interface PageParts {
  readonly title: string
  readonly main: Html
  readonly description?: string
  /** Feeds that belong to the page. */
  readonly feeds?: readonly { path: string; title: string }[]
  readonly isFound?: boolean
}

export const say = ({ language }: Site, said: Text): string => said[language]

/** The address of a page in the language of the reader. */
export const to = ({ language }: Pick<Site, 'language'>, path: string): string =>
  language === 'zh' ? path : path === '/' ? '/en' : `/en${path}`

/** Facts stay in Chinese on English pages; the run says so, for those who listen to it. */
export const inChinese = ({ language }: Site, text: string): Html =>
  language === 'zh' ? html`${text}` : html`<span lang="zh-CN">${text}</span>`

export function layout(site: Site, parts: PageParts): string {
  const { assets, language } = site
  const other = language === 'zh' ? 'en' : 'zh'
  const lang = language === 'zh' ? 'zh-CN' : 'en'
  const title = `${parts.title} · ${say(site, W.siteName)}`
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${parts.description && html`<meta name="description" content="${parts.description}">`}
${parts.isFound === false && html`<meta name="robots" content="noindex">`}
<link rel="stylesheet" href="${assets.style.path}">
<script defer src="${assets.script.path}" data-fonts="${assets.fonts.path}"></script>
<noscript><link rel="stylesheet" href="${assets.fonts.path}"></noscript>
<link rel="alternate" hreflang="zh-CN" href="${site.publicUrl}${to({ language: 'zh' }, site.path)}">
<link rel="alternate" hreflang="en" href="${site.publicUrl}${to({ language: 'en' }, site.path)}">
${(parts.feeds ?? []).map(
  (feed) =>
    html`<link rel="alternate" type="application/atom+xml" href="${feed.path}" title="${feed.title}">`,
)}
</head>
<body>
<a class="skip" href="#main">${say(site, W.skip)}</a>
<header>${site.isDemonstration && html`<p class="demo">${say(site, W.demonstration)}</p>`}
<div class="top"><div class="in">
<a class="mark" href="${to(site, '/')}"><i aria-hidden="true"></i><b>${say(site, W.siteName)}</b></a>
<span class="name">${say(site, W.siteTitle)}</span>
<a class="language" href="${to({ language: other }, site.path)}" lang="${other === 'zh' ? 'zh-CN' : 'en'}" hreflang="${other === 'zh' ? 'zh-CN' : 'en'}">${say(site, W.otherLanguage)}</a>
</div></div></header>
<main id="main" tabindex="-1">
${parts.main}
</main>
${footer(site)}
</body>
</html>
`.source
}

function footer(site: Site): Html {
  const links: [Text, string][] = [
    [W.about, to(site, '/about')],
    [W.accessibility, to(site, '/about#accessibility')],
    [W.privacy, to(site, '/about#privacy')],
    [W.corrections, to(site, '/corrections')],
    [W.openData, to(site, '/open')],
    [W.journal, to(site, '/journal')],
    [W.staff, '/work'],
  ]
  return html`<footer class="foot"><div class="w">
<p>${inChinese(site, site.operator)}${
    site.updatedAt &&
    html` <span class="when">${say(site, W.updated)} ${stamp(site.updatedAt)}</span>`
  }</p>
<ul>${links.map(([label, path]) => html`<li><a href="${path}">${say(site, label)}</a></li>`)}</ul>
</div><p class="address">${site.publicUrl}${site.path}</p></footer>`
}

/** `2026-11-23 10:00`, the time of the law. */
export function stamp(at: Date): string {
  const shanghai = new Date(at.getTime() + 8 * 3_600_000)
  return `${dateIn(at)} ${shanghai.toISOString().slice(11, 16)}`
}

/** The search box, with what was looked for still in it. */
export function searchBox(site: Site, query = ''): Html {
  return html`<form class="search" role="search" action="${to(site, '/search')}">
<label for="q">${say(site, W.searchLabel)}</label>
<div class="box"><input id="q" name="q" type="search" value="${query}" maxlength="100" placeholder="${say(site, W.searchExample)}" autocomplete="off" enterkeyhint="search">
<button>${say(site, W.search)}</button></div>
</form>`
}
