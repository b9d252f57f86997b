import { type Child, h } from '../dom/h.ts'
import { groupOf } from '../fields.ts'
import { fillIn } from '../i18n/locale.ts'
import { fieldName, type Wording } from './field-value.ts'

/** What a card tells its owner. */
export interface CardActions {
  /** A field's words are to be shown in the text. */
  onField(field: string): void
  /** The pointer is over a field, or over none. */
  onHoverField(field: string | null): void
}

/**
 * A value of a card as a button that shows the words it was read from; plain text where it has none.
 */
export function fieldButton(field: string, hasEvidence: boolean, wording: Wording, actions: CardActions | null, ...value: Child[]): HTMLElement {
  const classes = ['value', `group-${groupOf(field)}`, hasEvidence && 'has-evidence']
  if (!hasEvidence || !actions) return h('span', { class: classes }, ...value)
  return h(
    'button',
    {
      type: 'button',
      class: classes,
      title: fillIn(wording.locale.strings.showEvidence, { field: fieldName(field, wording.locale) }),
      on: {
        click: event => {
          event.stopPropagation()
          actions.onField(field)
        },
        mouseenter: () => actions.onHoverField(field),
        mouseleave: () => actions.onHoverField(null),
        focus: () => actions.onHoverField(field),
        blur: () => actions.onHoverField(null),
      },
    },
    ...value,
  )
}

/** A line of a card: its label and values. */
export function cardRow(label: string, ...values: Child[]): HTMLElement {
  return h('div', { class: 'row' }, h('dt', {}, label), h('dd', {}, ...values))
}
