import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { Language, Text } from '#kernel/text.ts'
import { recall, remember } from '../storage.ts'

/**
 * The words of the screens. A dictionary is written in Chinese; its English twin has the same keys
 * by type, so that a missing one does not compile. A key that ends in `_other` counts things:
 * Chinese has one form of it, English two (`_one`, `_other`).
 */
export type Twin<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : Twin<Words[Key]>
} & {
  readonly [Key in keyof Words as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]: string
}

/** Dotted keys of a dictionary, `cases.title`; counted ones without their ending. */
export type KeyOf<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string
    ? Key extends `${infer Stem}_other`
      ? Stem
      : Key
    : `${Key}.${KeyOf<Words[Key]>}`
}[keyof Words & string]

export type Say<Words> = (
  key: KeyOf<Words>,
  values?: Readonly<Record<string, string | number>>,
) => string

const LANGUAGES: readonly Language[] = ['zh', 'en']

i18next.use(initReactI18next).init({
  lng: recall<Language>('language', 'zh'),
  fallbackLng: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: {},
})

/** Registers a dictionary under its own name and returns the hook that speaks it. */
export function defineWords<Words extends object>(
  name: string,
  zh: Words,
  en: Twin<Words>,
): () => Say<Words> {
  i18next.addResourceBundle('zh', name, zh)
  i18next.addResourceBundle('en', name, en)
  return () => {
    const { t } = useTranslation(name)
    return t as unknown as Say<Words>
  }
}

export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'zh'
}

/**
 * Says what the server sends in both languages. The Chinese face draws curly quotation marks as
 * wide as a character, so English takes straight ones.
 */
export function useSaid(): (text: Text) => string {
  const language = useLanguage()
  return language === 'zh' ? ({ zh }) => zh : ({ en }) => en.replace(/[“”]/g, '"')
}

export function chooseLanguage(language: Language): void {
  if (!LANGUAGES.includes(language)) return
  remember('language', language)
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  i18next.changeLanguage(language)
}

export const presentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'zh')
