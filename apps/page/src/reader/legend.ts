import { h } from '../dom/h.ts'
import { FIELD_GROUPS, type FieldGroup } from '../fields.ts'
import { fillIn, type Locale } from '../i18n/locale.ts'

/** What the colours of the evidence mean; each can be switched off. */
export interface Legend {
  readonly element: HTMLElement
  show(hidden: readonly FieldGroup[]): void
}

/** Makes the legend; `onToggle` is told of the kind of evidence that was clicked, and `hasNoise` says whether grey is to be explained too. */
export function createLegend({ strings }: Locale, hasNoise: boolean, onToggle: (group: FieldGroup) => void): Legend {
  const buttons = FIELD_GROUPS.map(group =>
    h(
      'button',
      {
        type: 'button',
        class: ['legend-item', `group-${group}`],
        title: fillIn(strings.legendHint, { field: strings.field[group] }),
        on: { click: () => onToggle(group) },
      },
      strings.field[group],
    ),
  )
  return {
    element: h(
      'div',
      { class: 'legend', role: 'group', 'aria-label': strings.legend },
      buttons,
      hasNoise && h('span', { class: 'legend-noise' }, strings.noiseLegend),
    ),
    show(hidden) {
      FIELD_GROUPS.forEach((group, i) => void buttons[i]!.setAttribute('aria-pressed', String(!hidden.includes(group))))
    },
  }
}
