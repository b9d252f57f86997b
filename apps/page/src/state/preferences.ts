import type { Digits, Language } from '../i18n/locale.ts'
import type { State, Theme } from './state.ts'

type Preferences = Pick<State, 'language' | 'digits' | 'theme'>

const KEY = 'marsad.page'

/** The digits that a language is usually written with. */
export function usualDigits(language: Language): Digits {
  return language === 'ar' ? 'arab' : 'latn'
}

/** How the reader last had the page, or what the browser's language suggests. */
export function loadPreferences(): Preferences {
  const stored = readStored()
  const language: Language = stored.language === 'ar' || stored.language === 'en' ? stored.language : /^ar\b/.test(navigator.language) ? 'ar' : 'en'
  const digits: Digits = stored.digits === 'arab' || stored.digits === 'latn' ? stored.digits : usualDigits(language)
  const theme: Theme = stored.theme === 'light' || stored.theme === 'dark' ? stored.theme : 'system'
  return { language, digits, theme }
}

function readStored(): Record<string, unknown> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>
  } catch {
    // Storage may be switched off, or hold another program's text.
    return {}
  }
}

/** Keeps how the reader has the page. */
export function savePreferences({ language, digits, theme }: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ language, digits, theme }))
  } catch {
    // Then the page looks as the browser suggests the next time.
  }
}
