import { type PageRecord, placesOf } from '../data/records.ts'
import { type Child, h } from '../dom/h.ts'
import { icon } from '../dom/icon.ts'
import { formatCount } from '../i18n/format-count.ts'
import { formatDates } from '../i18n/format-date.ts'
import { type CardActions, cardRow, fieldButton } from './field-row.ts'
import { fieldName, fieldValue, type Wording } from './field-value.ts'
import { precisionMark } from './precision-mark.ts'
import { recordTitle } from './record-title.ts'

type SmallRecord = Exclude<PageRecord, { kind: 'event' }>
type Button = (field: string, ...value: Child[]) => HTMLElement

/** What stands in the card of a tally, relation or control record: what is said in one line, then when, where and by whom. */
export function smallCardBody(item: SmallRecord, fields: ReadonlySet<string>, wording: Wording, actions: CardActions | null): Child[] {
  const { locale } = wording
  const { strings } = locale
  const button: Button = (field, ...value) => fieldButton(field, fields.has(field), wording, actions, ...value)
  const rows: HTMLElement[] = []
  const plain = (field: string, label = fieldName(field, locale)) => {
    const value = fieldValue(item, field, wording)
    if (value !== '') rows.push(cardRow(label, button(field, h('bdi', {}, value))))
  }
  if (item.kind === 'tally') {
    const { record } = item
    const dates = formatDates(record.period, locale)
    if (dates !== '') rows.push(cardRow(strings.fieldName.period!, button('period', h('bdi', {}, dates))))
    if (placesOf(record).length > 0) plain('place')
    if (record.parts && record.parts.length > 0) rows.push(cardRow(fieldName('parts', locale), button('parts', parts(record.parts, wording))))
  } else plain('date')
  plain('source')
  const status = item.kind === 'control' ? null : item.record.status
  return [
    h(
      'div',
      { class: 'card-head' },
      h('h4', {}, recordTitle(item, wording)),
      status && button('status', h('span', { class: ['badge', `status-${status}`] }, strings.status[status])),
    ),
    h('p', { class: 'statement' }, statement(item, wording, button)),
    rows.length > 0 && h('dl', {}, rows),
  ]
}

function statement(item: SmallRecord, wording: Wording, button: Button): Child[] {
  const { locale, names } = wording
  const { strings } = locale
  const name = (text: string) => h('bdi', {}, text)
  switch (item.kind) {
    case 'tally': {
      const { actor, target } = item.record
      return [
        button('count', h('b', {}, formatCount(item.record.count, locale) || strings.notSaid)),
        ' ',
        button('what', strings.tally[item.record.what]),
        (actor.length > 0 || target.length > 0) && ' · ',
        actor.length > 0 && button('actor', name(names.actors(actor))),
        target.length > 0 && [' ', icon('arrow'), ' ', button('target', name(names.actors(target)))],
      ]
    }
    case 'relation':
      return [
        button('a', name(names.actor(item.record.a, wordsOf(item, 'a')))),
        ' ',
        button('relation', strings.relation[item.record.relation]),
        ' ',
        button('b', name(names.actor(item.record.b, wordsOf(item, 'b')))),
      ]
    case 'control':
      return [
        button('actor', name(names.actor(item.record.actor, wordsOf(item, 'actor')))),
        ' ',
        button('status', strings.control[item.record.status]),
        ' ',
        button('place', precisionMark(item.record.place.precision), name(names.place(item.record.place))),
      ]
  }
}

/** How the report names an actor that is only given by its id. */
function wordsOf({ record }: SmallRecord, field: string): string | undefined {
  return record.evidence[field]?.[0]?.text
}

function parts(list: readonly { place?: string; what?: string; count: { min: number | null; max: number | null } }[], { locale }: Wording): HTMLElement {
  return h(
    'ul',
    { class: 'accounts' },
    list.map(({ place, what, count }) => h('li', {}, h('bdi', {}, [place, what].filter(Boolean).join(' · ')), `: ${formatCount(count, locale)}`)),
  )
}
