import { h } from '../dom/h.ts'
import { type IconName, icon } from '../dom/icon.ts'
import type { Locale } from '../i18n/locale.ts'
import { type Theme, VIEWS, type View } from '../state/state.ts'

export interface HeaderActions {
  onView(view: View): void
  onLanguage(): void
  onDigits(): void
  onTheme(): void
  onHelp(): void
}

/** The top of the page: its name, the views, and how it looks. */
export interface Header {
  readonly element: HTMLElement
  show(view: View, theme: Theme): void
}

const THEME_ICONS: Readonly<Record<Theme, IconName>> = Object.freeze({ system: 'system', light: 'sun', dark: 'moon' })

/** Makes the header; `summary` says what the page holds. */
export function createHeader({ strings, language, tag }: Locale, summary: string, actions: HeaderActions): Header {
  const tabs = VIEWS.map(view => h('button', { type: 'button', class: 'tab', on: { click: () => actions.onView(view) } }, strings.views[view]))
  const theme = h('button', { type: 'button', class: 'icon-button', on: { click: actions.onTheme } })
  const other = language === 'ar' ? 'en' : 'ar'
  return {
    element: h(
      'header',
      { class: 'header' },
      h('div', { class: 'brand' }, h('h1', {}, strings.title), h('p', {}, strings.tagline, h('span', { class: 'summary' }, summary))),
      h('nav', { class: 'tabs', 'aria-label': strings.views.label }, tabs),
      h(
        'div',
        { class: 'settings' },
        h('button', { type: 'button', class: 'button language', lang: other, on: { click: actions.onLanguage } }, strings.otherLanguage),
        h(
          'button',
          {
            type: 'button',
            class: 'icon-button digits',
            'aria-pressed': String(tag.includes('nu-arab')),
            title: strings.digits,
            'aria-label': strings.digits,
            on: { click: actions.onDigits },
          },
          tag.includes('nu-arab') ? '123' : '١٢٣',
        ),
        theme,
        h('button', { type: 'button', class: 'icon-button', title: strings.help, 'aria-label': strings.help, on: { click: actions.onHelp } }, icon('help')),
      ),
    ),
    show(view, shown) {
      VIEWS.forEach((each, i) => {
        if (each === view) tabs[i]!.setAttribute('aria-current', 'page')
        else tabs[i]!.removeAttribute('aria-current')
      })
      theme.title = strings.theme[shown]
      theme.setAttribute('aria-label', strings.theme[shown])
      theme.replaceChildren(icon(THEME_ICONS[shown]))
    },
  }
}
