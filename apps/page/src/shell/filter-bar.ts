import { EVENT_TYPES, type EventFamily, type EventType, STATUSES } from '@marsad/model'
import type { Wording } from '../cards/field-value.ts'
import type { Corpus } from '../data/corpus.ts'
import { h } from '../dom/h.ts'
import { icon } from '../dom/icon.ts'
import { fillIn } from '../i18n/locale.ts'
import { NONE, type Shown } from '../state/filter-corpus.ts'
import { type Filter, NO_FILTER } from '../state/state.ts'

export interface FilterActions {
  onFilter(filter: Filter): void
  onCsv(): void
  onJsonl(): void
}

/** The line of filters, with what they let through and the downloads. */
export interface FilterBar {
  readonly element: HTMLElement
  show(filter: Filter, shown: Shown): void
  /** Puts the cursor into the search. */
  search(): void
}

type Options = readonly (readonly [value: string, label: string])[]

/** Makes the filters from what the corpus has. */
export function createFilterBar(corpus: Corpus, wording: Wording, actions: FilterActions): FilterBar {
  const { locale } = wording
  const { strings } = locale
  let filter = NO_FILTER
  const change = (part: Partial<Filter>) => actions.onFilter({ ...filter, ...part })

  const search = h('input', {
    type: 'search',
    class: 'search',
    placeholder: strings.search,
    'aria-label': strings.search,
    dir: 'auto',
    autocomplete: 'off',
    spellcheck: 'false',
  })
  search.addEventListener('input', () => change({ query: search.value }))
  const selects = {
    type: h('select'),
    country: h('select'),
    outlet: h('select'),
    status: h('select'),
  }
  selects.type.append(option('', strings.all), ...typeGroups(corpus, wording))
  selects.country.append(option('', strings.all), ...countryOptions(corpus, wording).map(([value, label]) => option(value, label)))
  selects.outlet.append(option('', strings.all), ...outletOptions(corpus, wording).map(([value, label]) => option(value, label)))
  const statuses = STATUSES.filter(status => corpus.rows.some(({ event }) => event.status === status))
  selects.status.append(option('', strings.all), ...statuses.map(status => option(status, strings.status[status])))
  for (const [name, select] of Object.entries(selects)) select.addEventListener('change', () => change({ [name]: select.value }))
  const labelled = (label: string, select: HTMLSelectElement) => h('label', { class: 'filter' }, h('span', {}, label), select)

  const count = h('p', { class: 'shown', 'aria-live': 'polite' })
  const clear = h('button', { type: 'button', class: 'button', on: { click: () => actions.onFilter(NO_FILTER) } }, strings.clearFilters)
  const download = (format: string, label: string, act: () => void) => {
    const title = fillIn(strings.downloadHint, { format })
    return h('button', { type: 'button', class: 'button', title, 'aria-label': title, on: { click: act } }, icon('download'), label)
  }
  const toggle = h(
    'button',
    { type: 'button', class: 'button filter-toggle', 'aria-expanded': 'false', 'aria-controls': 'filters' },
    icon('filter'),
    strings.filters,
  )
  const more = h(
    'div',
    { class: 'filters', id: 'filters' },
    labelled(strings.filterType, selects.type),
    labelled(strings.filterCountry, selects.country),
    labelled(strings.filterOutlet, selects.outlet),
    labelled(strings.filterStatus, selects.status),
    clear,
  )
  const element = h(
    'search',
    { class: 'filter-bar' },
    h('div', { class: 'search-box' }, icon('search'), search),
    toggle,
    more,
    count,
    h('div', { class: 'downloads' }, download('CSV', strings.downloadCsv, actions.onCsv), download('JSONL', strings.downloadJsonl, actions.onJsonl)),
  )
  toggle.addEventListener('click', () => {
    const isOpen = element.classList.toggle('open')
    toggle.setAttribute('aria-expanded', String(isOpen))
  })

  return {
    element,
    show(next, shown) {
      filter = next
      // The cursor would jump if the text that is being typed were set anew.
      if (search.value !== filter.query) search.value = filter.query
      for (const [name, select] of Object.entries(selects)) {
        const value = filter[name as keyof typeof selects]
        select.value = value
        select.classList.toggle('active', value !== '')
      }
      clear.hidden = Object.values(filter).every(value => value === '')
      toggle.classList.toggle('active', filter.type !== '' || filter.country !== '' || filter.outlet !== '' || filter.status !== '')
      const of = (text: string, part: number, all: number) => fillIn(text, { shown: locale.number(part), all: locale.number(all) })
      count.textContent = `${of(strings.ofReports, shown.items.length, corpus.items.length)} · ${of(strings.ofEvents, shown.rows.length, corpus.rows.length)}`
    },
    search() {
      search.focus()
      search.select()
    },
  }
}

function option(value: string, label: string): HTMLOptionElement {
  return h('option', { value }, label)
}

/** The types that occur, gathered by family, each family to be chosen as a whole too. */
function typeGroups(corpus: Corpus, { locale, names }: Wording): HTMLElement[] {
  const present = new Set(corpus.rows.map(({ event }) => event.type))
  const families = new Map<EventFamily, EventType[]>()
  for (const type of Object.keys(EVENT_TYPES) as EventType[]) {
    if (!present.has(type)) continue
    const { family } = EVENT_TYPES[type]
    families.set(family, [...(families.get(family) ?? []), type])
  }
  return [...families].map(([family, types]) => {
    const label = locale.strings.family[family]
    const whole = types.length > 1 ? [option(`family:${family}`, fillIn(locale.strings.allOf, { family: label }))] : []
    return h('optgroup', { label }, ...whole, ...types.map(type => option(type, names.type(type))))
  })
}

function countryOptions(corpus: Corpus, { locale }: Wording): Options {
  const codes = new Set(corpus.rows.flatMap(({ places }) => places.flatMap(place => place.country ?? [])))
  const hasNone = corpus.rows.some(({ places }) => places.every(place => place.country === null))
  return withNone(
    [...codes].map(code => [code, locale.country(code)] as const).sort((a, b) => locale.compare(a[1], b[1])),
    hasNone,
    locale.strings.none,
  )
}

function outletOptions(corpus: Corpus, { locale }: Wording): Options {
  const outlets = new Set(corpus.items.flatMap(({ outlet }) => outlet ?? []))
  const hasNone = corpus.items.some(({ outlet }) => outlet === null)
  return withNone(
    [...outlets].map(name => [name, name] as const).sort((a, b) => locale.compare(a[1], b[1])),
    hasNone,
    locale.strings.none,
  )
}

function withNone(options: Options, hasNone: boolean, label: string): Options {
  return hasNone ? [...options, [NONE, label]] : options
}
