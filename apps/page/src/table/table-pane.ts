import { EVENT_TYPES } from '@marsad/model'
import type { Wording } from '../cards/field-value.ts'
import type { EventRow } from '../data/corpus.ts'
import { h } from '../dom/h.ts'
import { icon } from '../dom/icon.ts'
import { fillIn } from '../i18n/locale.ts'
import { COLUMNS, type Column, type State } from '../state/state.ts'
import { cellOf } from './columns.ts'
import { sortRows } from './sort-rows.ts'

export interface TableActions {
  onSort(sort: State['sort']): void
  onOpen(row: EventRow): void
}

/** The view «Table»: every event that the filters let through, a line each. */
export interface TablePane {
  readonly element: HTMLElement
  show(rows: readonly EventRow[], sort: State['sort']): void
}

/** Rows that are drawn at once; the others on request, for a table of thousands takes a browser seconds. */
const FIRST_ROWS = 400
const NUMBERS: readonly Column[] = Object.freeze(['killed', 'injured'])

/** Makes the view. */
export function createTablePane(wording: Wording, actions: TableActions): TablePane {
  const { locale } = wording
  const { strings } = locale
  const headings = COLUMNS.map(column => h('th', { scope: 'col', class: `column-${column}` }))
  const body = h('tbody')
  const more = h('button', { type: 'button', class: 'button', hidden: true })
  const narrowSort = h('select', { id: 'table-sort' })
  const nothing = h('p', { class: 'empty', hidden: true }, strings.nothingFound)
  let sort: State['sort'] = { column: 'date', descending: true }

  narrowSort.append(...COLUMNS.map(column => h('option', { value: column }, strings.column[column])))
  narrowSort.addEventListener('change', () => sortBy(narrowSort.value as Column))

  function sortBy(column: Column): void {
    // Dates and figures are most often looked for from the top.
    const descending = column === sort.column ? !sort.descending : column === 'date' || NUMBERS.includes(column)
    actions.onSort({ column, descending })
  }

  function drawHeadings(): void {
    COLUMNS.forEach((column, i) => {
      const isSorted = column === sort.column
      const heading = headings[i]!
      heading.setAttribute('aria-sort', isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none')
      heading.replaceChildren(
        h(
          'button',
          { type: 'button', class: 'sort', on: { click: () => sortBy(column) } },
          strings.column[column],
          h('span', { class: 'sort-sign', 'aria-hidden': 'true' }, isSorted ? (sort.descending ? '▾' : '▴') : ''),
        ),
      )
    })
    narrowSort.value = sort.column
  }

  function drawRow(row: EventRow): HTMLElement {
    const line = h('tr', {
      on: {
        click: event => {
          if (!(event.target instanceof HTMLElement && event.target.closest('button'))) actions.onOpen(row)
        },
      },
    })
    for (const column of COLUMNS) {
      const { text } = cellOf(row, column, wording)
      const value = column === 'status' && text !== '' ? h('span', { class: ['badge', `status-${row.event.status}`] }, text) : h('bdi', {}, text)
      line.append(
        h(
          'td',
          { class: [`column-${column}`, text === '' && 'blank'], 'data-label': strings.column[column] },
          column === 'type' && h('span', { class: ['family-dot', `family-${EVENT_TYPES[row.event.type].family}`], 'aria-hidden': 'true' }),
          column === 'report'
            ? h('button', { type: 'button', class: 'link-button', title: strings.openReport, on: { click: () => actions.onOpen(row) } }, value)
            : value,
        ),
      )
    }
    return line
  }

  return {
    element: h(
      'div',
      { class: 'view table-pane', tabindex: -1 },
      h(
        'p',
        { class: 'narrow-sort' },
        h('label', { for: 'table-sort' }, strings.sortBy, ' ', narrowSort),
        h('button', { type: 'button', class: 'icon-button', 'aria-label': strings.sortBy, on: { click: () => sortBy(sort.column) } }, icon('sort')),
      ),
      h('table', {}, h('caption', { class: 'unseen' }, strings.tableCaption), h('thead', {}, h('tr', {}, headings)), body),
      nothing,
      more,
    ),
    show(rows, order) {
      sort = order
      drawHeadings()
      const sorted = sortRows(rows, sort, wording)
      body.replaceChildren(...sorted.slice(0, FIRST_ROWS).map(drawRow))
      nothing.hidden = rows.length > 0
      more.hidden = sorted.length <= FIRST_ROWS
      more.textContent = fillIn(strings.showAllRows, { n: locale.number(sorted.length) })
      more.onclick = () => {
        more.hidden = true
        body.append(...sorted.slice(FIRST_ROWS).map(drawRow))
      }
    },
  }
}
