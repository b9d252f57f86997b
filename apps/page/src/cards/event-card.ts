import { COUNT_FIELDS, type CodedEvent, EVENT_TYPES, type PlaceRef } from '@marsad/model'
import { type PageRecord, placesOf, precisionOf } from '../data/records.ts'
import { type Child, h } from '../dom/h.ts'
import { icon } from '../dom/icon.ts'
import { formatCount } from '../i18n/format-count.ts'
import { type CardActions, cardRow, fieldButton } from './field-row.ts'
import { fieldName, fieldValue, type Wording } from './field-value.ts'
import { precisionMark } from './precision-mark.ts'

type EventRecord = Extract<PageRecord, { kind: 'event' }>

/** The head of an event's card: what happened, how, and whose word it stands on. */
export function eventHead({ record: event }: EventRecord, fields: ReadonlySet<string>, wording: Wording, actions: CardActions | null): Child[] {
  const { strings } = wording.locale
  const { family } = EVENT_TYPES[event.type]
  return [
    h(
      'div',
      { class: 'card-head' },
      h('span', { class: ['family-dot', `family-${family}`], 'aria-hidden': 'true' }),
      h('h4', {}, wording.names.type(event.type)),
      fieldButton('status', fields.has('status'), wording, actions, h('span', { class: ['badge', `status-${event.status}`] }, strings.status[event.status])),
    ),
    h(
      'p',
      { class: 'card-sub' },
      strings.family[family],
      ' · ',
      fieldButton('trigger', fields.has('trigger') || fields.has('type'), wording, actions, h('bdi', { lang: 'ar' }, `«${event.trigger}»`)),
    ),
  ]
}

/** The lines of an event's card. */
export function eventRows(item: EventRecord, fields: ReadonlySet<string>, wording: Wording, actions: CardActions | null): HTMLElement[] {
  const { record: event } = item
  const { locale } = wording
  const { strings } = locale
  const rows: HTMLElement[] = []
  const button = (field: string, ...value: Child[]) => fieldButton(field, fields.has(field), wording, actions, ...value)
  const plain = (field: string) => {
    const value = fieldValue(item, field, wording)
    if (value !== '') rows.push(cardRow(fieldName(field, locale), button(field, h('bdi', {}, value))))
  }

  rows.push(
    cardRow(
      strings.field.date,
      event.date ? [button('date', h('bdi', {}, fieldValue(item, 'date', wording))), datePrecision(event, wording)] : button('date', notSaid(wording)),
    ),
  )
  const places = placesOf(event)
  rows.push(
    cardRow(strings.field.place, places.length > 0 ? places.map(place => placeValue(event, place, wording, button)) : button('place', notSaid(wording))),
  )
  if (event.actor.length > 0 || event.target.length > 0) {
    rows.push(
      cardRow(
        `${strings.field.actor} / ${strings.field.target}`,
        h(
          'span',
          { class: 'sides' },
          event.actor.length > 0 ? button('actor', h('bdi', {}, fieldValue(item, 'actor', wording))) : h('span', { class: 'value unknown' }, strings.notSaid),
          event.actor_certainty === 'suspected' && h('span', { class: 'hint' }, `(${strings.suspected})`),
          event.target.length > 0 && [icon('arrow'), button('target', h('bdi', {}, fieldValue(item, 'target', wording)))],
        ),
      ),
    )
  }
  const counts = COUNT_FIELDS.filter(field => event[field])
  if (counts.length > 0) {
    rows.push(
      cardRow(
        strings.field.counts,
        h(
          'span',
          { class: 'counts' },
          counts.map(field => button(field, h('span', { class: 'count-name' }, strings.countField[field]), ' ', h('b', {}, formatCount(event[field], locale)))),
        ),
      ),
    )
  }
  for (const field of ['weapon', 'count', 'damage', 'source', 'part_of', 'people']) plain(field)
  if (event.accounts && event.accounts.length > 0) rows.push(cardRow(fieldName('accounts', locale), button('accounts', accounts(event, wording))))
  return rows
}

function notSaid({ locale }: Wording): HTMLElement {
  return h('span', { class: 'unknown' }, locale.strings.notSaid)
}

function datePrecision(event: CodedEvent, { locale }: Wording): Child {
  return event.date_precision && h('span', { class: 'hint' }, locale.strings.datePrecision[event.date_precision])
}

function placeValue(event: CodedEvent, place: PlaceRef, { locale, names }: Wording, button: (field: string, ...value: Child[]) => HTMLElement): HTMLElement {
  const precision = precisionOf(event, place)
  return h(
    'span',
    { class: 'place' },
    button('place', precisionMark(precision), h('bdi', {}, names.place(place))),
    h('span', { class: 'hint' }, locale.strings.placePrecision[precision]),
  )
}

function accounts(event: CodedEvent, { locale }: Wording): HTMLElement {
  const { strings } = locale
  return h(
    'ul',
    { class: 'accounts' },
    event.accounts!.map(({ source, killed, injured }) => {
      const tolls = [
        killed && `${strings.countField.killed} ${formatCount(killed, locale)}`,
        injured && `${strings.countField.injured} ${formatCount(injured, locale)}`,
      ].filter(Boolean)
      return h('li', {}, h('bdi', {}, source ?? strings.notSaid), `: ${tolls.join(strings.listJoin)}`)
    }),
  )
}
