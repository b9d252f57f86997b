import { fieldName, fieldValue, type Wording } from '../cards/field-value.ts'
import { recordTitle } from '../cards/record-title.ts'
import { h } from '../dom/h.ts'
import type { EvidenceItem } from './evidence-list.ts'

/** A small window beside a word that tells what was read from it. */
export interface EvidencePopover {
  readonly element: HTMLElement
  show(items: readonly EvidenceItem[], box: DOMRect): void
  hide(): void
}

/** Pixels between the popover and the word or the window's edge. */
const GAP = 8

/** Makes the popover; `onChoose` is told of the record whose line was clicked. */
export function createEvidencePopover(wording: Wording, onChoose: (key: string) => void): EvidencePopover {
  const { strings } = wording.locale
  const list = h('ul', { class: 'evidence-list' })
  const element = h('div', { class: 'popover', popover: 'auto', role: 'dialog', 'aria-label': strings.legend }, list)
  const hide = () => element.matches(':popover-open') && element.hidePopover()

  const line = ({ record, field, group, evidence }: EvidenceItem) =>
    h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          class: ['evidence-line', `group-${group}`],
          on: {
            click: () => {
              hide()
              onChoose(record.key)
            },
          },
        },
        h('span', { class: 'evidence-field' }, fieldName(field, wording.locale)),
        h('bdi', { class: 'evidence-value' }, fieldValue(record, field, wording, evidence) || evidence.text),
        h('span', { class: 'evidence-event' }, recordTitle(record, wording)),
        evidence.rule !== '' && h('span', { class: 'evidence-rule' }, `${strings.rule} `, h('code', { dir: 'ltr' }, evidence.rule)),
      ),
    )

  return {
    element,
    hide,
    show(items, box) {
      list.replaceChildren(...items.map(line))
      element.showPopover()
      const { width, height } = element.getBoundingClientRect()
      const left = Math.min(Math.max(GAP, box.left + box.width / 2 - width / 2), innerWidth - width - GAP)
      const below = box.bottom + GAP
      element.style.left = `${Math.max(GAP, left)}px`
      element.style.top = `${below + height <= innerHeight - GAP ? below : Math.max(GAP, box.top - height - GAP)}px`
    },
  }
}
