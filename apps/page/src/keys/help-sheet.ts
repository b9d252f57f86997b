import { h } from '../dom/h.ts'
import { icon } from '../dom/icon.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Shortcut } from './shortcuts.ts'

/** The sheet that lists the shortcuts. */
export function createHelpSheet(shortcuts: readonly Shortcut[], { strings }: Locale): HTMLDialogElement {
  const sheet: HTMLDialogElement = h('dialog', { class: 'help', 'aria-labelledby': 'help-title' })
  const line = (keys: string, text: string) => h('div', { class: 'row' }, h('dt', {}, h('kbd', { dir: 'ltr' }, keys)), h('dd', {}, text))
  sheet.append(
    h(
      'div',
      { class: 'help-head' },
      h('h2', { id: 'help-title' }, strings.keys.title),
      h('button', { type: 'button', class: 'icon-button', 'aria-label': strings.close, on: { click: () => sheet.close() } }, icon('close')),
    ),
    h(
      'dl',
      {},
      shortcuts.map(({ shown, label }) => line(shown, strings.keys[label])),
      line('↑', strings.keys.previousCard),
      line('↓', strings.keys.nextCard),
      line('← →  + −', strings.keys.mapKeys),
    ),
    h('p', { class: 'hint' }, strings.keys.layout),
  )
  sheet.addEventListener('click', event => event.target === sheet && sheet.close())
  return sheet
}
