import type { PageRecord } from '../data/records.ts'
import { h } from '../dom/h.ts'
import { createCard } from './card.ts'
import type { Wording } from './field-value.ts'
import { recordTitle } from './record-title.ts'

export interface CardListActions {
  onChoose(key: string): void
  /** The pointer is over a card, or one of its fields, or over none. */
  onHover(key: string | null, field: string | null): void
  onField(key: string, field: string): void
}

/** The cards of a report. */
export interface CardList {
  readonly element: HTMLElement
  /** Marks the chosen card; `reveal` brings it into view. */
  choose(key: string | null, reveal: boolean): void
  /** Moves the focus to the chosen card, or to the first one. */
  enter(): void
}

/** Makes the cards of a report: its events first, the smaller records after them. `isShown` is false for events outside the filters. */
export function createCardList(records: readonly PageRecord[], wording: Wording, isShown: (key: string) => boolean, actions: CardListActions): CardList {
  const { strings } = wording.locale
  const cards = new Map<string, HTMLElement>()
  for (const item of records) {
    const { key } = item
    const card = createCard(item, wording, {
      onField: field => actions.onField(key, field),
      onHoverField: field => actions.onHover(key, field),
    })
    card.tabIndex = 0
    card.setAttribute('aria-label', recordTitle(item, wording))
    if (!isShown(key)) {
      card.classList.add('outside')
      card.title = strings.outsideFilter
    }
    card.addEventListener('click', () => actions.onChoose(key))
    card.addEventListener('mouseenter', () => actions.onHover(key, null))
    card.addEventListener('mouseleave', () => actions.onHover(null, null))
    card.addEventListener('keydown', event => {
      if (event.target !== card || (event.code !== 'Enter' && event.code !== 'Space')) return
      event.preventDefault()
      actions.onChoose(key)
    })
    cards.set(key, card)
  }
  const keys = [...cards.keys()]
  let chosen: string | null = null

  const of = (isEvent: boolean) => records.filter(({ kind }) => (kind === 'event') === isEvent).map(({ key }) => cards.get(key)!)
  const [events, others] = [of(true), of(false)]
  return {
    element: h(
      'div',
      {
        class: 'card-list',
        on: {
          keydown: event => {
            if (event.code !== 'ArrowDown' && event.code !== 'ArrowUp') return
            event.preventDefault()
            step(event.code === 'ArrowDown' ? 1 : -1)
          },
        },
      },
      events.length > 0 ? events : h('p', { class: 'empty' }, strings.noEvents),
      others.length > 0 && h('h3', { class: 'pane-heading' }, strings.otherRecords),
      others,
    ),
    choose(key, reveal) {
      if (chosen !== null) {
        cards.get(chosen)?.classList.remove('chosen')
        cards.get(chosen)?.removeAttribute('aria-current')
      }
      chosen = key
      const card = key === null ? null : cards.get(key)
      if (!card) return
      card.classList.add('chosen')
      card.setAttribute('aria-current', 'true')
      if (reveal) card.scrollIntoView({ block: 'nearest' })
    },
    enter: () => step(0),
  }

  /** Moves to the card so many places after the one that has the focus, or that is chosen. */
  function step(by: number): void {
    const focused = keys.findIndex(key => cards.get(key)!.contains(document.activeElement))
    const from = focused >= 0 ? focused : Math.max(chosen === null ? 0 : keys.indexOf(chosen), 0)
    const key = keys[Math.min(Math.max(from + by, 0), keys.length - 1)]
    if (key === undefined) return
    cards.get(key)!.focus({ preventScroll: true })
    actions.onChoose(key)
  }
}
