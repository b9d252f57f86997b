import { evidenceOf, type PageRecord } from '../data/records.ts'
import { h } from '../dom/h.ts'
import { eventHead, eventRows } from './event-card.ts'
import type { CardActions } from './field-row.ts'
import type { Wording } from './field-value.ts'
import { smallCardBody } from './small-card.ts'

/**
 * The card of a record. Without actions (on the map) its values are plain text.
 *
 * @example createCard(record, wording, null)
 */
export function createCard(item: PageRecord, wording: Wording, actions: CardActions | null): HTMLElement {
  const fields = new Set(evidenceOf(item).keys())
  const body =
    item.kind === 'event'
      ? [eventHead(item, fields, wording, actions), h('dl', {}, eventRows(item, fields, wording, actions))]
      : smallCardBody(item, fields, wording, actions)
  return h('article', { class: ['card', `card-${item.kind}`], 'data-key': item.key }, body)
}
