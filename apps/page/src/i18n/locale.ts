import { ar } from './ar.ts'
import { en } from './en.ts'
import type { PluralForms, Strings } from './strings.ts'

export type Language = 'ar' | 'en'
/** `latn` 0123, `arab` ٠١٢٣. */
export type Digits = 'latn' | 'arab'

/** A language with its texts and its ways of writing numbers and names. */
export interface Locale {
  readonly language: Language
  readonly dir: 'rtl' | 'ltr'
  readonly strings: Strings
  /** The BCP 47 tag with its digits, for `Intl`. */
  readonly tag: string
  number(value: number): string
  plural(forms: PluralForms, count: number): string
  /** The name of a country by its ISO 3166-1 alpha-2 code; the code itself where it is not one. */
  country(code: string): string
  compare(a: string, b: string): number
}

/**
 * Makes a locale.
 *
 * @example createLocale('en', 'latn').plural(en.reports, 2) // '2 reports'
 */
export function createLocale(language: Language, digits: Digits): Locale {
  // en-GB: the day before the month, as in the Arabic dates beside it.
  const tag = `${language === 'en' ? 'en-GB' : 'ar'}-u-nu-${digits}-ca-gregory`
  const numbers = new Intl.NumberFormat(tag)
  const rules = new Intl.PluralRules(language)
  const countries = new Intl.DisplayNames(language, { type: 'region' })
  const collator = new Intl.Collator(language, { numeric: true })
  const number = (value: number) => numbers.format(value)
  return {
    language,
    dir: language === 'ar' ? 'rtl' : 'ltr',
    strings: language === 'ar' ? ar : en,
    tag,
    number,
    plural: (forms, count) => fillIn(forms[rules.select(count)] ?? forms.other, { n: number(count) }),
    country(code) {
      try {
        return countries.of(code) ?? code
      } catch {
        return code
      }
    },
    compare: collator.compare,
  }
}

/**
 * Puts values into a text's `{name}` places.
 *
 * @example fillIn('{a}–{b}', { a: '5', b: '7' }) // '5–7'
 */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
}
